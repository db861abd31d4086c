package vn.giamngheo.recognition.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.TaskPages;

/** Where the decision is signed. */
@Component
class RecognitionTaskPages implements TaskPages {

    static final String SIGN_DECISION = "userTask_signDecision";

    @Override
    public Map<String, String> paths() {
        return Map.of(SIGN_DECISION, "/ho-so/{key}/ky");
    }
}
