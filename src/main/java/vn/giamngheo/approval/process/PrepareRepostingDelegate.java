package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PrepareLists;

/** Lập danh sách niêm yết kết quả phúc tra. */
@Component
class PrepareRepostingDelegate implements JavaDelegate {

    private final PrepareLists prepareLists;

    PrepareRepostingDelegate(PrepareLists prepareLists) {
        this.prepareLists = prepareLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        var reposting = prepareLists.afterReverification(id);
        ComplaintReverificationVariables.POSTING_ID.set(
                execution, reposting.postingId().toString());
        ComplaintReverificationVariables.RETURNED_BY_AUTHORITY.set(
                execution, reposting.returnedByAuthority());
    }
}
