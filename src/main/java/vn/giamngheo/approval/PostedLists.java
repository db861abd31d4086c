package vn.giamngheo.approval;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/** Reads what hangs where until when, and what is contested. */
@UseCase
public class PostedLists {

    private static final String LISTS =
            """
            SELECT p.id, p.round_id, r.year, r.commune_key, p.village_key, v.name AS village_name,
                p.kind = 'REVERIFICATION' AS of_reverification, p.state, p.posted_on, p.ends_on,
                p.closed_on,
                (SELECT count(*) FROM giamngheo.posting_item i WHERE i.posting_id = p.id)
                    AS households
            FROM giamngheo.posting p
            JOIN giamngheo.review_round r ON r.id = p.round_id
            JOIN giamngheo.village v ON v.village_key = p.village_key
            """;

    private static final String COMPLAINTS =
            """
            SELECT c.id, c.round_id, c.posting_id, c.review_id, c.village_key, r.commune_key,
                h.household_id, c.origin = 'AUTHORITY' AS by_authority,
                coalesce(c.complainant, first.name) AS complainant,
                coalesce(c.content, first.content) AS content,
                c.received_on, c.state, c.reverifier, c.new_review_id, c.settled_on
            FROM giamngheo.complaint c
            LEFT JOIN LATERAL (SELECT v.name, v.content FROM giamngheo.complaint_voice v
                WHERE v.complaint_id = c.id ORDER BY v.received_at, v.id LIMIT 1) first ON true
            JOIN giamngheo.review_round r ON r.id = c.round_id
            JOIN giamngheo.household_review h ON h.id = c.review_id
            """;

    private final JdbcClient jdbc;
    private final Households households;
    private final Rounds rounds;

    PostedLists(JdbcClient jdbc, Households households, Rounds rounds) {
        this.jdbc = jdbc;
        this.households = households;
        this.rounds = rounds;
    }

    /** Lists the person may see: what hangs now first, then by round and village. */
    public List<PostedList> lists(TerritoryScope scope) {
        return jdbc.sql(
                        LISTS
                                + " WHERE "
                                + scope.sqlCondition("r.commune_key", "p.village_key")
                                + """
                                 ORDER BY p.state = 'POSTED' DESC, p.state = 'PREPARED' DESC,
                                    r.year DESC, p.posted_on DESC NULLS LAST, v.ordinal
                                """)
                .params(scope.sqlParams())
                .query(PostedList.class)
                .list();
    }

    /** Every list of a round, for its documents. */
    public List<PostedList> ofRound(UUID roundId) {
        return jdbc.sql(LISTS + " WHERE p.round_id = :round ORDER BY v.ordinal, p.posted_on, p.id")
                .param("round", roundId)
                .query(PostedList.class)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public PostedList list(UUID postingId, TerritoryScope scope) {
        var list =
                jdbc.sql(LISTS + " WHERE p.id = :id")
                        .param("id", postingId)
                        .query(PostedList.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có danh sách niêm yết này."));
        scope.requireVillage(list.communeKey(), list.villageKey());
        return list;
    }

    /** Without asking who reads: for the public address of a list. */
    PostedList listForEverybody(UUID postingId) {
        return jdbc.sql(LISTS + " WHERE p.id = :id")
                .param("id", postingId)
                .query(PostedList.class)
                .single();
    }

    /** Its households, by name of the head. */
    public List<PostedHousehold> householdsOf(UUID postingId) {
        var reviewIds =
                jdbc.sql("SELECT review_id FROM giamngheo.posting_item WHERE posting_id = :id")
                        .param("id", postingId)
                        .query(UUID.class)
                        .list();
        var results = rounds.resultsOf(reviewIds).values();
        var named =
                households.summaries(
                        results.stream().map(Rounds.ReviewResult::householdId).toList());
        var order = List.copyOf(named.keySet());
        return results.stream()
                .map(
                        result ->
                                new PostedHousehold(
                                        result.reviewId(),
                                        named.get(result.householdId()),
                                        result.before(),
                                        result.category()))
                .sorted(Comparator.comparing(item -> order.indexOf(item.household().id())))
                .toList();
    }

    /** Complaints the person may see, the open ones first. */
    public List<ComplaintView> complaints(TerritoryScope scope) {
        return jdbc.sql(
                        COMPLAINTS
                                + " WHERE "
                                + scope.sqlCondition("r.commune_key", "c.village_key")
                                + " ORDER BY c.state = 'SETTLED', c.received_on, c.id")
                .params(scope.sqlParams())
                .query(ComplaintView.class)
                .list();
    }

    /** What was contested on one list. */
    public List<ComplaintView> complaintsOf(UUID postingId) {
        return jdbc.sql(COMPLAINTS + " WHERE c.posting_id = :posting ORDER BY c.received_on, c.id")
                .param("posting", postingId)
                .query(ComplaintView.class)
                .list();
    }

    /** Every complaint of a round, for its dossier. */
    public List<ComplaintView> complaintsOfRound(UUID roundId) {
        return jdbc.sql(COMPLAINTS + " WHERE c.round_id = :round ORDER BY c.received_on, c.id")
                .param("round", roundId)
                .query(ComplaintView.class)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public ComplaintView complaint(UUID complaintId, TerritoryScope scope) {
        var complaint =
                jdbc.sql(COMPLAINTS + " WHERE c.id = :id")
                        .param("id", complaintId)
                        .query(ComplaintView.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có khiếu nại này."));
        scope.requireVillage(complaint.communeKey(), complaint.villageKey());
        return complaint;
    }

    /**
     * One list that hangs, hung or is to hang.
     *
     * @param state PREPARED, POSTED or CLOSED
     * @param endsOn last day, null before it hangs
     */
    public record PostedList(
            UUID id,
            UUID roundId,
            int year,
            String communeKey,
            String villageKey,
            String villageName,
            boolean ofReverification,
            String state,
            @Nullable LocalDate postedOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate closedOn,
            int households) {

        public boolean hangsOn(LocalDate day) {
            return state.equals("POSTED") && endsOn != null && !day.isAfter(endsOn);
        }
    }

    /** One line of a list. */
    public record PostedHousehold(
            UUID reviewId,
            HouseholdSummary household,
            PovertyCategory before,
            PovertyCategory after) {}

    /**
     * What is contested and how far it is.
     *
     * @param byAuthority sent back by the authority above instead of by people
     * @param state RECEIVED, REVERIFYING or SETTLED
     * @param newReviewId the re-verification, null until somebody was named
     */
    public record ComplaintView(
            UUID id,
            UUID roundId,
            @Nullable UUID postingId,
            UUID reviewId,
            String villageKey,
            String communeKey,
            UUID householdId,
            boolean byAuthority,
            String complainant,
            String content,
            LocalDate receivedOn,
            String state,
            @Nullable String reverifier,
            @Nullable UUID newReviewId,
            @Nullable LocalDate settledOn) {

        public boolean settled() {
            return state.equals("SETTLED");
        }

        /** "Đang phúc tra". */
        public String stateWords() {
            return switch (state) {
                case "RECEIVED" -> "Chờ phân công phúc tra";
                case "REVERIFYING" -> "Đang phúc tra";
                default -> "Đã giải quyết";
            };
        }
    }
}
