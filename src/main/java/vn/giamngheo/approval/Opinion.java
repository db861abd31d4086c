package vn.giamngheo.approval;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.document.NumberRegister;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.territory.OpinionAuthority;

/**
 * One letter up and its answer: the opinion of the authority above on the commune's dossier (Quyết
 * định 24/2021/QĐ-TTg, Điều 4 khoản 5). No answer is never agreement.
 */
@Entity
class Opinion {

    enum Outcome {
        AGREED,
        RETURNED
    }

    @Id private UUID id;
    private UUID dossierId;
    private int number;
    private String authorityKey;
    private String authorityTitle;
    private String clause;
    private String mark;
    private LocalDate askedOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable LocalDate answeredOn;
    private @Nullable String answeredBy;
    private String reference = "";
    private String remark = "";
    private @Nullable Integer reportSequence;
    private @Nullable String reportNumber;
    private @Nullable String reportSignedBy;
    private @Nullable String reportSignerName;
    private boolean reportOnBehalf;
    @Version private @Nullable Long version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "opinion_return", joinColumns = @JoinColumn(name = "opinion_id"))
    @MapKeyColumn(name = "review_id")
    @Column(name = "reason")
    private Map<UUID, String> returns = new LinkedHashMap<>();

    protected Opinion() {}

    Opinion(
            UUID dossierId,
            int number,
            OpinionAuthority authority,
            LocalDate askedOn,
            LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.dossierId = dossierId;
        this.number = number;
        this.authorityKey = authority.unitKey();
        this.authorityTitle = authority.title();
        this.clause = authority.clause();
        this.mark = authority.mark();
        this.askedOn = askedOn;
        this.dueOn = dueOn;
    }

    /** Under which number the chair, or a deputy for the chair, signed the report that asks. */
    void reportedUnder(int sequence, Actor signer) {
        reportSequence = sequence;
        reportNumber = NumberRegister.Kind.REPORT.print(sequence);
        reportSignedBy = signer.username();
        reportSignerName = signer.displayName();
        reportOnBehalf = signer.title().startsWith("Phó");
    }

    /** Households named for checking again with the reason of each; a draft until answered. */
    void name(Map<UUID, String> reasons) {
        requireUnanswered();
        returns.keySet().retainAll(reasons.keySet());
        returns.putAll(reasons);
    }

    /** What the authority adds to its answer; a draft until answered. */
    void remark(String text) {
        requireUnanswered();
        remark = text;
    }

    void answer(Outcome given, LocalDate on, String by, String letter) {
        requireUnanswered();
        outcome = given;
        answeredOn = on;
        answeredBy = by;
        reference = letter;
    }

    /** The calendar changed; an answer that was given keeps the day it was due. */
    void dueNowOn(LocalDate day) {
        if (isOpen()) {
            dueOn = day;
        }
    }

    private void requireUnanswered() {
        if (outcome != null) {
            throw new BusinessException("OPINION_GIVEN", "Ý kiến về hồ sơ này đã được ghi nhận.");
        }
    }

    boolean isOpen() {
        return outcome == null;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    String authorityTitle() {
        return authorityTitle;
    }

    String clause() {
        return clause;
    }

    String mark() {
        return mark;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }

    @Nullable LocalDate answeredOn() {
        return answeredOn;
    }

    @Nullable String answeredBy() {
        return answeredBy;
    }

    String reference() {
        return reference;
    }

    String remark() {
        return remark;
    }

    /** "05/BC-UBND"; null for letters of the time before reports were numbered. */
    @Nullable String reportNumber() {
        return reportNumber;
    }

    @Nullable String reportSignerName() {
        return reportSignerName;
    }

    boolean reportOnBehalf() {
        return reportOnBehalf;
    }

    Map<UUID, String> returns() {
        return Map.copyOf(returns);
    }

    /** Named in the draft, but nobody wrote why yet. */
    long withoutReason() {
        return returns.values().stream().filter(String::isEmpty).count();
    }
}
