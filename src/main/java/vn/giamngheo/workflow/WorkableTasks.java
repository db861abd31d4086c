package vn.giamngheo.workflow;

import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;

/**
 * Lists and counts the open tasks a person may work on: theirs, and those of their roles that
 * nobody has taken, in their communes. Two questions, so that the planner may begin at the tasks of
 * one commune or at the candidates of a role, whichever are fewer.
 */
@Component
class WorkableTasks {

    private static final String WORKABLE =
            """
            FROM (
                SELECT mine.* FROM public.act_ru_task mine WHERE mine.assignee_ = :username
                UNION ALL
                SELECT free.* FROM public.act_ru_task free
                WHERE free.assignee_ IS NULL AND free.id_ IN (
                    SELECT l.task_id_ FROM public.act_ru_identitylink l
                    WHERE l.type_ = 'candidate' AND l.group_id_ = ANY(:groups))) t
            WHERE t.suspension_state_ = 1 AND t.tenant_id_ = ANY(:communes)
            """;

    private final JdbcClient jdbc;

    WorkableTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest due first; what has no last day comes last. */
    List<Row> page(Actor actor, int offset, int limit) {
        return seesNothing(actor)
                ? List.of()
                : query(
                                """
                                SELECT t.id_, t.task_def_key_, t.name_, t.proc_inst_id_, t.due_date_
                                %s ORDER BY t.due_date_ NULLS LAST, t.create_time_, t.id_
                                OFFSET :offset LIMIT :limit
                                """,
                                actor)
                        .param("offset", offset)
                        .param("limit", limit)
                        .query(
                                (row, number) ->
                                        new Row(
                                                row.getString("id_"),
                                                row.getString("task_def_key_"),
                                                row.getString("name_"),
                                                row.getString("proc_inst_id_"),
                                                row.getTimestamp("due_date_")))
                        .list();
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

    private JdbcClient.StatementSpec query(String sql, Actor actor) {
        return jdbc.sql(sql.formatted(WORKABLE))
                .param("communes", actor.communes().toArray(String[]::new))
                .param("groups", actor.groups().toArray(String[]::new))
                .param("username", actor.username());
    }

    /** What the engine knows of a task. */
    record Row(String id, String taskKey, String name, String instanceId, @Nullable Date due) {}
}
