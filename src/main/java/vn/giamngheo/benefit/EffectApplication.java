package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.shared.UseCase;

/**
 * What follows from the outcome of a request: a card comes on a list to issue, a supported training
 * is remembered for life, an allowance ends. Done twice it changes nothing.
 */
@UseCase
public class EffectApplication {

    private static final String ALLOWANCES = "SA_";

    private final ApplicationAccess access;
    private final RequestTerms terms;
    private final GrantedRights rights;
    private final StartRightsRun startRightsRun;
    private final ApplicationHistory history;
    private final Clock clock;

    EffectApplication(
            ApplicationAccess access,
            RequestTerms terms,
            GrantedRights rights,
            StartRightsRun startRightsRun,
            ApplicationHistory history,
            Clock clock) {
        this.access = access;
        this.terms = terms;
        this.rights = rights;
        this.startRightsRun = startRightsRun;
        this.history = history;
        this.clock = clock;
    }

    public void effect(UUID id) {
        var application = access.require(id);
        switch (application.state()) {
            case GRANTED -> granted(application);
            case ENDED -> {
                var last = rights.end(application, LocalDate.now(clock));
                judgeAgain(application, last.plusDays(1));
                history.tell(
                        application,
                        "end-allowance",
                        "Trợ cấp thôi hưởng từ %02d/%d"
                                .formatted(
                                        last.plusDays(1).getMonthValue(),
                                        last.plusDays(1).getYear()));
            }
            default -> {
                // refused, kept: nothing follows
            }
        }
    }

    private void granted(BenefitApplication application) {
        var benefit = terms.benefit(application.benefitCode());
        if (ReceiveApplication.VOCATIONAL.equals(benefit.exclusiveKind())) {
            rights.rememberTraining(application);
            judgeAgain(application, application.outcomeOn());
        }
        if (benefit.code().startsWith(ALLOWANCES)
                && benefit.family() == Benefit.Family.SOCIAL_ASSISTANCE) {
            rights.rememberAllowance(application);
            judgeAgain(application, application.outcomeOn());
        }
        if (benefit.family() == Benefit.Family.HEALTH_INSURANCE) {
            rights.putOnList(application, benefit, terms.check(application));
            history.tell(application, "list-application", "Đã đưa vào danh sách cấp thẻ");
        }
    }

    /** Other rights of the household hang on what was just written. */
    private void judgeAgain(BenefitApplication application, LocalDate since) {
        startRightsRun.afterChange(
                application.communeKey(),
                RunCause.MEMBER_EVENT,
                since,
                List.of(application.householdId()));
    }
}
