package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/**
 * Finds what many households have a right to and writes the difference to what they hold. One that
 * cannot be judged keeps what it has; the others do not wait for it.
 */
@Component
class ExamineHouseholds {

    /** How far ahead changes of age are known; a day of the calendar looks further later. */
    private static final int YEARS_AHEAD = 1;

    private final HouseholdCases cases;
    private final RightsTimeline timeline;
    private final ReconcileRights reconcile;
    private final HeldRights held;
    private final RightsOver over;
    private final Clock clock;

    ExamineHouseholds(
            HouseholdCases cases,
            RightsTimeline timeline,
            ReconcileRights reconcile,
            HeldRights held,
            RightsOver over,
            Clock clock) {
        this.cases = cases;
        this.timeline = timeline;
        this.reconcile = reconcile;
        this.held = held;
        this.over = over;
        this.clock = clock;
    }

    /**
     * @param from first day that is looked at
     * @return households that could not be judged, with the sentence why
     */
    Map<UUID, String> examine(
            Collection<UUID> householdIds, LocalDate from, HeldRights.Origin origin) {
        var today = LocalDate.now(clock);
        var horizon = (from.isAfter(today) ? from : today).plusYears(YEARS_AHEAD);
        var households = cases.load(householdIds);
        var holding = held.from(householdIds, from);
        Map<UUID, String> failed = new LinkedHashMap<>();
        List<HeldRights.HouseholdRights> examined = new ArrayList<>();
        for (var id : householdIds) {
            var household = households.get(id);
            var now = holding.getOrDefault(id, List.of());
            try {
                var lawful = timeline.of(household, from, horizon);
                examined.add(
                        new HeldRights.HouseholdRights(
                                household,
                                now,
                                reconcile.of(household, now, lawful, from, today),
                                lawful.answers()));
            } catch (BusinessException e) {
                failed.put(id, e.getMessage());
            }
        }
        write(examined, origin, today);
        return failed;
    }

    private void write(
            List<HeldRights.HouseholdRights> examined, HeldRights.Origin origin, LocalDate today) {
        held.write(examined, origin, today);
        held.writeAnswers(examined, origin, today);
        over.follow(examined);
    }
}
