package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PostLists;

/** Kết thúc rà soát tại thôn. */
@Component
class FinishVillageReviewDelegate implements JavaDelegate {

    private final PostLists postLists;

    FinishVillageReviewDelegate(PostLists postLists) {
        this.postLists = postLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        postLists.finishVillage(id);
    }
}
