package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PostLists;

/** Lập danh sách niêm yết kết quả phúc tra. */
@Component
class PrepareRepostingDelegate implements JavaDelegate {

    private final PostLists postLists;

    PrepareRepostingDelegate(PostLists postLists) {
        this.postLists = postLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        ComplaintReverificationVariables.POSTING_ID.set(
                execution, postLists.prepareReposting(id).toString());
    }
}
