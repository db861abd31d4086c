package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.AskOpinion;

/** Trình hồ sơ xin ý kiến. */
@Component
class AskOpinionDelegate implements JavaDelegate {

    private final AskOpinion askOpinion;

    AskOpinionDelegate(AskOpinion askOpinion) {
        this.askOpinion = askOpinion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        askOpinion.ask(id);
    }
}
