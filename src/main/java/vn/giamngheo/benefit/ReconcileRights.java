package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds what a household was given against what the law gives it from a day on. What is equal
 * stays; what is no longer lawful ends the day before; what never began is cancelled; only what is
 * new is opened. Days before are history and stay as they are, and asked twice there is nothing to
 * do.
 */
@Component
class ReconcileRights {

    private final Catalogue catalogue;
    private final EndWords words;

    ReconcileRights(Catalogue catalogue, EndWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /**
     * @param held rights with a day on or after {@code from}, by first day
     * @param from first day that is looked at
     */
    RightsChange of(
            HouseholdCase household,
            List<HeldRight> held,
            LawfulRights lawful,
            LocalDate from,
            LocalDate today) {
        var rights = joined(lawful.rights());
        var change = new Change(household, lawful, rights, from, today);
        for (var each : held) {
            change.keepOrEnd(each, held);
        }
        return change.result();
    }

    /** Rights on one ground whose days follow each other are one right. */
    private static List<RightPeriod> joined(List<RightPeriod> rights) {
        var sorted =
                rights.stream()
                        .sorted(
                                Comparator.comparing(RightPeriod::subjectId)
                                        .thenComparing(RightPeriod::benefitCode)
                                        .thenComparing(RightPeriod::from))
                        .toList();
        List<RightPeriod> joined = new ArrayList<>();
        for (var right : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && goesOnIn(last, right)) {
                joined.set(joined.size() - 1, until(last, right.to()));
            } else {
                joined.add(right);
            }
        }
        return joined;
    }

    private static boolean goesOnIn(RightPeriod one, RightPeriod next) {
        return sameGround(one, next)
                && one.to() != null
                && one.to().plusDays(1).equals(next.from());
    }

    private static boolean sameGround(RightPeriod one, RightPeriod other) {
        return one.subjectId().equals(other.subjectId())
                && one.benefitCode().equals(other.benefitCode())
                && one.exclusiveKind().equals(other.exclusiveKind())
                && one.onRequest() == other.onRequest()
                && one.ruleId().equals(other.ruleId())
                && one.matchedRule().equals(other.matchedRule());
    }

    private static RightPeriod until(RightPeriod right, @Nullable LocalDate to) {
        return between(right, right.from(), to);
    }

    private static RightPeriod between(RightPeriod right, LocalDate from, @Nullable LocalDate to) {
        return new RightPeriod(
                right.householdId(),
                right.memberId(),
                right.benefitCode(),
                right.exclusiveKind(),
                right.onRequest(),
                from,
                to,
                right.livingClass(),
                right.ruleId(),
                right.decisionTable(),
                right.matchedRule(),
                right.reason());
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** One comparison; collects what has to be written. */
    private final class Change {

        private final HouseholdCase household;
        private final LawfulRights lawful;
        private final List<RightPeriod> rights;
        private final LocalDate from;
        private final LocalDate today;
        private final List<RightPeriod> missing;
        private final List<HeldRight> gone = new ArrayList<>();
        private final List<RightsChange.Ended> ended = new ArrayList<>();
        private final List<RightsChange.Moved> moved = new ArrayList<>();

        Change(
                HouseholdCase household,
                LawfulRights lawful,
                List<RightPeriod> rights,
                LocalDate from,
                LocalDate today) {
            this.household = household;
            this.lawful = lawful;
            this.rights = rights;
            this.from = from;
            this.today = today;
            this.missing = new ArrayList<>(rights);
        }

        void keepOrEnd(HeldRight held, List<HeldRight> all) {
            var start = held.from().isBefore(from) ? from : held.from();
            var right =
                    rights.stream()
                            .filter(held::isSameAs)
                            .filter(one -> covers(one.from(), one.to(), start))
                            .findFirst()
                            .orElse(null);
            if (right == null) {
                gone.add(held);
                return;
            }
            var last = lastDay(held, right, all);
            if (last != null && last.isBefore(today) && !last.equals(held.to())) {
                end(held, last);
            } else if (!Objects.equals(last, held.to())) {
                moved.add(new RightsChange.Moved(held.id(), last));
            }
            take(right, start, last);
        }

        /**
         * A right that was closed stays closed, because its lines were: what is lawful again after
         * it is a right of its own.
         */
        private @Nullable LocalDate lastDay(
                HeldRight held, RightPeriod right, List<HeldRight> all) {
            if (held.to() == null || right.to() != null && right.to().isBefore(held.to())) {
                return right.to();
            }
            if (held.endedOn() != null) {
                return held.to();
            }
            var next =
                    all.stream()
                            .filter(one -> one.isSameAs(right))
                            .map(HeldRight::from)
                            .filter(day -> day.isAfter(held.to()))
                            .filter(day -> covers(right.from(), right.to(), day))
                            .min(Comparator.naturalOrder());
            return next.<@Nullable LocalDate>map(day -> day.minusDays(1)).orElse(right.to());
        }

        /** The days are held; what is left of the right before and after is still missing. */
        private void take(RightPeriod right, LocalDate start, @Nullable LocalDate last) {
            List<RightPeriod> left = new ArrayList<>();
            for (var each : missing) {
                if (!sameGround(each, right) || !covers(each.from(), each.to(), start)) {
                    left.add(each);
                    continue;
                }
                if (each.from().isBefore(start)) {
                    left.add(between(each, each.from(), start.minusDays(1)));
                }
                if (last != null && (each.to() == null || each.to().isAfter(last))) {
                    left.add(between(each, last.plusDays(1), each.to()));
                }
            }
            missing.clear();
            missing.addAll(left);
        }

        RightsChange result() {
            List<RightsChange.Cancelled> cancelled = new ArrayList<>();
            for (var each : gone) {
                if (!each.from().isBefore(from)) {
                    cancelled.add(new RightsChange.Cancelled(each.id(), reason(each, from)));
                } else if (from.isAfter(today)) {
                    moved.add(new RightsChange.Moved(each.id(), from.minusDays(1)));
                } else {
                    end(each, from.minusDays(1));
                }
            }
            return new RightsChange(ended, cancelled, moved, List.copyOf(missing));
        }

        private void end(HeldRight held, LocalDate last) {
            var dayAfter = last.plusDays(1);
            ended.add(
                    new RightsChange.Ended(
                            held.id(), last, reason(held, dayAfter), goesOn(held, dayAfter)));
        }

        private String reason(HeldRight held, LocalDate day) {
            return words.of(household, held, lawful, day);
        }

        /** Money is paid for the days of each ground; a card or a follow-up is not given twice. */
        private boolean goesOn(HeldRight held, LocalDate day) {
            if (catalogue.benefit(held.benefitCode()).paysMoney()) {
                return false;
            }
            return rights.stream()
                    .anyMatch(
                            right ->
                                    right.subjectId().equals(held.subjectId())
                                            && right.benefitCode().equals(held.benefitCode())
                                            && covers(right.from(), right.to(), day));
        }
    }
}
