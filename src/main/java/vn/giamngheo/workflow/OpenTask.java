package vn.giamngheo.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task its person may work on now.
 *
 * @param path page of ours where it is worked; null when it is a Camunda Form
 */
public record OpenTask(
        String taskId,
        String taskKey,
        String name,
        String process,
        String businessKey,
        String communeKey,
        @Nullable LocalDate dueOn,
        @Nullable String path) {}
