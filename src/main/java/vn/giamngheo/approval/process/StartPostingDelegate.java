package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PostLists;

/** Lập danh sách niêm yết từ kết quả họp dân. */
@Component
class StartPostingDelegate implements JavaDelegate {

    private final PostLists postLists;

    StartPostingDelegate(PostLists postLists) {
        this.postLists = postLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        postLists.prepareAfterMeeting(id);
    }
}
