package archfixture.review.process;

import archfixture.household.Household;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Violation three times: public, with a field that changes, and it holds an entity. */
public class EntityHoldingDelegate implements JavaDelegate {

    private Household last = new Household();

    @Override
    public void execute(DelegateExecution execution) {
        last = new Household();
        execution.setVariable("household", last.id());
    }
}
