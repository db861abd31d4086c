package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.Decisions.Item;

/**
 * Begins a run in the transaction of what happened: the one is not without the other. The same
 * occasion begins nothing twice.
 */
@Component
@Transactional
class StartRightsRun {

    /** Farther back nothing is opened or closed any more: what was then is settled. */
    private static final int YEARS_BACK = 1;

    private final RightsRunStore runs;
    private final Decisions decisions;
    private final RightsProcesses processes;
    private final Clock clock;

    StartRightsRun(
            RightsRunStore runs, Decisions decisions, RightsProcesses processes, Clock clock) {
        this.runs = runs;
        this.decisions = decisions;
        this.processes = processes;
        this.clock = clock;
    }

    /** A decision took effect: all of its households, from the day it was signed. */
    void afterDecision(UUID decisionId) {
        var decision = decisions.decision(decisionId);
        start(
                new RightsRunStore.Occasion(
                        decision.communeKey(),
                        RunCause.DECISION,
                        decisionId.toString(),
                        decisionId,
                        decision.signedOn()),
                null,
                decisions.items(decisionId).stream().map(Item::householdId).sorted().toList());
    }

    /** Every household of the register, from today: where nothing was opened before. */
    void ofRegister(String communeKey, Collection<UUID> householdIds) {
        start(
                new RightsRunStore.Occasion(
                        communeKey,
                        RunCause.REGISTER,
                        UUID.randomUUID().toString(),
                        null,
                        LocalDate.now(clock)),
                null,
                householdIds.stream().sorted().toList());
    }

    /**
     * Something is different in these households from a day on, at most a year ago. Where rights
     * were never opened nothing is different yet.
     */
    void afterChange(
            String communeKey, RunCause cause, LocalDate since, Collection<UUID> householdIds) {
        if (!runs.anyIn(communeKey)) {
            return;
        }
        var earliest = LocalDate.now(clock).minusYears(YEARS_BACK);
        start(
                new RightsRunStore.Occasion(
                        communeKey,
                        cause,
                        UUID.randomUUID().toString(),
                        null,
                        since.isBefore(earliest) ? earliest : since),
                null,
                householdIds.stream().sorted().toList());
    }

    /**
     * A rule is another one from a day on: every household, from that day or today. A run that has
     * not looked at anybody yet will see this rule too.
     */
    void afterRuleChange(String communeKey, LocalDate since, Collection<UUID> householdIds) {
        var today = LocalDate.now(clock);
        var from = since.isBefore(today) ? today : since;
        if (!runs.isAboutToBegin(communeKey, RunCause.RULE_CHANGE, from)) {
            afterChange(communeKey, RunCause.RULE_CHANGE, from, householdIds);
        }
    }

    /** A day of the calendar; once for each day, with no household when only lists are due. */
    void onDay(
            String communeKey,
            LocalDate day,
            LocalDate effectiveOn,
            Collection<UUID> householdIds) {
        if (!runs.anyIn(communeKey)) {
            return;
        }
        start(
                new RightsRunStore.Occasion(
                        communeKey, RunCause.CALENDAR, day.toString(), null, effectiveOn),
                null,
                householdIds);
    }

    /** What could not be judged is judged again, as the run would have. */
    void again(RightsRun failed) {
        start(
                new RightsRunStore.Occasion(
                        failed.communeKey(),
                        RunCause.RETRY,
                        UUID.randomUUID().toString(),
                        failed.decisionId(),
                        failed.effectiveOn()),
                failed.id(),
                runs.failed(failed.id()));
        runs.retried(failed.id());
    }

    private void start(
            RightsRunStore.Occasion occasion,
            @Nullable UUID retries,
            Collection<UUID> householdIds) {
        runs.add(occasion, retries, householdIds)
                .ifPresent(run -> processes.start(run, occasion.communeKey()));
    }
}
