package vn.giamngheo.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.UseCase;

/** Đã xử lý: what administrators did about stuck work, who, when and why, out of the audit. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class RepairedList {

    public static final int PAGE_SIZE = 20;

    /** Acts of one click are one line. */
    private static final String GROUPED =
            """
            FROM giamngheo.audit_entry e
            LEFT JOIN giamngheo.administrative_unit u ON u.unit_key = e.commune_key
            WHERE e.subject_type = :subject
            GROUP BY e.commune_key, u.full_name, e.actor, e.action, e.detail,
                date_trunc('minute', e.happened_at)
            """;

    private final JdbcClient jdbc;
    private final PostHolders posts;
    private final DiagramWords names;
    private final Clock clock;

    RepairedList(JdbcClient jdbc, PostHolders posts, DiagramWords names, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The latest first.
     *
     * @param page counted from 1
     * @throws BusinessException FORBIDDEN for anybody but an administrator
     */
    public List<Line> of(Actor actor, int page) {
        StuckRepairs.requireAdministrator(actor);
        var rows =
                jdbc.sql(
                                """
                                SELECT coalesce(u.full_name, '') AS commune, e.actor, e.action,
                                    e.detail, count(*) AS count, max(e.happened_at) AS at
                                """
                                        + GROUPED
                                        + "ORDER BY at DESC, e.detail LIMIT :size OFFSET :offset")
                        .param("subject", StuckRepairs.SUBJECT)
                        .param("size", PAGE_SIZE)
                        .param("offset", (page - 1) * PAGE_SIZE)
                        .query(this::row)
                        .list();
        var accounts = posts.accounts(rows.stream().map(Row::actor).collect(Collectors.toSet()));
        return rows.stream()
                .map(
                        row -> {
                            var account = accounts.get(row.actor());
                            return line(row, account == null ? row.actor() : account.fullName());
                        })
                .toList();
    }

    public long count(Actor actor) {
        StuckRepairs.requireAdministrator(actor);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 " + GROUPED + ") acts")
                .param("subject", StuckRepairs.SUBJECT)
                .query(Long.class)
                .single();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("commune"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("detail"),
                row.getInt("count"),
                LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), clock.getZone()));
    }

    /** The detail is written by {@link StuckRepairs}: "process activity: reason". */
    private Line line(Row row, String person) {
        var cut = row.detail().indexOf(": ");
        var place = row.detail().substring(0, cut).split(" ");
        return new Line(
                row.at(),
                person,
                StuckRepairs.Act.labelOf(row.action()),
                names.stepOfNewest(place[0], place[1]),
                row.commune(),
                row.count(),
                row.detail().substring(cut + 2));
    }

    private record Row(
            String commune,
            String actor,
            String action,
            String detail,
            int count,
            LocalDateTime at) {}

    /**
     * @param act what was done, in words
     * @param step name of the task or machine step
     * @param commune empty for what belongs to none
     */
    public record Line(
            LocalDateTime at,
            String person,
            String act,
            String step,
            String commune,
            int count,
            String reason) {}
}
