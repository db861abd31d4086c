package vn.giamngheo.benefit.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.ConfirmTogether;
import vn.giamngheo.workflow.TaskPages;

/** Every step of a request is worked on its own page. */
@Component
class ApplicationTaskPages implements TaskPages {

    static final String PATH = "/chinh-sach/de-nghi/";

    static final String CHECK = "userTask_checkApplication";
    static final String SUPPLEMENT = "userTask_supplementApplication";
    static final String POST = "userTask_postApplication";
    static final String CONFIRM = ConfirmTogether.TASK;
    static final String OUTCOME = "userTask_recordApplicationOutcome";

    /** In the order of the procedure. */
    static final List<String> ALL = List.of(CHECK, SUPPLEMENT, POST, CONFIRM, OUTCOME);

    @Override
    public Map<String, String> paths() {
        return ALL.stream().collect(Collectors.toMap(task -> task, task -> PATH + "{key}"));
    }
}
