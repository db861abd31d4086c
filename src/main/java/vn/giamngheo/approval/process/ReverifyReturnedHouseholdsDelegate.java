package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.ReverifyReturned;

/** Mở phúc tra cho các hộ cấp trên đề nghị kiểm tra lại. */
@Component
class ReverifyReturnedHouseholdsDelegate implements JavaDelegate {

    private final ReverifyReturned reverifyReturned;

    ReverifyReturnedHouseholdsDelegate(ReverifyReturned reverifyReturned) {
        this.reverifyReturned = reverifyReturned;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        reverifyReturned.open(id);
    }
}
