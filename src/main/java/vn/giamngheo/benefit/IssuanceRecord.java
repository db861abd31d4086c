package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;

/**
 * A list of named persons for one official (<i>danh sách cấp chính sách</i>), with what the act
 * that asks for it has to know of the benefit.
 */
record IssuanceRecord(
        UUID id,
        String communeKey,
        String benefitCode,
        String benefitName,
        Benefit.Family family,
        boolean chairApproves,
        boolean bodyDecides,
        boolean paysMoney,
        String body,
        LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        String periodName,
        String ownerRole,
        String issuerRole,
        IssuanceState state,
        @Nullable String preparedBy,
        String returnReason) {

    /**
     * @throws BusinessException ISSUANCE_STATE
     */
    void require(IssuanceState wanted) {
        if (state != wanted) {
            throw new BusinessException(
                    "ISSUANCE_STATE",
                    "Danh sách này đang ở bước “%s” nên không làm được việc này. Hãy mở lại danh sách."
                            .formatted(state.label()));
        }
    }

    /** Where lines are worked on: being checked or being handed over. */
    void requireBeingWorkedOn() {
        if (state != IssuanceState.PREPARING) {
            require(IssuanceState.APPROVED);
        }
    }
}
