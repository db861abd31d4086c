package vn.giamngheo.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.UseCase;

/** What lies in a dossier and what is still missing: minutes, posted lists, complaints, results. */
@UseCase
public class DossierContents {

    private final JdbcClient jdbc;
    private final PostedLists postedLists;
    private final Rounds rounds;
    private final Households households;

    DossierContents(
            JdbcClient jdbc, PostedLists postedLists, Rounds rounds, Households households) {
        this.jdbc = jdbc;
        this.postedLists = postedLists;
        this.rounds = rounds;
        this.households = households;
    }

    public Contents of(UUID roundId) {
        return new Contents(
                villages(roundId),
                postedLists.ofRound(roundId),
                postedLists.complaintsOfRound(roundId),
                meetings(roundId),
                supervision(roundId));
    }

    /** The latest results of the round, by name. */
    public ResultLists results(UUID roundId) {
        return named(rounds.results(roundId));
    }

    /** Households by the ids of their reviews, for letters and complaints that name reviews. */
    public Map<UUID, HouseholdSummary> householdsOf(Collection<UUID> reviewIds) {
        return named(rounds.resultsOf(reviewIds).values()).lines().stream()
                .collect(
                        Collectors.toMap(
                                ResultLine::reviewId,
                                ResultLine::household,
                                (first, second) -> first,
                                LinkedHashMap::new));
    }

    private ResultLists named(Collection<Rounds.ReviewResult> results) {
        var named =
                households.summaries(
                        results.stream().map(Rounds.ReviewResult::householdId).toList());
        Map<UUID, List<Rounds.ReviewResult>> byHousehold =
                results.stream().collect(Collectors.groupingBy(Rounds.ReviewResult::householdId));
        return new ResultLists(
                named.values().stream()
                        .flatMap(
                                household ->
                                        byHousehold.get(household.id()).stream()
                                                .map(
                                                        result ->
                                                                new ResultLine(
                                                                        result.reviewId(),
                                                                        household,
                                                                        result.before(),
                                                                        result.category())))
                        .toList());
    }

    private List<VillageItem> villages(UUID roundId) {
        return jdbc.sql(
                        """
                        SELECT r.id AS village_review_id, v.name, r.finished_on,
                            (SELECT max(m.held_on) FROM giamngheo.village_meeting m
                             WHERE m.village_review_id = r.id AND m.state = 'RECORDED')
                                AS last_meeting_on
                        FROM giamngheo.village_review r
                        JOIN giamngheo.village v ON v.village_key = r.village_key
                        WHERE r.round_id = :round ORDER BY v.ordinal
                        """)
                .param("round", roundId)
                .query(VillageItem.class)
                .list();
    }

    private List<MeetingItem> meetings(UUID roundId) {
        return jdbc.sql(
                        """
SELECT r.id AS village_review_id, v.name AS village_name, m.number, m.held_on,
    (SELECT count(*) FROM giamngheo.meeting_signed_sheet s
     WHERE s.meeting_id = m.id) AS signed_sheets
FROM giamngheo.village_meeting m
JOIN giamngheo.village_review r ON r.id = m.village_review_id
JOIN giamngheo.village v ON v.village_key = r.village_key
WHERE r.round_id = :round AND m.state = 'RECORDED'
ORDER BY v.ordinal, m.number
""")
                .param("round", roundId)
                .query(MeetingItem.class)
                .list();
    }

    private List<SupervisionItem> supervision(UUID roundId) {
        return jdbc.sql(
                        """
SELECT v.name AS village_name, m.number, s.given_on, s.words, s.given_by_name
FROM giamngheo.meeting_supervision s
JOIN giamngheo.village_meeting m ON m.id = s.meeting_id
JOIN giamngheo.village_review r ON r.id = m.village_review_id
JOIN giamngheo.village v ON v.village_key = r.village_key
WHERE r.round_id = :round ORDER BY v.ordinal, s.given_at
""")
                .param("round", roundId)
                .query(SupervisionItem.class)
                .list();
    }

    /**
     * A recorded meeting of a village.
     *
     * @param signedSheets pictures or scans of the signed minutes
     */
    public record MeetingItem(
            UUID villageReviewId,
            String villageName,
            int number,
            LocalDate heldOn,
            int signedSheets) {}

    /** What the Fatherland Front said of a meeting it supervised. */
    public record SupervisionItem(
            String villageName, int number, LocalDate givenOn, String words, String givenByName) {}

    /**
     * A village's part of the dossier.
     *
     * @param finishedOn null while its review goes on
     * @param lastMeetingOn null until a meeting was recorded; then there are minutes
     */
    public record VillageItem(
            UUID villageReviewId,
            String name,
            @Nullable LocalDate finishedOn,
            @Nullable LocalDate lastMeetingOn) {}

    /** The table of contents. */
    public record Contents(
            List<VillageItem> villages,
            List<PostedLists.PostedList> postings,
            List<PostedLists.ComplaintView> complaints,
            List<MeetingItem> meetings,
            List<SupervisionItem> supervision) {

        /** What is better added but keeps nothing from being handed in, as sentences. */
        public List<String> remarks() {
            return meetings.stream()
                    .filter(meeting -> meeting.signedSheets() == 0)
                    .map(
                            meeting ->
                                    "%s, cuộc họp lần %d: chưa có ảnh biên bản đã ký."
                                            .formatted(meeting.villageName(), meeting.number()))
                    .toList();
        }

        public long settled() {
            return complaints.stream().filter(PostedLists.ComplaintView::settled).count();
        }

        /** What keeps the dossier from being handed in, as sentences; empty when complete. */
        public List<String> missing() {
            List<String> missing = new ArrayList<>();
            villages.stream()
                    .filter(village -> village.finishedOn() == null)
                    .forEach(village -> missing.add(village.name() + ": chưa xong họp dân."));
            postings.stream()
                    .filter(posting -> posting.state().equals("PREPARED"))
                    .forEach(
                            posting ->
                                    missing.add(
                                            posting.villageName()
                                                    + ": có danh sách chưa niêm yết."));
            postings.stream()
                    .filter(posting -> posting.state().equals("POSTED"))
                    .forEach(
                            posting ->
                                    missing.add(
                                            posting.villageName()
                                                    + ": danh sách đang niêm yết đến hết ngày %td/%<tm/%<tY."
                                                            .formatted(posting.endsOn())));
            var open = complaints.size() - settled();
            if (open > 0) {
                missing.add("Còn %d hộ đang phúc tra.".formatted(open));
            }
            return missing;
        }
    }
}
