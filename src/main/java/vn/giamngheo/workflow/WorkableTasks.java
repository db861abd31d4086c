package vn.giamngheo.workflow;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;

/**
 * Lists and counts the open tasks a person may work on: theirs, and those of their roles that
 * nobody has taken, in their communes. Two questions, so that neither reads more than it finds: the
 * second begins at the candidates of the role in those communes, which the engine keeps with the
 * commune of their task.
 */
@Component
class WorkableTasks {

    private static final String WORKABLE =
            """
            FROM (
                SELECT mine.* FROM public.act_ru_task mine
                WHERE mine.assignee_ = :username AND mine.tenant_id_ = ANY(:communes)
                UNION ALL
                SELECT free.* FROM public.act_ru_task free
                WHERE free.assignee_ IS NULL AND free.id_ IN (
                    SELECT l.task_id_ FROM public.act_ru_identitylink l
                    WHERE l.type_ = 'candidate' AND l.group_id_ = ANY(:groups)
                        AND l.tenant_id_ = ANY(:communes))) t
            WHERE t.suspension_state_ = 1
            """;

    /** What a task belongs to is looked up for the rows that are read, and not to count. */
    private static final String ROWS =
            """
            SELECT w.id_, w.task_def_key_, w.name_, d.key_, i.business_key_, w.due_date_
            FROM (SELECT t.* %s) w
            JOIN public.act_ru_execution i ON i.id_ = w.proc_inst_id_
            JOIN public.act_re_procdef d ON d.id_ = w.proc_def_id_
            ORDER BY w.due_date_ NULLS LAST, w.create_time_, w.id_
            """;

    private static final String IN_ORDER =
            "%s ORDER BY t.due_date_ NULLS LAST, t.create_time_, t.id_ OFFSET :offset LIMIT :limit";

    private final JdbcClient jdbc;

    WorkableTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest due first; what has no last day comes last. */
    List<Row> page(Actor actor, int offset, int limit) {
        return seesNothing(actor)
                ? List.of()
                : rows(
                        query(ROWS.formatted(IN_ORDER), actor)
                                .param("offset", offset)
                                .param("limit", limit));
    }

    /** Those of the tasks that the person may work on. */
    List<Row> among(Collection<String> taskIds, Actor actor) {
        return taskIds.isEmpty() || seesNothing(actor)
                ? List.of()
                : rows(
                        query(ROWS.formatted("%s AND t.id_ = ANY(:ids)"), actor)
                                .param("ids", taskIds.toArray(String[]::new)));
    }

    long count(Actor actor) {
        return seesNothing(actor)
                ? 0
                : query("SELECT count(*) %s", actor).query(Long.class).single();
    }

    long countDueBefore(Date moment, Actor actor) {
        return seesNothing(actor)
                ? 0
                : query("SELECT count(*) %s AND t.due_date_ < :moment", actor)
                        .param("moment", new Timestamp(moment.getTime()))
                        .query(Long.class)
                        .single();
    }

    private static boolean seesNothing(Actor actor) {
        return actor.communes().isEmpty() || actor.groups().isEmpty();
    }

    private static List<Row> rows(JdbcClient.StatementSpec query) {
        return query.query(
                        (row, number) ->
                                new Row(
                                        row.getString("id_"),
                                        row.getString("task_def_key_"),
                                        row.getString("name_"),
                                        row.getString("key_"),
                                        row.getString("business_key_"),
                                        row.getTimestamp("due_date_")))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, Actor actor) {
        return jdbc.sql(sql.formatted(WORKABLE))
                .param("communes", actor.communes().toArray(String[]::new))
                .param("groups", actor.groups().toArray(String[]::new))
                .param("username", actor.username());
    }

    /** What the engine knows of a task. */
    record Row(
            String id,
            String taskKey,
            String name,
            String process,
            String businessKey,
            @Nullable Date due) {}
}
