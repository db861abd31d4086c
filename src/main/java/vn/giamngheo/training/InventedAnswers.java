package vn.giamngheo.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Invented answers for the training commune: the same household answers the same in the same year,
 * whoever asks and however often; most stay what they were, some rise, a few fall.
 */
final class InventedAnswers implements Answers {

    private final int year;
    private final List<String> indicatorCodes;

    InventedAnswers(int year, List<String> indicatorCodes) {
        this.year = year;
        this.indicatorCodes = List.copyOf(indicatorCodes);
    }

    @Override
    public Optional<Answer> of(String householdCode, PovertyCategory before) {
        var chance = new Random(31L * householdCode.hashCode() + year);
        var outcome = outcome(before, chance.nextInt(100));
        var b1 =
                outcome == PovertyCategory.NOT_POOR
                        ? 145 + 5 * chance.nextInt(12)
                        : 90 + 5 * chance.nextInt(11);
        var count =
                switch (outcome) {
                    case POOR -> 3 + chance.nextInt(4);
                    case NEAR_POOR -> chance.nextInt(3);
                    case NOT_POOR -> chance.nextInt(4);
                };
        var present = 35 + chance.nextInt(20);
        var doubted = chance.nextInt(100) < 3;
        var agreeing = doubted ? present / 2 - 1 : present - chance.nextInt(5);
        var contested = !doubted && chance.nextInt(100) < 3;
        return Optional.of(new Answer(b1, some(count, chance), present, agreeing, contested));
    }

    private static PovertyCategory outcome(PovertyCategory before, int percent) {
        return switch (before) {
            case POOR ->
                    percent < 60
                            ? PovertyCategory.POOR
                            : percent < 80 ? PovertyCategory.NEAR_POOR : PovertyCategory.NOT_POOR;
            case NEAR_POOR ->
                    percent < 5
                            ? PovertyCategory.POOR
                            : percent < 65 ? PovertyCategory.NEAR_POOR : PovertyCategory.NOT_POOR;
            case NOT_POOR ->
                    percent < 25
                            ? PovertyCategory.POOR
                            : percent < 60 ? PovertyCategory.NEAR_POOR : PovertyCategory.NOT_POOR;
        };
    }

    private Set<String> some(int count, Random chance) {
        List<String> codes = new ArrayList<>(indicatorCodes);
        Collections.shuffle(codes, chance);
        return new TreeSet<>(codes.subList(0, Math.min(count, codes.size())));
    }

    /** About every second household near the lists asks to be reviewed. */
    @Override
    public boolean requested(String householdCode) {
        return new Random(17L * householdCode.hashCode() + year).nextInt(100) < 45;
    }

    @Override
    public @Nullable String contradiction(Set<String> registered) {
        return null;
    }
}
