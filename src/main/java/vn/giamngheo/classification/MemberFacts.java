package vn.giamngheo.classification;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a survey found about one member who lives in the household; an empty fact was not answered.
 *
 * @param name for sentences only
 * @param birthDate 1 January where only the year is known
 * @param yearOnly only the year of birth is known
 */
public record MemberFacts(
        UUID id,
        String name,
        LocalDate birthDate,
        boolean yearOnly,
        @Nullable Schooling schooling,
        @Nullable Education education,
        @Nullable Boolean insured,
        @Nullable WorkState work,
        @Nullable Allowance allowance,
        @Nullable Nutrition nutrition) {

    public MemberFacts {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(birthDate, "birthDate");
    }
}
