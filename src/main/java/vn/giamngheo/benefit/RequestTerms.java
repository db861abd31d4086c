package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;

/**
 * What the catalogue and the rules say about a request: who may have it, how much, with which
 * papers.
 */
@Component
class RequestTerms {

    private final Catalogue catalogue;
    private final ApplicationProcedures procedures;
    private final RequestCheck check;
    private final RequestCeilings ceilings;
    private final ApplicationPapers papers;

    RequestTerms(
            Catalogue catalogue,
            ApplicationProcedures procedures,
            RequestCheck check,
            RequestCeilings ceilings,
            ApplicationPapers papers) {
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.check = check;
        this.ceilings = ceilings;
        this.papers = papers;
    }

    /** What can be asked for, in the order of the catalogue. */
    List<Benefit> onRequest() {
        var codes = procedures.onRequest();
        return catalogue.benefits().stream()
                .filter(benefit -> benefit.way() == Benefit.Way.APPLICATION)
                .filter(benefit -> codes.contains(benefit.code()))
                .toList();
    }

    Benefit benefit(String code) {
        return catalogue.benefit(code);
    }

    ApplicationProcedure procedure(Benefit benefit, ApplicationKind kind) {
        return procedures.of(benefit.code(), kind);
    }

    /**
     * @throws BusinessException as {@link RequestCheck#of}
     */
    RequestCheck.Result check(BenefitApplication application) {
        return check.of(
                application.benefitCode(),
                application.householdId(),
                application.memberId(),
                application.dayOfCheck());
    }

    /** A rule that cannot answer is said to the person; it grants nothing. */
    RequestStanding standing(
            Benefit benefit, UUID householdId, @Nullable UUID memberId, LocalDate day) {
        var procedure = procedure(benefit, ApplicationKind.REQUEST);
        var ceiling = ceiling(benefit, procedure, day);
        RequestCheck.@Nullable Result result = null;
        var problem = "";
        try {
            result = check.of(benefit.code(), householdId, memberId, day);
        } catch (BusinessException noAnswer) {
            problem = noAnswer.getMessage();
        }
        return new RequestStanding(
                benefit,
                result == null ? RequestVerdict.UNANSWERED : result.verdict(),
                result == null ? problem : reason(result),
                result == null ? null : livingClass(result).label(),
                procedure.asksAmount(),
                procedure.ofLoanGroup(),
                ceiling == null ? null : ceiling.dong(),
                ceiling == null ? "" : ceiling.inWords(),
                papers.asked(benefit.code()));
    }

    /**
     * @throws InvalidInput at {@code amount}, {@code loanGroup}
     */
    void requireLawful(Benefit benefit, ReceiveApplication.Request request, int longestGroup) {
        var procedure = procedure(benefit, ApplicationKind.REQUEST);
        var amount = request.amount();
        var ceiling = ceiling(benefit, procedure, request.receivedOn());
        new InputErrors()
                .addIf(
                        procedure.asksAmount() && (amount == null || amount <= 0),
                        "amount",
                        "Nhập số tiền đề nghị bằng đồng, chỉ gồm chữ số.")
                .addIf(
                        ceiling != null && amount != null && amount > ceiling.dong(),
                        "amount",
                        ceiling == null
                                ? ""
                                : "Số tiền đề nghị cao hơn mức tối đa %s (%s)."
                                        .formatted(
                                                ceiling.inWords(),
                                                basis(benefit, request.receivedOn())))
                .addIf(
                        procedure.ofLoanGroup() && request.loanGroup().isBlank(),
                        "loanGroup",
                        "Ghi tên tổ tiết kiệm và vay vốn của người vay.")
                .addIf(
                        request.loanGroup().length() > longestGroup,
                        "loanGroup",
                        "Tên tổ dài quá 200 ký tự.")
                .throwIfAny();
    }

    static String reason(RequestCheck.Result result) {
        return result.right() != null ? result.right().reason() : result.answer().reason();
    }

    private static LivingClass livingClass(RequestCheck.Result result) {
        return result.right() != null
                ? result.right().livingClass()
                : result.answer().livingClass();
    }

    private RequestCeilings.@Nullable Ceiling ceiling(
            Benefit benefit, ApplicationProcedure procedure, LocalDate day) {
        if (!procedure.asksAmount()) {
            return null;
        }
        return catalogue
                .ruleOn(benefit.code(), day)
                .flatMap(rule -> ceilings.of(rule.id(), procedure.ceilingUnits()))
                .orElse(null);
    }

    private String basis(Benefit benefit, LocalDate day) {
        return catalogue.ruleOn(benefit.code(), day).map(BenefitRule::legalBasis).orElse("");
    }
}
