package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.ClosePosting;

/** Kết thúc niêm yết khi hết thời hạn. */
@Component
class ClosePostingDelegate implements JavaDelegate {

    private final ClosePosting closePosting;

    ClosePostingDelegate(ClosePosting closePosting) {
        this.closePosting = closePosting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        closePosting.close(id);
    }
}
