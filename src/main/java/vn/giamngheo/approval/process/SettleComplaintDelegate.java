package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.SettleComplaint;

/** Kết thúc khiếu nại sau khi kết quả phúc tra đã niêm yết. */
@Component
class SettleComplaintDelegate implements JavaDelegate {

    private final SettleComplaint settleComplaint;

    SettleComplaintDelegate(SettleComplaint settleComplaint) {
        this.settleComplaint = settleComplaint;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        settleComplaint.settle(id);
    }
}
