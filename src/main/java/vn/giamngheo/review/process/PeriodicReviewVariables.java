package vn.giamngheo.review.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariables;

/**
 * What a periodic review carries: routing facts only, written by the steps of later modules too.
 */
@Component
class PeriodicReviewVariables implements ProcessVariables {

    static final String PROCESS = "periodic-review";

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                CommonVariables.COMMUNE.name(),
                "allPostedOut",
                "dossierId",
                "opinionNeeded",
                "opinionAgreed",
                "reportSent",
                "decisionSigned");
    }
}
