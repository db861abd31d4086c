package vn.giamngheo.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.shared.BusinessException;

/**
 * A request of a person or household for one benefit (<i>Đề nghị hưởng chính sách</i>), or the
 * second look at an allowance. Knows which step may follow which and that nobody confirms what they
 * checked.
 */
@Entity
class BenefitApplication {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private ApplicationKind kind;

    private String communeKey;
    private String villageKey;
    private String benefitCode;
    private String exclusiveKind;
    private UUID householdId;
    private @Nullable UUID memberId;
    private UUID subjectId;
    private @Nullable UUID entitlementId;
    private @Nullable LocalDate classLeftOn;
    private LocalDate receivedOn;
    private String receivedBy;
    private String ownerRole;
    private boolean needsPosting;
    private boolean chairConfirms;
    private boolean bodyDecides;
    private String purpose = "";
    private String loanGroup = "";
    private @Nullable Long amountAsked;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Enumerated(EnumType.STRING)
    private @Nullable LivingClass livingClass;

    private @Nullable String ruleId;
    private String matchedRule = "";
    private String checkReason = "";
    private @Nullable String checkedBy;
    private @Nullable LocalDate checkedOn;
    private String refusalNumber = "";
    private @Nullable LocalDate postedOn;
    private @Nullable LocalDate postedUntil;
    private @Nullable String confirmedBy;
    private String confirmedAs = "";
    private @Nullable LocalDate confirmedOn;
    private String confirmNumber = "";
    private String returnReason = "";
    private String outcomeNumber = "";
    private @Nullable LocalDate outcomeOn;
    private @Nullable String outcomeBy;
    private @Nullable Long amountGranted;
    private String outcomeReason = "";
    @Version private @Nullable Integer version;

    protected BenefitApplication() {}

