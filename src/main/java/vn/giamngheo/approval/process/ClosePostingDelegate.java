package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PostLists;

/** Gỡ danh sách khi hết thời hạn niêm yết. */
@Component
class ClosePostingDelegate implements JavaDelegate {

    private final PostLists postLists;

    ClosePostingDelegate(PostLists postLists) {
        this.postLists = postLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        postLists.close(id);
    }
}
