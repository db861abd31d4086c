package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says whether a person or household may have a benefit on a day, with the reason. */
interface RequestCheck {

    /**
     * @param memberId null for a benefit of households
     * @return the right that holds on the day, or the answer why there is none
     * @throws vn.giamngheo.shared.BusinessException as {@link RightsTimeline#of}
     */
    Result of(String benefitCode, UUID householdId, @Nullable UUID memberId, LocalDate day);

    /** Exactly one of the two is present. */
    record Result(@Nullable RightPeriod right, @Nullable BenefitAnswer answer) {

        RequestVerdict verdict() {
            if (right != null) {
                return RequestVerdict.GIVEN;
            }
            return answer != null && answer.outcome() == BenefitAnswer.Outcome.MISSING
                    ? RequestVerdict.UNKNOWN
                    : RequestVerdict.NOT_GIVEN;
        }
    }
}
