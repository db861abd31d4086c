package vn.giamngheo.approval.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What asking for the opinion carries; the forms fill outcomes, date and reference. */
@Component
class ObtainOpinionVariables implements ProcessVariables {

    static final String PROCESS = "obtain-opinion";

    static final String REPORT_OUTCOME = "reportOutcome";
    static final ProcessVariable<Boolean> REPORT_SENT = ProcessVariable.flag("reportSent");

    /** 24:00 of the last day of the authority. */
    static final String OVERDUE_AT = "opinionOverdueAt";

    static final String OUTCOME = "opinionOutcome";
    static final String DATE = "opinionDate";
    static final String REFERENCE = "opinionReference";
    static final ProcessVariable<Boolean> AGREED = ProcessVariable.flag("opinionAgreed");

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                CommonVariables.COMMUNE.name(),
                REPORT_OUTCOME,
                REPORT_SENT.name(),
                OVERDUE_AT,
                OUTCOME,
                DATE,
                REFERENCE,
                AGREED.name());
    }
}
