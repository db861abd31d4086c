package vn.giamngheo.recognition.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.TaskPages;

/** Where decisions and corrections are signed. */
@Component
class RecognitionTaskPages implements TaskPages {

    static final String SIGN_DECISION = "userTask_signDecision";
    static final String SIGN_CORRECTION = "userTask_signCorrection";

    @Override
    public Map<String, String> paths() {
        return Map.of(SIGN_DECISION, "/ho-so/{key}/ky", SIGN_CORRECTION, "/dinh-chinh/{key}");
    }
}
