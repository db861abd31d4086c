package vn.giamngheo.benefit;

import java.util.UUID;
import vn.giamngheo.shared.UseCase;

/**
 * Mở quyền hưởng chính sách: opens, switches and closes the rights of the households of a run, some
 * hundred at a time. Every step may be asked twice; a batch is written as a whole or not at all.
 */
@UseCase
public class OpenRights {

    /** Few enough for a short transaction, many enough that queries do not count. */
    static final int BATCH = 200;

    private final RightsRunStore runs;
    private final HeldRights held;
    private final ExamineHouseholds households;
    private final SurveyedFacts surveyedFacts;

    OpenRights(
            RightsRunStore runs,
            HeldRights held,
            ExamineHouseholds households,
            SurveyedFacts surveyedFacts) {
        this.runs = runs;
        this.held = held;
        this.households = households;
        this.surveyedFacts = surveyedFacts;
    }

    /** What the surveys behind a decision found becomes known; other runs have no surveys. */
    public void takeOverFacts(UUID runId) {
        var run = runs.get(runId);
        if (run.cause() == RunCause.DECISION) {
            surveyedFacts.takeOver(run.decisionId());
        }
    }

    /**
     * The next households.
     *
     * @return whether all have been looked at
     */
    public boolean openBatch(UUID runId) {
        var run = runs.lock(runId);
        held.oneAtATime(run.communeKey());
        var batch = runs.waiting(runId, BATCH);
        if (!batch.isEmpty()) {
            var failed =
                    households.examine(
                            batch,
                            run.effectiveOn(),
                            new HeldRights.Origin(runId, run.decisionId()));
            var done = batch.stream().filter(id -> !failed.containsKey(id)).toList();
            runs.examined(runId, done, failed);
        }
        return runs.get(runId).everybodyIsExamined();
    }
}
