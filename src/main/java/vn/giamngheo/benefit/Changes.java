package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The days on which the rights of a subject may change. */
final class Changes {

    private final NavigableSet<LocalDate> ofRules = new TreeSet<>();

    /** Days on which rules of the catalogue begin, or are over. */
    Changes(Catalogue catalogue) {
        for (var benefit : catalogue.benefits()) {
            for (var rule : catalogue.rulesOf(benefit.code())) {
                period(rule.validFrom(), rule.validTo(), ofRules::add);
            }
        }
    }

    /**
     * Changes of classes are known ahead and are looked for until the last one, so that what ends
     * with a class has its end from the first day.
     *
     * @return first days of the spans in which nothing changes, beginning with {@code from}
     */
    NavigableSet<LocalDate> of(Subject subject, LocalDate from, LocalDate horizon) {
        var all = new TreeSet<>(ofRules);
        var household = subject.household();
        var until = horizon.isBefore(from) ? from : horizon;
        for (var period : household.classes()) {
            period(period.from(), period.to(), all::add);
            until = later(until, period.from());
            if (period.to() != null) {
                until = later(until, period.to().plusDays(1));
            }
        }
        household.facts().forEach(fact -> period(fact.from(), fact.to(), all::add));
        for (var member : household.members()) {
            ofMember(subject, member, all::add);
        }
        if (household.closedOn() != null) {
            all.add(household.closedOn());
        }
        var seen = new TreeSet<>(all.subSet(from, true, until, true));
        seen.add(from);
        return seen;
    }

    /** Of others than the subject only what the tables are told about the whole household. */
    private static void ofMember(Subject subject, PersonCase member, Consumer<LocalDate> seen) {
        var own = member.id().equals(subject.memberId());
        seen.accept(member.birthDate());
        if (member.leftOn() != null) {
            seen.accept(member.leftOn());
        }
        for (var fact : member.facts()) {
            if (own || SubjectFacts.ABOUT_THE_WHOLE_HOUSEHOLD.contains(fact.kind())) {
                period(fact.from(), fact.to(), seen);
            }
        }
        if (own || subject.raisesChildrenAlone()) {
            Subject.member(subject.household(), member).births().stream()
                    .flatMap(Ages::changes)
                    .forEach(seen);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void period(LocalDate from, @Nullable LocalDate to, Consumer<LocalDate> seen) {
        seen.accept(from);
        if (to != null) {
            seen.accept(to.plusDays(1));
        }
    }
}
