package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.PostApplication;

/** Kết thúc niêm yết khi hết thời hạn. */
@Component
class CloseApplicationPostingDelegate implements JavaDelegate {

    private final PostApplication postApplication;

    CloseApplicationPostingDelegate(PostApplication postApplication) {
        this.postApplication = postApplication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        postApplication.close(id);
    }
}
