package vn.giamngheo.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;

/** Đợt rà soát: one commune's periodic review of one year, from its list to its decision. */
@Entity
class ReviewRound {

    @Id private UUID id;
    private String communeKey;
    private int year;
    private String kind;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    private LocalDate openedOn;
    private String openedBy;
    private @Nullable LocalDate listConfirmedOn;
    private @Nullable String listConfirmedBy;
    private @Nullable LocalDate closedOn;
    @Version private @Nullable Long version;

    protected ReviewRound() {}

    ReviewRound(String communeKey, int year, LocalDate openedOn, String openedBy) {
        this.id = UUID.randomUUID();
        this.communeKey = communeKey;
        this.year = year;
        this.kind = "PERIODIC";
        this.state = RoundState.LISTING;
        this.openedOn = openedOn;
        this.openedBy = openedBy;
    }

    void confirmList(LocalDate on, String by) {
        requireState(RoundState.LISTING, "Danh sách hộ cần rà soát của đợt này đã được chốt.");
        state = RoundState.REVIEWING;
        listConfirmedOn = on;
        listConfirmedBy = by;
    }

    void close(LocalDate on) {
        if (state == RoundState.CLOSED) {
            return;
        }
        requireState(
                RoundState.REVIEWING, "Đợt rà soát chưa chốt danh sách nên chưa thể kết thúc.");
        state = RoundState.CLOSED;
        closedOn = on;
    }

    private void requireState(RoundState required, String otherwise) {
        if (state != required) {
            throw new BusinessException("ROUND_STATE", otherwise);
        }
    }

    /** Day whose categories are the ones "before" this review: the day it opens by law. */
    LocalDate categoriesAsOf() {
        return LocalDate.of(year, 9, 1);
    }

    UUID id() {
        return id;
    }

    String communeKey() {
        return communeKey;
    }

    int year() {
        return year;
    }

    RoundState state() {
        return state;
    }
}
