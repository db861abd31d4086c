package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.ClassifyReview;

/**
 * Phân loại hộ. A missing standard is a fault that an administrator mends: the step stays an
 * incident with that sentence, and nobody is classified until then.
 */
@Component
class ClassifyHouseholdDelegate implements JavaDelegate {

    private final ClassifyReview classifyReview;

    ClassifyHouseholdDelegate(ClassifyReview classifyReview) {
        this.classifyReview = classifyReview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        classifyReview.classify(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
