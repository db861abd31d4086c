package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.calendar.DeadlinesMoved;
import vn.giamngheo.calendar.MovedDeadline;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.support.TestClock;

/** What a person is told when the engine works on the same task at that moment. */
class MoveEngineDeadlinesTest {

    private final RunningSubjects running = mock();
    private final TaskService taskService = mock();
    private final Task task = mock();

    static List<RuntimeException> doneMeanwhile() {
        return List.of(
                new OptimisticLockingException("updated concurrently"),
                new NotFoundException("task is null"));
    }

    @ParameterizedTest
    @MethodSource("doneMeanwhile")
    void aTaskDoneAtThatMomentAsksForASecondTry(RuntimeException failure) {
        var moved =
                new MovedDeadline(
                        UUID.randomUUID(),
                        "userTask_signDecision",
                        "d1",
                        "SIGNING",
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 10, 6));
        when(running.tasksOf(List.of(moved))).thenReturn(Map.of(task, moved));
        doThrow(failure).when(taskService).setDueDate(any(), any());
        var mover =
                new MoveEngineDeadlines(
                        running,
                        taskService,
                        mock(RuntimeService.class),
                        mock(ManagementService.class),
                        List.of(),
                        new TestClock());

        var refusal =
                catchThrowableOfType(
                        BusinessException.class,
                        () -> mover.move(new DeadlinesMoved(List.of(moved))));

        assertThat(refusal.code()).isEqualTo("CALENDAR_BUSY");
        assertThat(refusal).hasMessageContaining("lần nữa");
    }
}
