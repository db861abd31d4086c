package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Reads the names of a list: one page in one query, in the order of the list. Names are looked up
 * for the page only, so that a list of thousands opens at once.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class IssuanceLines {

    private static final String NAMED =
            """
            SELECT i.id, i.position, i.village_key, v.name AS village_name, i.household_id,
                coalesce(h.full_name, '') AS head_name, m.full_name AS member_name, m.birth_date,
                m.birth_precision, i.period_from, i.period_to, i.amount, i.missing_number,
                i.state, i.undo_state IS NOT NULL
                    OR i.state IN ('ACCEPTED', 'RETURNED') AS undoable,
                i.answer_reason, i.number, i.done_on, i.received_by, i.reason, i.ended_on,
                i.found
            FROM (%s) i
            JOIN giamngheo.village v ON v.village_key = i.village_key
            LEFT JOIN giamngheo.household_member m ON m.id = i.member_id
            LEFT JOIN LATERAL (SELECT full_name FROM giamngheo.household_member
                WHERE household_id = i.household_id AND relation = 'HEAD'
                ORDER BY left_on DESC NULLS FIRST LIMIT 1) h ON true
            ORDER BY i.position
            """;

    /**
     * What is found is counted and put in order by id and place alone; whole lines are read for the
     * page only.
     */
    private static final String PAGE =
            """
            SELECT i.*, shown.found FROM giamngheo.issuance_item i
            JOIN (WITH found AS MATERIALIZED
                    (SELECT i.id, i.position FROM giamngheo.issuance_item i WHERE %s)
                SELECT id, (SELECT count(*) FROM found) AS found FROM found
                ORDER BY position LIMIT :size OFFSET :offset) shown ON shown.id = i.id
            """;

    private final IssuanceRecords records;
    private final IssuanceAccess access;
    private final JdbcClient jdbc;

    IssuanceLines(IssuanceRecords records, IssuanceAccess access, JdbcClient jdbc) {
        this.records = records;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * @param page counted from 1
     * @throws BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA
     */
    public Lines page(UUID issuanceId, LineFilter filter, int page, int size, Actor actor) {
        var scope = access.reading(records.of(issuanceId), actor);
        var lines =
                jdbc.sql(NAMED.formatted(PAGE.formatted(filter.condition(scope))))
                        .params(filter.params(issuanceId, scope))
                        .param("size", size)
                        .param("offset", (page - 1) * size)
                        .query(Line.class)
                        .list();
        return new Lines(lines, lines.isEmpty() ? 0 : lines.get(0).found());
    }

    /**
     * All lines a filter finds, for files.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA
     */
    public List<Line> all(UUID issuanceId, LineFilter filter, Actor actor) {
        return page(issuanceId, filter, 1, Integer.MAX_VALUE, actor).lines();
    }

    /**
     * @throws BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA
     */
    public Line line(UUID issuanceId, UUID lineId, Actor actor) {
        var scope = access.reading(records.of(issuanceId), actor);
        return jdbc.sql(
                        NAMED.formatted(
                                "SELECT i.*, 1 AS found FROM giamngheo.issuance_item i WHERE "
                                        + LineFilter.ALL.condition(scope)
                                        + " AND i.id = :line"))
                .params(LineFilter.ALL.params(issuanceId, scope))
                .param("line", lineId)
                .query(Line.class)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Không có dòng này trong danh sách."));
    }

    /**
     * Who pays which part of a line.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA
     */
    public List<Share> shares(UUID issuanceId, UUID lineId, Actor actor) {
        line(issuanceId, lineId, actor);
        return jdbc.sql(
                        """
                        SELECT payer, amount FROM giamngheo.issuance_share WHERE item_id = :line
                        ORDER BY array_position(ARRAY['STATE', 'PROVINCE', 'DISTRICT', 'FUND',
                            'HOUSEHOLD'], payer)
                        """)
                .param("line", lineId)
                .query(
                        (row, number) ->
                                new Share(
                                        Amounts.Payer.valueOf(row.getString(1)).label(),
                                        row.getLong(2)))
                .list();
    }

    /** Names of a numbered list that was sent, in the order of the list. */
    public List<Line> ofSubmission(UUID issuanceId, UUID submissionId, Actor actor) {
        var list = records.of(issuanceId);
        access.reading(list, actor).requireWholeCommune(list.communeKey());
        return jdbc.sql(
                        NAMED.formatted(
                                """
                                SELECT i.*, 1 AS found FROM giamngheo.issuance_item i
                                JOIN giamngheo.issuance_submission_item s ON s.item_id = i.id
                                WHERE i.issuance_id = :list AND s.submission_id = :submission
                                """))
                .param("list", issuanceId)
                .param("submission", submissionId)
                .query(Line.class)
                .list();
    }

    /**
     * @param found on all pages
     */
    public record Lines(List<Line> lines, long found) {}

    /** A payer in words, and whole đồng. */
    public record Share(String payer, long amount) {}

    /**
     * A name on a list.
     *
     * @param memberName null for a right of the household
     * @param birthPrecision DAY, or YEAR when the day is not known
     * @param undoable the last act can be taken back
     * @param endedOn the right ended after it was issued
     */
    public record Line(
            UUID id,
            int position,
            String villageKey,
            String villageName,
            UUID householdId,
            String headName,
            @Nullable String memberName,
            @Nullable LocalDate birthDate,
            @Nullable String birthPrecision,
            LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @Nullable Long amount,
            @Nullable String missingNumber,
            LineState state,
            boolean undoable,
            String answerReason,
            String number,
            @Nullable LocalDate doneOn,
            String receivedBy,
            String reason,
            @Nullable LocalDate endedOn,
            long found) {

        /** The person, or the head whose household has the right. */
        public String name() {
            return memberName == null ? headName : memberName;
        }

        /** "1967" where the day is not known. */
        public String birth() {
            if (birthDate == null) {
                return "";
            }
            return "YEAR".equals(birthPrecision)
                    ? String.valueOf(birthDate.getYear())
                    : "%02d/%02d/%d"
                            .formatted(
                                    birthDate.getDayOfMonth(),
                                    birthDate.getMonthValue(),
                                    birthDate.getYear());
        }

        /** Why it is not issued: said here or by the body that decides. */
        public String why() {
            return reason.isEmpty() ? answerReason : reason;
        }
    }
}
