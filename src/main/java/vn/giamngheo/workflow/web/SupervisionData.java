package vn.giamngheo.workflow.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.web.RoleWords;
import vn.giamngheo.workflow.FailedSteps;
import vn.giamngheo.workflow.InstanceCourse;
import vn.giamngheo.workflow.WaitingSteps;
import vn.giamngheo.workflow.WatchedInstances;
import vn.giamngheo.workflow.WatchedInstances.Instance;
import vn.giamngheo.workflow.WatchedInstances.Sought;

/**
 * What our pages inside Cockpit show, as data; read by engine-cockpit.js, nothing is changed here.
 */
@RestController
@RequestMapping("/giam-sat")
class SupervisionData {

    private static final String NOT_TAKEN = "Chưa ai nhận";

    private final WaitingSteps waiting;
    private final WatchedInstances instances;
    private final InstanceCourse course;
    private final FailedSteps failedSteps;
    private final CurrentActor currentActor;

    SupervisionData(
            WaitingSteps waiting,
            WatchedInstances instances,
            InstanceCourse course,
            FailedSteps failedSteps,
            CurrentActor currentActor) {
        this.waiting = waiting;
        this.instances = instances;
        this.course = course;
        this.failedSteps = failedSteps;
        this.currentActor = currentActor;
    }

    @GetMapping("/quy-trinh")
    Overview processes() {
        var actor = currentActor.require();
        return new Overview(waiting.overview(actor), mayRepair(actor));
    }

    @GetMapping("/tien-do")
    Progress progress(@RequestParam("quyTrinh") String process) {
        var found = waiting.of(process, currentActor.require());
        return new Progress(
                found.process(),
                found.name(),
                found.steps(),
                found.places().stream().map(each -> group(each, each.name())).toList(),
                found.officials().stream().map(each -> group(each, who(each))).toList());
    }

    @GetMapping("/ho-so")
    Found instances(
            @RequestParam("quyTrinh") String process,
            @RequestParam(name = "xong", required = false) @Nullable Boolean ended,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "tu", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(name = "den", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate until,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        var actor = currentActor.require();
        var key = waiting.keyOf(process);
        var found =
                instances.find(
                        new Sought(key, ended, village.isBlank() ? null : village, from, until),
                        page,
                        actor);
        return new Found(
                found.instances(),
                found.page(),
                WatchedInstances.PAGE_SIZE,
                found.total(),
                instances.villages(actor));
    }

    @GetMapping("/ho-so/{id}")
    Course course(@PathVariable String id) {
        var found = course.of(id, currentActor.require());
        return new Course(
                found.instance(),
                found.steps().stream().map(SupervisionData::step).toList(),
                found.done(),
                found.current());
    }

    @GetMapping("/su-co")
    Failures failures(
            @RequestParam(name = "quyTrinh", defaultValue = "") String process,
            @RequestParam(name = "hoSo", defaultValue = "") String instance,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        var actor = currentActor.require();
        var found =
                failedSteps.find(
                        process.isBlank() ? null : waiting.keyOf(process),
                        instance.isBlank() ? null : instance,
                        page,
                        actor);
        var repairs = mayRepair(actor);
        return new Failures(
                found.failed().stream().map(each -> failure(each, repairs)).toList(),
                found.page(),
                FailedSteps.PAGE_SIZE,
                found.total());
    }

    private static boolean mayRepair(Actor actor) {
        return actor.hasRole(Roles.ADMINISTRATOR);
    }

    private static Group group(WaitingSteps.Group each, String name) {
        return new Group(name, each.waiting(), each.late(), each.steps());
    }

    private static String who(WaitingSteps.Group each) {
        var roles = roles(each.groups());
        if (each.name().isEmpty()) {
            return roles.isEmpty() ? NOT_TAKEN : NOT_TAKEN + " - " + roles;
        }
        return roles.isEmpty() ? each.name() : each.name() + " - " + roles;
    }

    private static Step step(InstanceCourse.Step each) {
        return new Step(
                each.id(),
                each.name(),
                each.task()
                        ? (each.official().isEmpty() ? NOT_TAKEN : each.official())
                        : "Ứng dụng",
                roles(each.groups()),
                each.startedAt(),
                each.endedAt(),
                each.due(),
                each.workingDays(),
                each.late(),
                each.cancelled());
    }

    private static String roles(String groups) {
        Set<String> each =
                Arrays.stream(groups.split(","))
                        .filter(group -> !group.isEmpty())
                        .collect(Collectors.toSet());
        return RoleWords.of(each);
    }

    private static Failure failure(FailedSteps.Failed each, boolean repairs) {
        return new Failure(
                each.processName(),
                each.instance(),
                each.stepId(),
                each.step(),
                each.commune(),
                each.since(),
                each.cause(),
                repairs ? StuckPages.ADDRESS + "?buoc=" + each.id() : null);
    }

    /**
     * All processes.
     *
     * @param repairs the person may let a failed step run again
     */
    record Overview(List<WaitingSteps.Line> processes, boolean repairs) {}

    record Progress(
            String process,
            String name,
            List<WaitingSteps.Step> steps,
            List<Group> places,
            List<Group> officials) {}

    record Group(String name, long waiting, long late, List<WaitingSteps.Step> steps) {}

    record Found(
            List<Instance> instances,
            int page,
            int size,
            long total,
            Map<String, String> villages) {}

    record Course(Instance instance, List<Step> steps, List<String> done, List<String> current) {}

    record Step(
            String id,
            String name,
            String official,
            String role,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant due,
            @Nullable Integer workingDays,
            boolean late,
            boolean cancelled) {}

    record Failures(List<Failure> failed, int page, int size, long total) {}

    /**
     * One failed step.
     *
     * @param repair page on which the person lets it run again; null for who may not
     */
    record Failure(
            String process,
            String instance,
            String stepId,
            String step,
            String commune,
            Instant since,
            String cause,
            @Nullable String repair) {}
}
