package vn.giamngheo.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The B1 score: computed by a point table, or typed from paper while no table is confirmed.
 *
 * @param total null while answers are missing
 * @param tableId null when typed from paper
 * @param tableLabel name and version of the table for people; empty when typed from paper
 * @param example the table is the training example
 * @param items the questions one by one; empty when typed from paper
 */
public record IncomeScore(
        @Nullable Integer total,
        @Nullable String tableId,
        String tableLabel,
        boolean example,
        List<PointItem> items,
        List<MissingFact> missing) {}
