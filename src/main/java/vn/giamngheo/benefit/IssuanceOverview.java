package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;

/** Which lists there are for a person, and who of them lost what was issued. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class IssuanceOverview {

    /** Filled with the condition over lists and the one over their lines. */
    private static final String LISTS =
            """
            WITH shown AS (
                SELECT s.*, b.name AS benefit_name,
                    s.state IN ('PREPARING') AND s.owner_role = ANY(:roles)
                        OR s.state = 'APPROVED' AND s.issuer_role = ANY(:roles)
                        OR s.state = 'SUBMITTED'
                            AND 'commune-chair' = ANY(:roles) AS mine,
                    count(*) OVER () AS found
                FROM giamngheo.issuance s
                JOIN giamngheo.benefit b ON b.code = s.benefit_code
                WHERE %s
                ORDER BY mine DESC, s.state = 'DONE', s.opened_on DESC,
                    b.position, s.id
                LIMIT :size OFFSET :offset)
            SELECT s.id, s.commune_key, s.benefit_name, s.period_name, s.state,
                s.owner_role, s.issuer_role, s.opened_on, s.mine, s.found,
                count(n.id) AS total,
                count(n.id) FILTER (WHERE n.state IN ('OPEN', 'SENT',
                    'RETURNED', 'ACCEPTED')) AS waiting,
                count(n.id) FILTER (WHERE n.state = 'ISSUED') AS issued
            FROM shown s
            LEFT JOIN giamngheo.issuance_item n ON n.issuance_id = s.id%s
            GROUP BY s.id, s.commune_key, s.benefit_name, s.period_name,
                s.state, s.owner_role, s.issuer_role, s.opened_on, s.mine,
                s.found
            ORDER BY s.mine DESC, s.state = 'DONE', s.opened_on DESC,
                s.benefit_name, s.id
            """;

    private final IssuanceAccess access;
    private final JdbcClient jdbc;

    IssuanceOverview(IssuanceAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * Lists the person may read: first those that wait for them, then others that are open, those
     * done last.
     *
     * @param runId only those that this opening of rights led to; null for all
     * @throws BusinessException FORBIDDEN
     */
    public Lists lists(@Nullable UUID runId, int page, int size, Actor actor) {
        var scope = access.scope(actor);
        var village =
                scope.coversWholeCommunes()
                        ? ""
                        : " AND " + scope.sqlCondition("n.commune_key", "n.village_key");
        var condition =
                "s.commune_key = ANY(:scopeCommunes)"
                        + sensitive(actor, "s.owner_role", "s.issuer_role")
                        + " AND (CAST(:run AS uuid) IS NULL OR s.run_id = :run)";
        if (!scope.coversWholeCommunes()) {
            condition +=
                    " AND EXISTS (SELECT FROM giamngheo.issuance_item n WHERE n.issuance_id = s.id"
                            + village
                            + ")";
        }
        var rows =
                jdbc.sql(LISTS.formatted(condition, village))
                        .params(scope.sqlParams())
                        .param("roles", actor.groups().toArray(String[]::new))
                        .param("run", runId)
                        .param("size", size)
                        .param("offset", (page - 1) * size)
                        .query(ListRow.class)
                        .list();
        return new Lists(rows, rows.isEmpty() ? 0 : rows.get(0).found());
    }

    /** Lists of allowances are for those who handle them, the owner and the issuer of a list. */
    private static String sensitive(Actor actor, String owner, String issuer) {
        return actor.hasRole(Roles.COMMUNE_CHAIR) || actor.hasRole(Roles.SUPERVISOR)
                ? ""
                : " AND (b.family <> 'SOCIAL_ASSISTANCE' OR %s = ANY(:roles) OR %s = ANY(:roles))"
                        .formatted(owner, issuer);
    }

    /** Benefits of a commune whose people have to be reported as lost, with the official's part. */
    public List<DecreaseView> decreases(Actor actor) {
        var scope = access.scope(actor);
        if (!scope.coversWholeCommunes()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>(scope.sqlParams());
        params.put("roles", actor.groups().toArray(String[]::new));
        return jdbc.sql(
                        """
                        SELECT i.commune_key, s.benefit_code, b.name AS benefit_name, b.body,
                            b.owner_role = ANY(:roles) AS mine, count(*) AS waiting
                        FROM giamngheo.issuance_item i
                        JOIN giamngheo.issuance s ON s.id = i.issuance_id
                        JOIN giamngheo.benefit b ON b.code = s.benefit_code AND b.body_decides
                        WHERE i.commune_key = ANY(:scopeCommunes) AND i.state = 'ISSUED'
                            AND i.ended_on IS NOT NULL AND i.decrease_id IS NULL%s
                        GROUP BY i.commune_key, s.benefit_code, b.name, b.body, b.owner_role,
                            b.position
                        ORDER BY b.position
                        """
                                .formatted(sensitive(actor, "s.owner_role", "s.issuer_role")))
                .params(params)
                .query(DecreaseView.class)
                .list();
    }

    /**
     * Lists of decreases that were sent, the latest first.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<SentDecrease> sentDecreases(Actor actor) {
        var scope = access.scope(actor);
        if (!scope.coversWholeCommunes()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT d.id, d.number, d.sent_on, b.name AS benefit_name, d.body,
                            (SELECT count(*) FROM giamngheo.issuance_item i
                             WHERE i.decrease_id = d.id) AS total
                        FROM giamngheo.issuance_submission d
                        JOIN giamngheo.benefit b ON b.code = d.benefit_code
                        WHERE d.kind = 'DECREASE' AND d.commune_key = ANY(:scopeCommunes)%s
                        ORDER BY d.sent_on DESC, d.number DESC LIMIT 20
                        """
                                .formatted(sensitive(actor, "b.owner_role", "b.owner_role")))
                .params(scope.sqlParams())
                .param("roles", actor.groups().toArray(String[]::new))
                .query(SentDecrease.class)
                .list();
    }

    /**
     * @param found on all pages
     */
    public record Lists(List<ListRow> rows, long found) {}

    /**
     * A list among others.
     *
     * @param mine it waits for the person who reads
     * @param waiting lines without a result
     */
    public record ListRow(
            UUID id,
            String communeKey,
            String benefitName,
            String periodName,
            IssuanceState state,
            String ownerRole,
            String issuerRole,
            LocalDate openedOn,
            boolean mine,
            int total,
            int waiting,
            int issued,
            long found) {}

    /** People of a benefit who lost it and are not reported yet. */
    public record DecreaseView(
            String communeKey,
            String benefitCode,
            String benefitName,
            String body,
            boolean mine,
            int waiting) {}

    /** A numbered list of people who lost a benefit. */
    public record SentDecrease(
            UUID id, String number, LocalDate sentOn, String benefitName, String body, int total) {}
}