    BenefitApplication(
            ApplicationKind kind,
            Benefit benefit,
            ApplicationProcedure procedure,
            HouseholdSummary household,
            @Nullable UUID memberId,
            LocalDate receivedOn,
            String receivedBy) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.communeKey = household.communeKey();
        this.villageKey = household.villageKey();
        this.benefitCode = benefit.code();
        this.exclusiveKind = benefit.exclusiveKind();
        this.householdId = household.id();
        this.memberId = memberId;
        this.subjectId = memberId == null ? household.id() : memberId;
        this.receivedOn = receivedOn;
        this.receivedBy = receivedBy;
        this.ownerRole = benefit.ownerRole();
        this.needsPosting = procedure.needsPosting();
        this.chairConfirms = procedure.chairConfirms();
        this.bodyDecides = procedure.bodyDecides();
        this.state = ApplicationState.CHECKING;
    }

    void asks(String purpose, String loanGroup, @Nullable Long amount) {
        this.purpose = purpose;
        this.loanGroup = loanGroup;
        this.amountAsked = amount;
    }

    void looksAgainAt(UUID entitlement, LocalDate classLeftOn) {
        this.entitlementId = entitlement;
        this.classLeftOn = classLeftOn;
    }

    /** What the rules say and who read it; holds whatever the official makes of it. */
    void checked(RequestCheck.Result result, String reason, String by, LocalDate on) {
        require(ApplicationState.CHECKING, "Đề nghị này không còn ở bước kiểm tra.");
        var right = result.right();
        var answer = result.answer();
        livingClass = right != null ? right.livingClass() : answer.livingClass();
        ruleId = right != null ? right.ruleId() : null;
        matchedRule = right != null ? right.matchedRule() : answer.matchedRule();
        checkReason = reason;
        checkedBy = by;
        checkedOn = on;
    }

    void askForPapers() {
        state = ApplicationState.SUPPLEMENTING;
    }

    void supplemented() {
        require(ApplicationState.SUPPLEMENTING, "Đề nghị này không chờ bổ sung giấy tờ.");
        state = ApplicationState.CHECKING;
    }

    /** Passed the check: to the board, the chair, the body, or granted at once. */
    void forward(LocalDate on) {
        if (needsPosting) {
            state = ApplicationState.POSTING;
        } else {
            afterPosting(on);
        }
    }

    void posted(LocalDate on, LocalDate until) {
        require(ApplicationState.POSTING, "Đề nghị này không ở bước niêm yết.");
        postedOn = on;
        postedUntil = until;
    }

    /** The days on the board are over; asked again it changes nothing. */
    void closePosting(LocalDate on) {
        if (state == ApplicationState.POSTING) {
            afterPosting(on);
        }
    }

    private void afterPosting(LocalDate on) {
        if (chairConfirms) {
            state = ApplicationState.CONFIRMING;
        } else {
            afterConfirmation(on);
        }
    }

    private void afterConfirmation(LocalDate on) {
        if (bodyDecides) {
            state = ApplicationState.DECIDING;
        } else {
            state = granted();
            outcomeOn = on;
        }
    }

    private ApplicationState granted() {
        return isRecheck() ? ApplicationState.ENDED : ApplicationState.GRANTED;
    }

    void refuse(String number, String reason, String by, LocalDate on) {
        state = ApplicationState.REFUSED;
        refusalNumber = number;
        settle(number, on, by, null, reason);
    }

    void keep(String reason, String by, LocalDate on) {
        state = ApplicationState.KEPT;
        settle("", on, by, null, reason);
    }

    /**
     * @throws BusinessException CHECKER_CONFIRMS
     */
    void requireOtherThanChecker(String username) {
        if (username.equals(checkedBy)) {
            throw new BusinessException(
                    "CHECKER_CONFIRMS",
                    "Bạn đã kiểm tra đề nghị này nên không được xác nhận. Đề nghị Chủ tịch hoặc Phó"
                            + " Chủ tịch khác xác nhận.");
        }
    }

    void requireConfirming() {
        require(
                ApplicationState.CONFIRMING,
                "Đề nghị này không chờ Chủ tịch UBND xã xác nhận. Hãy mở lại trang.");
    }

    /**
     * @param as title of the one who confirms, "Phó Chủ tịch"
     */
    void confirm(String number, @Nullable Long amount, String by, String as, LocalDate on) {
        requireConfirming();
        requireOtherThanChecker(by);
        confirmedBy = by;
        confirmedAs = as;
        confirmedOn = on;
        confirmNumber = number;
        returnReason = "";
        afterConfirmation(on);
        if (state == ApplicationState.GRANTED || state == ApplicationState.ENDED) {
            settle(number, on, by, amount, "");
        }
    }

    /** Back to the official with the reason; nothing that was found is lost. */
    void giveBack(String reason) {
        requireConfirming();
        returnReason = reason;
        state = ApplicationState.CHECKING;
    }

    void decided(Decided decided, String by) {
        require(ApplicationState.DECIDING, "Đề nghị này không chờ kết quả của cơ quan quyết định.");
        state =
                switch (decided.outcome()) {
                    case YES -> granted();
                    case NO -> isRecheck() ? ApplicationState.KEPT : ApplicationState.REFUSED;
                };
        settle(decided.number(), decided.on(), by, decided.amount(), decided.reason());
    }

    private void settle(
            String number, LocalDate on, String by, @Nullable Long amount, String reason) {
        outcomeNumber = number;
        outcomeOn = on;
        outcomeBy = by;
        amountGranted = amount;
        outcomeReason = reason;
    }

    void withdraw(String reason, String by, LocalDate on) {
        if (!state.open() || isRecheck()) {
            throw new BusinessException(
                    "APPLICATION_STATE",
                    "Đề nghị này đã có kết quả, hoặc là việc xem xét lại của xã, nên không rút"
                            + " được.");
        }
        state = ApplicationState.WITHDRAWN;
        settle("", on, by, null, reason);
    }

    private void require(ApplicationState wanted, String sentence) {
        if (state != wanted) {
            throw new BusinessException("APPLICATION_STATE", sentence);
        }
    }

    UUID id() {
        return id;
    }

    boolean isRecheck() {
        return kind == ApplicationKind.RECHECK;
    }

    ApplicationKind kind() {
        return kind;
    }

    String communeKey() {
        return communeKey;
    }

    String villageKey() {
        return villageKey;
    }

    String benefitCode() {
        return benefitCode;
    }

    String exclusiveKind() {
        return exclusiveKind;
    }

    UUID householdId() {
        return householdId;
    }

    @Nullable UUID memberId() {
        return memberId;
    }

    UUID subjectId() {
        return subjectId;
    }

    @Nullable UUID entitlementId() {
        return entitlementId;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String receivedBy() {
        return receivedBy;
    }

    String ownerRole() {
        return ownerRole;
    }

    boolean needsPosting() {
        return needsPosting;
    }

    boolean chairConfirms() {
        return chairConfirms;
    }

    boolean bodyDecides() {
        return bodyDecides;
    }

    ApplicationState state() {
        return state;
    }

    String loanGroup() {
        return loanGroup;
    }

    @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    @Nullable LocalDate confirmedOn() {
        return confirmedOn;
    }

    @Nullable LocalDate outcomeOn() {
        return outcomeOn;
    }

    /** The day whose law and facts count: when it was asked for, or when the class was left. */
    LocalDate dayOfCheck() {
        return classLeftOn == null ? receivedOn : classLeftOn;
    }

    enum Outcome {
        /** Granted; for a second look: the allowance stops. */
        YES,
        NO
    }

    /**
     * What the body outside the commune answered.
     *
     * @param amount whole đồng; null where none was named
     */
    record Decided(
            Outcome outcome, String number, LocalDate on, @Nullable Long amount, String reason) {}
}
