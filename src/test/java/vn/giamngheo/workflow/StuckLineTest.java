package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giamngheo.workflow.StuckLine.Kind;
import vn.giamngheo.workflow.StuckTasks.Why;

/** What a line of Việc kẹt says, and by which words it is found. */
class StuckLineTest {

    @Test
    void isFoundByWordsOfItsPlaceStepProcessAndCauseWithoutAccents() {
        var line = line(Why.STEP_FAILED, List.of(), List.of("i1", "i2"));

        assertThat(line.matches("PHAN LOAI quang khai")).isTrue();
        assertThat(line.matches("rà soát hộ")).isTrue();
        assertThat(line.matches("chuẩn nghèo")).isTrue();
        assertThat(line.matches("phan loai to quan")).isFalse();
    }

    @Test
    void isNarrowedToWhatWasAskedFor() {
        var steps = line(Why.STEP_FAILED, List.of(), List.of("i1", "i2"));
        var tasks = line(Why.CLOSED_ACCOUNT, List.of("t1:an", "t2:an"), List.of());

        assertThat(steps.only(Set.of("i2")))
                .get()
                .extracting(StuckLine::steps)
                .isEqualTo(List.of("i2"));
        assertThat(tasks.only(Set.of("t1")))
                .get()
                .extracting(StuckLine::choices, StuckLine::counted)
                .containsExactly(List.of("t1:an"), "1 việc");
        assertThat(steps.only(Set.of("t1"))).isEmpty();
    }

    @Test
    void countsEachKindInItsOwnWord() {
        Map<Kind, String> words = new EnumMap<>(Kind.class);
        for (var why : Why.values()) {
            var line = line(why, List.of(), List.of("1", "2"));
            words.put(line.kind(), line.counted());
        }

        assertThat(words.values()).containsExactly("2 việc", "2 bước", "2 mốc giờ", "2 hồ sơ");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasAnAdvice(Why why) {
        var line = line(why, List.of("t1:an"), List.of());

        assertThat(line.reason()).endsWith(".").doesNotContain("null");
        assertThat(line.advice()).endsWith(".").isNotEqualTo(line.reason());
    }

    private static StuckLine line(Why why, List<String> choices, List<String> steps) {
        return new StuckLine(
                why,
                "Phân loại hộ",
                "Rà soát hộ",
                "Xã Quang Khải",
                "Thôn Đông",
                "Phạm Văn An",
                "Chưa có chuẩn nghèo cho ngày này.",
                LocalDateTime.of(2023, 10, 1, 8, 0),
                choices,
                steps,
                true,
                false,
                null,
                Map.of());
    }
}
