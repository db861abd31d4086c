package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.giamngheo.document.NumberRegister;

/** The numbers of the papers that come out of a request, from the commune's registers. */
@Component
class ApplicationNumbers {

    private final NumberRegister register;
    private final Clock clock;

    ApplicationNumbers(NumberRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Thông báo không giải quyết. */
    String refusal(BenefitApplication application) {
        return take(application, NumberRegister.Kind.NOTICE);
    }

    /** The commune's own decision, a proposal upward, or a confirmation of the class. */
    String confirmation(BenefitApplication application, Benefit benefit) {
        if (!application.bodyDecides()) {
            return take(application, NumberRegister.Kind.DECISION);
        }
        return take(
                application,
                benefit.family() == Benefit.Family.SOCIAL_ASSISTANCE
                        ? NumberRegister.Kind.PROPOSAL
                        : NumberRegister.Kind.CONFIRMATION);
    }

    private String take(BenefitApplication application, NumberRegister.Kind kind) {
        return kind.print(register.take(application.communeKey(), today().getYear(), kind, 1));
    }
}
