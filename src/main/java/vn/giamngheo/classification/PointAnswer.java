package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question of form B1: the options that apply, or the number that falls into one.
 *
 * @param options numbers of options, each once; for a question of several an empty list says "none
 *     of them"
 * @param number for a question of kind RANGE
 */
public record PointAnswer(List<Integer> options, @Nullable BigDecimal number) {

    public PointAnswer {
        options = options.stream().sorted().distinct().toList();
    }
}
