package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Đề nghị đính chính: the poverty officer collects what is wrong in a signed decision and hands it
 * to the chair, who signs a new decision or sends the proposal back. The signed decision itself is
 * never changed.
 */
@UseCase
public class CorrectDecision {

    /** Instead of a class: it stays, only what is printed was wrong. */
    public static final String WORDING = "WORDING";

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_TEXT = 1000;

    private final Corrections corrections;
    private final Correctable correctable;
    private final CorrectionProcesses processes;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectDecision(
            Corrections corrections,
            Correctable correctable,
            CorrectionProcesses processes,
            AuditTrail audit,
            Clock clock) {
        this.corrections = corrections;
        this.correctable = correctable;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a household on the proposal, or writes its entry over.
     *
     * @throws InvalidInput at {@code change}, {@code wording}, {@code reason}, {@code basisNumber},
     *     {@code basisDate}
     * @throws BusinessException FORBIDDEN; NOT_CORRECTABLE; CORRECTION_STATE once proposed
     */
    public void enter(UUID decisionId, UUID householdId, Entry entry, Actor actor) {
        var decision = correctable.require(decisionId);
        requireOfficer(decision.communeKey(), actor);
        var current = correctable.items(decision).get(householdId);
        if (current == null) {
            throw new BusinessException(
                    "NOT_FOUND", "Hộ này không có trong quyết định. Hãy chọn hộ trong danh sách.");
        }
        var content = checked(entry, current.after());
        var correction =
                corrections
                        .findByDecisionIdAndSignedIdIsNull(decisionId)
                        .orElseGet(() -> new Correction(decisionId, decision.communeKey()));
        correction.put(householdId, content, actor.username());
        corrections.save(correction);
    }

    /** Takes a household off the proposal again. */
    public void drop(UUID decisionId, UUID householdId, Actor actor) {
        var correction = open(decisionId);
        requireOfficer(correction.communeKey(), actor);
        correction.drop(householdId);
    }

    /**
     * Hands the proposal to the chair.
     *
     * @throws BusinessException FORBIDDEN; NO_CORRECTION while it names no household
     */
    public void propose(UUID decisionId, Actor actor) {
        correctable.require(decisionId);
        var correction = open(decisionId);
        requireOfficer(correction.communeKey(), actor);
        correction.propose(actor.username(), LocalDate.now(clock));
        processes.start(correction.id(), correction.communeKey());
        audit.record(
                correction.communeKey(),
                actor.username(),
                "propose-correction",
                "correction",
                correction.id().toString(),
                decisionId.toString());
    }

    private CorrectionItem.Content checked(Entry entry, PovertyCategory before) {
        var wording = VietnameseText.clean(entry.wording());
        var reason = VietnameseText.clean(entry.reason());
        var basisNumber = VietnameseText.clean(entry.basisNumber());
        var after = after(entry.change(), before);
        var onlyWords = WORDING.equals(entry.change());
        new InputErrors()
                .addIf(after == null, "change", "Chọn nội dung cần đính chính.")
                .addIf(
                        after == before && !onlyWords,
                        "change",
                        "Hộ này đang được công nhận đúng loại đó. Chọn loại khác, hoặc chọn thông"
                                + " tin ghi sai.")
                .addIf(
                        onlyWords && wording.isEmpty(),
                        "wording",
                        "Ghi thông tin sai và thông tin đúng.")
                .addIf(wording.length() > LONGEST_TEXT, "wording", "Nội dung dài quá 1.000 ký tự.")
                .addIf(reason.isEmpty(), "reason", "Ghi lý do đính chính.")
                .addIf(reason.length() > LONGEST_TEXT, "reason", "Lý do dài quá 1.000 ký tự.")
                .addIf(
                        basisNumber.isEmpty(),
                        "basisNumber",
                        "Nhập số của văn bản làm căn cứ đính chính.")
                .addIf(
                        basisNumber.length() > LONGEST_NUMBER,
                        "basisNumber",
                        "Số văn bản dài quá 50 ký tự.")
                .addIf(
                        entry.basisDate() == null,
                        "basisDate",
                        "Nhập ngày của văn bản làm căn cứ đính chính.")
                .addIf(
                        entry.basisDate() != null
                                && entry.basisDate().isAfter(LocalDate.now(clock)),
                        "basisDate",
                        "Ngày văn bản không được sau hôm nay.")
                .throwIfAny();
        return new CorrectionItem.Content(
                before, after, wording, reason, basisNumber, entry.basisDate());
    }

    private static @Nullable PovertyCategory after(String change, PovertyCategory before) {
        if (WORDING.equals(change)) {
            return before;
        }
        for (var category : PovertyCategory.values()) {
            if (category.name().equals(change)) {
                return category;
            }
        }
        return null;
    }

    private Correction open(UUID decisionId) {
        return corrections
                .findByDecisionIdAndSignedIdIsNull(decisionId)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NO_CORRECTION",
                                        "Chưa có hộ nào cần đính chính. Hãy chọn hộ trước khi"
                                                + " trình."));
    }

    private static void requireOfficer(String communeKey, Actor actor) {
        if (!actor.hasRole(Roles.POVERTY_OFFICER) || !actor.worksFor(communeKey)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Đề nghị đính chính do công chức làm công tác giảm nghèo của xã lập.");
        }
    }

    /**
     * What was typed for one household.
     *
     * @param change name of the right {@link PovertyCategory}, or {@link #WORDING}; empty when
     *     nothing was chosen
     * @param basisDate null when nothing readable was typed
     */
    public record Entry(
            String change,
            String wording,
            String reason,
            String basisNumber,
            @Nullable LocalDate basisDate) {}
}
