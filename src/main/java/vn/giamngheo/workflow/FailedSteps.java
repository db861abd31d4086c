package vn.giamngheo.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;

/**
 * Sự cố: machine steps that gave up, each with its cause in plain words; no name of a household.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class FailedSteps {

    public static final int PAGE_SIZE = 20;

    private final FailedStepRows failedStepRows;
    private final Territory territory;

    FailedSteps(FailedStepRows failedStepRows, Territory territory) {
        this.failedStepRows = failedStepRows;
        this.territory = territory;
    }

    /**
     * One page, the oldest first.
     *
     * @param process key of a process; null for all
     * @param instance one instance; null for all
     * @throws BusinessException FORBIDDEN
     */
    public Found find(@Nullable String process, @Nullable String instance, int page, Actor actor) {
        var watch = Watch.of(actor);
        var shown = Math.max(1, page);
        var rows = failedStepRows.of(watch, process, instance, PAGE_SIZE, (shown - 1) * PAGE_SIZE);
        var total = rows.isEmpty() ? 0 : rows.get(0).total();
        return new Found(withCommunes(rows), shown, total);
    }

    private List<Failed> withCommunes(List<FailedStepRows.Row> rows) {
        Map<String, String> communes = new HashMap<>();
        territory
                .named(
                        rows.stream()
                                .map(FailedStepRows.Row::commune)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .forEach((UnitChoice each) -> communes.put(each.key(), each.label()));
        return rows.stream()
                .map(
                        row ->
                                new Failed(
                                        row.id(),
                                        row.processName(),
                                        row.instance(),
                                        row.stepId(),
                                        row.step(),
                                        communes.getOrDefault(row.commune(), ""),
                                        row.since(),
                                        row.cause()))
                .toList();
    }

    /** One page of what has failed. */
    public record Found(List<Failed> failed, int page, long total) {}

    /**
     * A machine step that gave up.
     *
     * @param commune empty for one that belongs to no commune
     * @param cause in plain words
     */
    public record Failed(
            String id,
            String processName,
            String instance,
            String stepId,
            String step,
            String commune,
            Instant since,
            String cause) {}
}
