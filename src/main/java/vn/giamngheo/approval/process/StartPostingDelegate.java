package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PrepareLists;

/** Lập danh sách niêm yết từ kết quả họp dân. */
@Component
class StartPostingDelegate implements JavaDelegate {

    private final PrepareLists prepareLists;

    StartPostingDelegate(PrepareLists prepareLists) {
        this.prepareLists = prepareLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        prepareLists.afterMeeting(id);
    }
}
