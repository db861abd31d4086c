package vn.giamngheo.approval.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.TaskPages;

/** Where the tasks of this module are worked. */
@Component
class ApprovalTaskPages implements TaskPages {

    static final String POST_LIST = "userTask_postList";
    static final String ASSIGN_REVERIFIER = "userTask_assignReverifier";
    static final String PREPARE_DOSSIER = "userTask_prepareDossier";
    static final String GIVE_OPINION = "userTask_giveOpinion";

    @Override
    public Map<String, String> paths() {
        return Map.of(
                POST_LIST, "/niem-yet/{key}",
                ASSIGN_REVERIFIER, "/khieu-nai/{key}",
                PREPARE_DOSSIER, "/ho-so/dot/{key}",
                GIVE_OPINION, "/ho-so/{key}/y-kien");
    }
}
