package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/** How far the opening of rights has come, and whose rights could not be found. */
@UseCase
@Transactional(readOnly = true)
public class RightsRuns {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String VIEW =
            """
            SELECT r.*, d.number AS decision_number,
                (SELECT count(*) FROM giamngheo.rights_run_household h
                 WHERE h.run_id = r.id AND h.state = 'FAILED') AS still_failed,
                (SELECT count(*) FROM giamngheo.issuance i WHERE i.run_id = r.id) AS lists
            FROM giamngheo.rights_run r
            LEFT JOIN giamngheo.decision d ON d.id = r.decision_id
            """;

    private final JdbcClient jdbc;
    private final Households households;

    RightsRuns(JdbcClient jdbc, Households households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    /** Runs of the communes the person may see as a whole, newest first. */
    public int count(Actor actor) {
        return jdbc.sql(
                        "SELECT count(*) FROM giamngheo.rights_run r WHERE r.commune_key ="
                                + " ANY(:communes)")
                .param("communes", communes(actor))
                .query(Integer.class)
                .single();
    }

    /**
     * @param page first is 1
     * @throws BusinessException FORBIDDEN for who sees no commune as a whole
     */
    public List<RunView> page(Actor actor, int page, int size) {
        return jdbc.sql(
                        VIEW
                                + """
                                 WHERE r.commune_key = ANY(:communes)
                                ORDER BY r.started_at DESC, r.id LIMIT :size OFFSET :offset
                                """)
                .param("communes", communes(actor))
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query(RightsRuns::view)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public RunView run(UUID id, Actor actor) {
        var run =
                jdbc.sql(VIEW + " WHERE r.id = :id")
                        .param("id", id)
                        .query(RightsRuns::view)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND",
                                                "Không có lần xét quyền này. Mở lại danh sách Mở"
                                                        + " quyền."));
        TerritoryScope.of(actor).requireWholeCommune(run.communeKey());
        return run;
    }

    /** Households whose rights could not be found, with the reason; by village and name. */
    public List<FailedHousehold> failed(UUID id, Actor actor) {
        run(id, actor);
        var problems =
                jdbc.sql(
                                """
                                SELECT household_id, problem FROM giamngheo.rights_run_household
                                WHERE run_id = :run AND state = 'FAILED'
                                """)
                        .param("run", id)
                        .query(Problem.class)
                        .list();
        var byId =
                problems.stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Problem::householdId, Problem::problem));
        return households.summaries(byId.keySet()).values().stream()
                .map(household -> new FailedHousehold(household, byId.get(household.id())))
                .toList();
    }

    private static String[] communes(Actor actor) {
        var scope = TerritoryScope.of(actor);
        if (!scope.coversWholeCommunes()) {
            throw new BusinessException(
                    "FORBIDDEN", "Trang Mở quyền dành cho cán bộ được giao cả xã.");
        }
        return scope.communeKeys().toArray(String[]::new);
    }

    private static RunView view(ResultSet row, int number) throws SQLException {
        return new RunView(
                row.getObject("id", UUID.class),
                row.getString("commune_key"),
                RunCause.valueOf(row.getString("cause")),
                row.getObject("decision_id", UUID.class),
                row.getString("decision_number"),
                row.getObject("retries", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                time(row, "started_at"),
                row.getObject("finished_at") == null ? null : time(row, "finished_at"),
                row.getInt("total"),
                row.getInt("done") + row.getInt("failed"),
                row.getInt("still_failed"),
                row.getInt("lists"));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(ZONE)
                .toLocalDateTime();
    }

    private record Problem(UUID householdId, String problem) {}

    /**
     * A run as pages show it.
     *
     * @param decisionNumber null unless a decision began it
     * @param retries the run whose failed households are looked at again; null for none
     * @param finishedAt null while it runs
     * @param examined households looked at so far, with and without success
     * @param failed households that still wait to be looked at again
     * @param lists lists opened for officials
     */
    public record RunView(
            UUID id,
            String communeKey,
            RunCause cause,
            @Nullable UUID decisionId,
            @Nullable String decisionNumber,
            @Nullable UUID retries,
            LocalDate effectiveOn,
            LocalDateTime startedAt,
            @Nullable LocalDateTime finishedAt,
            int total,
            int examined,
            int failed,
            int lists) {

        public boolean running() {
            return finishedAt == null;
        }
    }

    /** A household that keeps the rights it had until its trouble is mended. */
    public record FailedHousehold(HouseholdSummary household, String problem) {}
}
