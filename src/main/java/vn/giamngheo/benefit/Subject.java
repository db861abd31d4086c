package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a right belongs to: a household, or one of its members.
 *
 * @param member null for the household itself
 */
record Subject(HouseholdCase household, @Nullable PersonCase member) {

    static Subject household(HouseholdCase household) {
        return new Subject(household, null);
    }

    static Subject member(HouseholdCase household, PersonCase member) {
        return new Subject(household, member);
    }

    boolean isMember() {
        return member != null;
    }

    @Nullable UUID memberId() {
        return member == null ? null : member.id();
    }

    /** First and last birthday that are possible; for a household one day that nobody asks for. */
    List<LocalDate> births() {
        if (member == null) {
            return List.of(LocalDate.EPOCH);
        }
        var birth = member.birthDate();
        return member.yearOnly()
                ? List.of(birth, LocalDate.of(birth.getYear(), 12, 31))
                : List.of(birth);
    }

    /** Lives in the household on the day; a household is there while somebody lives in it. */
    boolean isThereOn(LocalDate day) {
        var closed = household.closedOn();
        if (closed != null && !day.isBefore(closed)) {
            return false;
        }
        return member == null
                ? household.members().stream().anyMatch(each -> livesThere(each, day))
                : livesThere(member, day);
    }

    /** The class the law looks at first. */
    LivingClass livingClassOn(LocalDate day) {
        return classesOn(day).min(Comparator.naturalOrder()).orElse(LivingClass.OTHER);
    }

    /** What was decided about its living standard; null when nothing was, or it is listed. */
    @Nullable LivingClass averageStandardOn(LocalDate day) {
        return livingClassOn(day).isListed()
                ? null
                : classesOn(day).filter(LivingClass::isAverageStandard).findFirst().orElse(null);
    }

    private Stream<LivingClass> classesOn(LocalDate day) {
        return household.classes().stream()
                .filter(period -> period.holdsOn(day))
                .map(ClassPeriod::livingClass);
    }

    /** The ages of others in the household matter. */
    boolean raisesChildrenAlone() {
        return member != null
                && member.facts().stream().anyMatch(fact -> fact.kind() == FactKind.SINGLE_PARENT);
    }

    static boolean livesThere(PersonCase person, LocalDate day) {
        var left = person.leftOn();
        return !day.isBefore(person.birthDate()) && (left == null || day.isBefore(left));
    }
}
