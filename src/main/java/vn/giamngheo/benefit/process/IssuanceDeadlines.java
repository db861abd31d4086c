package vn.giamngheo.benefit.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.PreparationDeadline;

/**
 * The due date that depends on the benefit, asked by the model as {@code
 * ${issuanceDeadlines.prepareBy(execution)}}. Public, because expressions can call nothing else.
 */
@Component("issuanceDeadlines")
public class IssuanceDeadlines {

    private final PreparationDeadline preparation;

    IssuanceDeadlines(PreparationDeadline preparation) {
        this.preparation = preparation;
    }

    public Date prepareBy(DelegateExecution execution) {
        return Date.from(
                preparation.set(
                        execution.getCurrentActivityId(),
                        UUID.fromString(execution.getProcessBusinessKey())));
    }
}
