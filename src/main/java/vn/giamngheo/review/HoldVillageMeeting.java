package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Holds the village meeting: its sheet is prepared when the last household is classified, filled as
 * the meeting goes, and recorded when it ends. Households that half of those present did not agree
 * to go back to survey.
 */
@UseCase
public class HoldVillageMeeting {

    private final VillageMeetings meetings;
    private final VillageReviews villages;
    private final ReviewRounds rounds;
    private final HouseholdReviews reviews;
    private final Households households;
    private final AuditTrail audit;
    private final Clock clock;

    HoldVillageMeeting(
            VillageMeetings meetings,
            VillageReviews villages,
            ReviewRounds rounds,
            HouseholdReviews reviews,
            Households households,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.villages = villages;
        this.rounds = rounds;
        this.reviews = reviews;
        this.households = households;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Prepares the sheet of the next meeting; asked twice there is still one draft.
     *
     * @return households that the meeting is about; none when Phiếu A kept all of them off the list
     */
    public int prepare(UUID villageReviewId) {
        var last = meetings.findFirstByVillageReviewIdOrderByNumberDesc(villageReviewId);
        var draft = last.filter(VillageMeeting::isDraft);
        if (draft.isPresent()) {
            return draft.get().results().size();
        }
        var about =
                reviews.findToBeAgreed(villageReviewId).stream().map(HouseholdReview::id).toList();
        var number = last.map(VillageMeeting::number).orElse(0) + 1;
        meetings.save(new VillageMeeting(villageReviewId, number, about));
        return about.size();
    }

    /**
     * The sheet of the latest meeting, for whoever may see the village.
     *
     * @throws BusinessException NOT_FOUND before the first sheet is prepared; OUT_OF_AREA
     */
    public Sheet sheet(UUID villageReviewId, Actor actor) {
        var village = visible(villageReviewId, actor);
        return sheet(village, latest(villageReviewId));
    }

    /**
     * Saves what was entered so far; half-filled is fine, contradictory is not.
     *
     * @throws InvalidInput fields as in the page: {@code present-<review id>}, {@code agreeing-…}
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody but the head of the village
     */
    public void saveDraft(UUID villageReviewId, Draft draft, Actor actor) {
        requireHead(visible(villageReviewId, actor), actor);
        var meeting = latest(villageReviewId);
        meeting.requireDraft();
        var errors = new InputErrors();
        checkHeader(draft, meeting.results().size(), errors);
        for (var result : meeting.results()) {
            var row = draft.rows().get(result.reviewId());
            if (row != null) {
                checkRow(result.reviewId(), row, errors);
            }
        }
        errors.throwIfAny();
        meeting.saveDraft(
                draft.heldOn(),
                VietnameseText.clean(draft.place()),
                VietnameseText.clean(draft.chairName()),
                VietnameseText.clean(draft.secretaryName()),
                draft.householdsPresent());
        for (var result : meeting.results()) {
            var row = draft.rows().get(result.reviewId());
            if (row != null) {
                result.saveDraft(row.present(), row.agreeing(), VietnameseText.clean(row.note()));
            }
        }
    }

    /**
     * Closes the minutes.
     *
     * @return whether every household was agreed to
     * @throws InvalidInput naming what the saved draft still lacks
     */
    public boolean record(UUID villageReviewId, Actor actor) {
        var village = visible(villageReviewId, actor);
        var meeting = latest(villageReviewId);
        meeting.requireDraft();
        requireComplete(meeting);
        var today = LocalDate.now(clock);
        var allAgreed = meeting.record(actor.username(), today);
        var byId =
                reviews
                        .findByIdIn(
                                meeting.results().stream().map(MeetingResult::reviewId).toList())
                        .stream()
                        .collect(Collectors.toMap(HouseholdReview::id, Function.identity()));
        meeting.results().stream()
                .filter(MeetingResult::isAgreed)
                .forEach(result -> byId.get(result.reviewId()).agree());
        var round = rounds.findById(village.roundId()).orElseThrow();
        audit.record(
                round.communeKey(),
                actor.username(),
                "record-village-meeting",
                "village-meeting",
                meeting.id().toString(),
                "%d of %d agreed"
                        .formatted(
                                meeting.results().stream().filter(MeetingResult::isAgreed).count(),
                                meeting.results().size()));
        return allAgreed;
    }

    private void checkHeader(Draft draft, int listed, InputErrors errors) {
        var held = draft.heldOn();
        var households = draft.householdsPresent();
        errors.addIf(
                        held != null && held.isAfter(LocalDate.now(clock)),
                        "heldOn",
                        "Ngày họp không được sau hôm nay.")
                .addIf(
                        households != null && (households < 0 || households > listed),
                        "householdsPresent",
                        "Số hộ có đại diện dự họp phải từ 0 đến %d, là số hộ đưa ra họp."
                                .formatted(listed));
    }

    private static void checkRow(UUID review, RowDraft row, InputErrors errors) {
        var present = row.present();
        var agreeing = row.agreeing();
        errors.addIf(
                        present != null && (present < 1 || present > 100_000),
                        "present-" + review,
                        "Số người dự họp phải từ 1 trở lên.")
                .addIf(
                        agreeing != null && agreeing < 0,
                        "agreeing-" + review,
                        "Số người đồng ý không được âm.")
                .addIf(
                        agreeing != null && present == null,
                        "present-" + review,
                        "Nhập số người dự họp khi biểu quyết hộ này.");
        if (present != null && agreeing != null && agreeing > present) {
            errors.add(
                    "agreeing-" + review,
                    "Số người đồng ý (%d) nhiều hơn số người dự họp (%d). Kiểm tra lại biên bản."
                            .formatted(agreeing, present));
        }
        errors.addIf(
                row.note().length() > 500,
                "note-" + review,
                "Ghi chú dài quá 500 ký tự. Hãy rút gọn.");
    }

    private static void requireComplete(VillageMeeting meeting) {
        var errors =
                new InputErrors()
                        .addIf(meeting.heldOn() == null, "heldOn", "Nhập ngày họp.")
                        .addIf(meeting.place().isEmpty(), "place", "Nhập địa điểm họp.")
                        .addIf(
                                meeting.chairName().isEmpty(),
                                "chairName",
                                "Nhập họ tên người chủ trì.")
                        .addIf(
                                meeting.secretaryName().isEmpty(),
                                "secretaryName",
                                "Nhập họ tên thư ký cuộc họp.")
                        .addIf(
                                meeting.householdsPresent() == null,
                                "householdsPresent",
                                "Nhập số hộ trong danh sách có đại diện dự họp.");
        meeting.results()
                .forEach(
                        result ->
                                errors.addIf(
                                        !result.isComplete(),
                                        "agreeing-" + result.reviewId(),
                                        "Nhập số người dự họp và số người đồng ý cho hộ này."));
        errors.throwIfAny();
    }

    private VillageReview visible(UUID villageReviewId, Actor actor) {
        var village =
                villages.findById(villageReviewId)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có cuộc họp dân này."));
        var commune = rounds.findById(village.roundId()).orElseThrow().communeKey();
        TerritoryScope.of(actor).requireVillage(commune, village.villageKey());
        return village;
    }

    private static void requireHead(VillageReview village, Actor actor) {
        if (!actor.hasRole(Roles.ofVillage(Roles.VILLAGE_HEAD, village.villageKey()))) {
            throw new BusinessException("FORBIDDEN", "Biên bản họp dân do trưởng thôn ghi.");
        }
    }

    private VillageMeeting latest(UUID villageReviewId) {
        return meetings.findFirstByVillageReviewIdOrderByNumberDesc(villageReviewId)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Thôn chưa đến bước họp dân: còn hộ chưa rà soát xong."));
    }

    private Sheet sheet(VillageReview village, VillageMeeting meeting) {
        var byId =
                reviews
                        .findByIdIn(
                                meeting.results().stream().map(MeetingResult::reviewId).toList())
                        .stream()
                        .collect(Collectors.toMap(HouseholdReview::id, Function.identity()));
        Map<UUID, HouseholdSummary> named =
                households.summaries(
                        byId.values().stream().map(HouseholdReview::householdId).toList());
        List<UUID> order = new ArrayList<>(named.keySet());
        var rows =
                meeting.results().stream()
                        .map(result -> row(result, byId.get(result.reviewId()), named))
                        .sorted(Comparator.comparing(row -> order.indexOf(row.household().id())))
                        .toList();
        return new Sheet(
                village.id(),
                village.roundId(),
                village.villageKey(),
                meeting.id(),
                meeting.number(),
                meeting.isDraft(),
                meeting.heldOn(),
                meeting.place(),
                meeting.chairName(),
                meeting.secretaryName(),
                meeting.householdsPresent(),
                rows);
    }

    private static Row row(
            MeetingResult result, HouseholdReview review, Map<UUID, HouseholdSummary> named) {
        return new Row(
                review.id(),
                named.get(review.householdId()),
                review.categoryBefore(),
                review.category(),
                review.b1Score() == null ? 0 : review.b1Score(),
                review.b2Score() == null ? 0 : review.b2Score(),
                result.present(),
                result.agreeing(),
                result.note(),
                result.agreed());
    }

    /** What is entered while the meeting goes; empty fields are not there yet. */
    public record Draft(
            @Nullable LocalDate heldOn,
            String place,
            String chairName,
            String secretaryName,
            @Nullable Integer householdsPresent,
            Map<UUID, RowDraft> rows) {}

    /** One household of the meeting as entered. */
    public record RowDraft(@Nullable Integer present, @Nullable Integer agreeing, String note) {}

    /** The meeting as its page and its minutes show it. */
    public record Sheet(
            UUID villageReviewId,
            UUID roundId,
            String villageKey,
            UUID meetingId,
            int number,
            boolean draft,
            @Nullable LocalDate heldOn,
            String place,
            String chairName,
            String secretaryName,
            @Nullable Integer householdsPresent,
            List<Row> rows) {}

    /**
     * One household of the meeting.
     *
     * @param agreed null until the minutes are recorded
     */
    public record Row(
            UUID reviewId,
            HouseholdSummary household,
            PovertyCategory before,
            PovertyCategory category,
            int b1,
            int b2,
            @Nullable Integer present,
            @Nullable Integer agreeing,
            String note,
            @Nullable Boolean agreed) {}
}
