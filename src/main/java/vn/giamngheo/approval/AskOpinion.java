package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.OpinionAuthorities;

/**
 * Xin ý kiến: sends the dossier to the authority that territory and date name, and records what it
 * answers: agreement, or named households to be checked again (Quyết định 24/2021/QĐ-TTg, Điều 4
 * khoản 5).
 */
@UseCase
public class AskOpinion {

    private final DossierRecords dossiers;
    private final Opinions opinions;
    private final Complaints complaints;
    private final HandleComplaints handleComplaints;
    private final Rounds rounds;
    private final OpinionAuthorities authorities;
    private final WorkingDays workingDays;
    private final AuditTrail audit;
    private final Clock clock;

    AskOpinion(
            DossierRecords dossiers,
            Opinions opinions,
            Complaints complaints,
            HandleComplaints handleComplaints,
            Rounds rounds,
            OpinionAuthorities authorities,
            WorkingDays workingDays,
            AuditTrail audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.opinions = opinions;
        this.complaints = complaints;
        this.handleComplaints = handleComplaints;
        this.rounds = rounds;
        this.authorities = authorities;
        this.workingDays = workingDays;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether territory and date have an authority to ask; where they have none, the dossier may be
     * signed.
     *
     * @throws BusinessException OPINION_AUTHORITY_NOT_CONFIGURED
     */
    public boolean isNeeded(UUID roundId) {
        var dossier = dossiers.findByRoundId(roundId).orElseThrow();
        var needed = authorities.on(dossier.communeKey(), LocalDate.now(clock)).isPresent();
        if (!needed) {
            dossier.clear();
        }
        return needed;
    }

    /** Sends the dossier up; an unanswered letter is not sent twice. */
    public void ask(UUID dossierId) {
        var last = opinions.findFirstByDossierIdOrderByNumberDesc(dossierId);
        if (last.filter(Opinion::isOpen).isPresent()) {
            return;
        }
        var dossier = dossiers.findById(dossierId).orElseThrow();
        var today = LocalDate.now(clock);
        var authority =
                authorities
                        .on(dossier.communeKey(), today)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NO_OPINION_AUTHORITY",
                                                "Ngày này không có cơ quan cho ý kiến; kiểm tra lại"
                                                        + " cấu hình địa bàn."));
        opinions.save(
                new Opinion(
                        dossierId,
                        last.map(Opinion::number).orElse(0) + 1,
                        authority,
                        today,
                        workingDays.after(today, authority.workingDays())));
    }

    /**
     * Names households to be checked again, as a draft of the answer.
     *
     * @param reasons reason by id of the household's review
     * @throws InvalidInput at {@code reason-<review id>}
     */
    public void nameHouseholds(UUID dossierId, Map<UUID, String> reasons, Actor actor) {
        var dossier = dossiers.findById(dossierId).orElseThrow();
        requireAuthority(dossier, actor);
        var inDossier =
                rounds.results(dossier.roundId()).stream()
                        .map(Rounds.ReviewResult::reviewId)
                        .collect(Collectors.toSet());
        var errors = new InputErrors();
        Map<UUID, String> cleaned = new LinkedHashMap<>();
        reasons.forEach(
                (review, reason) -> {
                    var text = VietnameseText.clean(reason);
                    errors.addIf(
                                    !inDossier.contains(review),
                                    "reason-" + review,
                                    "Hộ này không thuộc hồ sơ.")
                            .addIf(
                                    text.isEmpty(),
                                    "reason-" + review,
                                    "Ghi lý do đề nghị kiểm tra lại hộ này.")
                            .addIf(
                                    text.length() > 1000,
                                    "reason-" + review,
                                    "Lý do dài quá 1.000 ký tự. Hãy rút gọn.");
                    cleaned.put(review, text);
                });
        errors.throwIfAny();
        open(dossierId).name(cleaned);
    }

    /**
     * Records the written answer.
     *
     * @param outcome AGREED or RETURNED, as the form hands it in
     * @param answeredOn ISO date of the letter
     * @param reference number of the letter
     * @return whether it agrees
     * @throws InvalidInput at {@code opinionOutcome}, {@code opinionDate}, {@code opinionReference}
     */
    public boolean record(
            UUID dossierId,
            @Nullable String outcome,
            @Nullable String answeredOn,
            @Nullable String reference,
            Actor actor) {
        var dossier = dossiers.findById(dossierId).orElseThrow();
        requireAuthority(dossier, actor);
        var opinion = open(dossierId);
        var letter = reference == null ? "" : VietnameseText.clean(reference);
        var day = parse(answeredOn);
        var errors =
                new InputErrors()
                        .addIf(
                                !"AGREED".equals(outcome) && !"RETURNED".equals(outcome),
                                "opinionOutcome",
                                "Chọn thống nhất hoặc đề nghị kiểm tra lại.")
                        .addIf(day == null, "opinionDate", "Nhập ngày văn bản trả lời.")
                        .addIf(
                                day != null && day.isAfter(LocalDate.now(clock)),
                                "opinionDate",
                                "Ngày văn bản không được sau hôm nay.")
                        .addIf(
                                day != null && day.isBefore(opinion.askedOn()),
                                "opinionDate",
                                "Ngày văn bản trả lời không được trước ngày hồ sơ được trình.")
                        .addIf(
                                letter.isEmpty() || letter.length() > 100,
                                "opinionReference",
                                "Nhập số, ký hiệu văn bản trả lời, không quá 100 ký tự.");
        errors.throwIfAny();
        var returned = "RETURNED".equals(outcome);
        if (returned && opinion.returns().isEmpty()) {
            throw new InvalidInput(
                    "opinionOutcome",
                    "Chưa nêu tên hộ nào cần kiểm tra lại. Hãy mở trang Hồ sơ, chọn hộ và ghi lý"
                            + " do rồi trả lời.");
        }
        if (!returned && !opinion.returns().isEmpty()) {
            throw new InvalidInput(
                    "opinionOutcome",
                    "Đang có hộ được nêu để kiểm tra lại. Hãy bỏ chọn các hộ đó, hoặc chọn đề nghị"
                            + " kiểm tra lại.");
        }
        opinion.answer(
                returned ? Opinion.Outcome.RETURNED : Opinion.Outcome.AGREED,
                day,
                actor.username(),
                letter);
        if (returned) {
            dossier.sendBackForReverification();
        } else {
            dossier.clear();
        }
        audit.record(
                dossier.communeKey(),
                actor.username(),
                "give-opinion",
                "dossier",
                dossierId.toString(),
                outcome);
        return !returned;
    }

    /** Opens a re-verification for every household the last answer named; may be asked twice. */
    public void reverifyReturned(UUID roundId) {
        var dossier = dossiers.findByRoundId(roundId).orElseThrow();
        var opinion = opinions.findFirstByDossierIdOrderByNumberDesc(dossier.id()).orElseThrow();
        var named = rounds.resultsOf(opinion.returns().keySet());
        opinion.returns()
                .forEach(
                        (review, reason) -> {
                            if (!complaints.existsByReviewIdAndOrigin(
                                    review, Complaint.Origin.AUTHORITY)) {
                                var complaint =
                                        complaints.save(
                                                Complaint.byAuthority(
                                                        roundId,
                                                        review,
                                                        named.get(review).villageKey(),
                                                        opinion.authorityTitle(),
                                                        reason,
                                                        opinion.answeredOn(),
                                                        opinion.answeredBy()));
                                handleComplaints.start(complaint);
                            }
                        });
    }

    private Opinion open(UUID dossierId) {
        return opinions.findFirstByDossierIdOrderByNumberDesc(dossierId)
                .filter(Opinion::isOpen)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Hồ sơ này không đang chờ ý kiến."));
    }

    private static void requireAuthority(Dossier dossier, Actor actor) {
        if (!actor.hasRole(Roles.OPINION_AUTHORITY) || !actor.worksFor(dossier.communeKey())) {
            throw new BusinessException(
                    "FORBIDDEN", "Chỉ cơ quan cấp trên được giao mới cho ý kiến về hồ sơ này.");
        }
    }

    private static @Nullable LocalDate parse(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
