package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.UseCase;

/**
 * Xem xét lại trợ cấp: leaving the list opens a task of the responsible official. The allowance
 * runs on until somebody decided otherwise (Nghị định 20/2021/NĐ-CP, Điều 8 khoản 2).
 */
@UseCase
class RecheckAllowance implements AllowanceRecheck {

    private final BenefitApplications applications;
    private final RequestTerms terms;
    private final ApplicationCourse course;
    private final Households households;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecheckAllowance(
            BenefitApplications applications,
            RequestTerms terms,
            ApplicationCourse course,
            Households households,
            JdbcClient jdbc,
            Clock clock) {
        this.applications = applications;
        this.terms = terms;
        this.course = course;
        this.households = households;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void recheck(UUID entitlementId, LocalDate classLeftOn) {
        var allowance = allowance(entitlementId);
        var subject = allowance.memberId() == null ? allowance.householdId() : allowance.memberId();
        course.oneAtATime(subject);
        if (!isPaid(allowance, subject, classLeftOn)) {
            return;
        }
        if (applications.existsBySubjectIdAndBenefitCodeAndStateIn(
                subject, allowance.benefitCode(), ReceiveApplication.OPEN)) {
            return;
        }
        var benefit = terms.benefit(allowance.benefitCode());
        var procedure = terms.procedure(benefit, ApplicationKind.RECHECK);
        var application =
                new BenefitApplication(
                        ApplicationKind.RECHECK,
                        benefit,
                        procedure,
                        households.detail(allowance.householdId()).summary(),
                        allowance.memberId(),
                        LocalDate.now(clock),
                        "system");
        application.looksAgainAt(entitlementId, classLeftOn);
        applications.saveAndFlush(application);
        course.openByItself(application, procedure);
    }

    /** Offered and never asked for: there is nothing to look at again. */
    private boolean isPaid(Allowance allowance, UUID subject, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM giamngheo.benefit_application
                                WHERE subject_id = :subject AND benefit_code = :benefit
                                    AND state = 'GRANTED')
                            OR EXISTS (SELECT FROM giamngheo.benefit_fact
                                WHERE member_id = :subject AND kind = 'SOCIAL_ALLOWANCE'
                                    AND value = 'YES' AND withdrawn_at IS NULL
                                    AND (valid_to IS NULL OR valid_to >= :on))
                        """)
                .param("subject", subject)
                .param("benefit", allowance.benefitCode())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    private Allowance allowance(UUID entitlementId) {
        return jdbc.sql(
                        """
                        SELECT benefit_code, household_id, member_id
                        FROM giamngheo.entitlement WHERE id = :id
                        """)
                .param("id", entitlementId)
                .query(Allowance.class)
                .single();
    }

    /** The right that is looked at again. */
    record Allowance(String benefitCode, UUID householdId, @Nullable UUID memberId) {}
}
