package vn.giamngheo.approval.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.TaskPages;

/** Where the tasks of this module are worked. */
@Component
class ApprovalTaskPages implements TaskPages {

    static final String POST_LIST = "userTask_postList";
    static final String ASSIGN_REVERIFIER = "userTask_assignReverifier";
    static final String TAKE_DOWN_LIST = "userTask_takeDownList";
    static final String ANSWER_COMPLAINT = "userTask_answerComplaint";
    static final String PREPARE_DOSSIER = "userTask_prepareDossier";
    static final String SEND_REPORT = "userTask_sendReport";
    static final String GIVE_OPINION = "userTask_giveOpinion";

    @Override
    public Map<String, String> paths() {
        return Map.of(
                POST_LIST, "/niem-yet/{key}",
                ASSIGN_REVERIFIER, "/khieu-nai/{key}",
                TAKE_DOWN_LIST, "/niem-yet/{key}/go",
                ANSWER_COMPLAINT, "/khieu-nai/{key}/tra-loi",
                PREPARE_DOSSIER, "/ho-so/dot/{key}",
                SEND_REPORT, "/ho-so/{key}/bao-cao",
                GIVE_OPINION, "/ho-so/{key}/y-kien");
    }
}
