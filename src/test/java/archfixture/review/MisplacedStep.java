package archfixture.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Violation: a delegate with another name outside the package process. */
class MisplacedStep implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.getId();
    }
}
