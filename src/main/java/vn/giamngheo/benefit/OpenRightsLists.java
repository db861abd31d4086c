package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.shared.UseCase;

/**
 * Lập danh sách cấp: closes what has run out and opens, benefit after benefit, the lists of the
 * officials for what has begun. Every step may be asked twice.
 */
@UseCase
public class OpenRightsLists {

    private final RightsRunStore runs;
    private final HeldRights held;
    private final DueRights due;
    private final Catalogue catalogue;
    private final IssuanceLists lists;
    private final Clock clock;

    OpenRightsLists(
            RightsRunStore runs,
            HeldRights held,
            DueRights due,
            Catalogue catalogue,
            IssuanceLists lists,
            Clock clock) {
        this.runs = runs;
        this.held = held;
        this.due = due;
        this.catalogue = catalogue;
        this.lists = lists;
        this.clock = clock;
    }

    /** Rights of the run whose last day is over come off the lists. */
    public void closeOver(UUID runId) {
        var run = runs.lock(runId);
        held.oneAtATime(run.communeKey());
        var over = due.closeOver(run, LocalDate.now(clock));
        if (!over.isEmpty()) {
            lists.ended(over);
        }
    }

    /**
     * The lists of the next benefit of which somebody is owed something; after the last one the run
     * is finished.
     *
     * @return whether all lists are open
     */
    public boolean openNext(UUID runId) {
        var run = runs.lock(runId);
        var benefits = catalogue.benefits();
        var next = run.listsDone();
        var opened = false;
        while (!opened && next < benefits.size()) {
            opened = open(run, benefits.get(next));
            next++;
        }
        runs.listsDone(runId, next);
        var all = next >= benefits.size();
        if (all) {
            runs.finish(runId);
        }
        return all;
    }

    /** What somebody finds out late is made up for this year, not for those that are closed. */
    private static LocalDate firstDay(RightsRun run, LocalDate today) {
        var first = run.effectiveOn();
        if (run.cause() == RunCause.MEMBER_EVENT && first.getYear() < today.getYear()) {
            first = today.withDayOfYear(1);
        }
        return first.isAfter(today) ? today : first;
    }

    private boolean open(RightsRun run, Benefit benefit) {
        if (benefit.way() != Benefit.Way.ISSUE) {
            return false;
        }
        var today = LocalDate.now(clock);
        var first = firstDay(run, today);
        var opened = false;
        for (var period : IssuePeriod.between(benefit.period(), first, today)) {
            var rights = due.unlisted(run, benefit.code(), period, today, benefit.paysMoney());
            if (!rights.isEmpty()) {
                opened = true;
                lists.open(
                        run.communeKey(),
                        benefit.code(),
                        run.id(),
                        run.decisionId(),
                        period.from(),
                        period.to(),
                        period.name(),
                        rights);
            }
        }
        return opened;
    }
}
