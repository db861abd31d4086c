package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.Rounds;

/** Kết thúc đợt rà soát. */
@Component
class CloseRoundDelegate implements JavaDelegate {

    private final Rounds rounds;

    CloseRoundDelegate(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.close(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
