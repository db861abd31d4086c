package vn.giamngheo.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open tasks with their candidates and business keys in one query; the engine's own query
 * needs one more for every task. Nothing is written here.
 */
@Component
class OpenTasks {

    private static final String QUERY =
            """
            SELECT t.id_, t.task_def_key_, t.name_, d.key_, p.business_key_, t.tenant_id_,
                t.assignee_, t.create_time_, t.due_date_,
                (SELECT array_agg(l.group_id_ ORDER BY l.group_id_)
                    FROM public.act_ru_identitylink l
                    WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate'
                        AND l.group_id_ IS NOT NULL) AS groups
            FROM public.act_ru_task t
            JOIN public.act_ru_execution p ON p.id_ = t.proc_inst_id_
            JOIN public.act_re_procdef d ON d.id_ = t.proc_def_id_
            WHERE t.suspension_state_ = 1 AND t.tenant_id_ IS NOT NULL AND %s
            ORDER BY t.due_date_ NULLS LAST, t.create_time_, t.id_
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<TaskRow> all() {
        return read("true", Map.of());
    }

    List<TaskRow> ofCommunes(Collection<String> communeKeys) {
        return communeKeys.isEmpty()
                ? List.of()
                : read("t.tenant_id_ IN (:communes)", Map.of("communes", communeKeys));
    }

    List<TaskRow> withIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : read("t.id_ IN (:ids)", Map.of("ids", ids));
    }

    List<TaskRow> takenBy(String username) {
        return read("t.assignee_ = :username", Map.of("username", username));
    }

    List<TaskRow> withDueDate() {
        return read("t.due_date_ IS NOT NULL", Map.of());
    }

    private List<TaskRow> read(String condition, Map<String, ?> parameters) {
        return jdbc.sql(QUERY.formatted(condition)).params(parameters).query(this::row).list();
    }

    private TaskRow row(ResultSet row, int number) throws SQLException {
        return new TaskRow(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("key_"),
                row.getString("business_key_"),
                row.getString("tenant_id_"),
                row.getString("assignee_"),
                LocalDate.ofInstant(row.getTimestamp("create_time_").toInstant(), clock.getZone()),
                lastDay(row.getTimestamp("due_date_")),
                texts(row.getArray("groups")));
    }

    /** A due date is stored as 24:00 of the last day. */
    private @Nullable LocalDate lastDay(@Nullable Timestamp due) {
        return due == null
                ? null
                : LocalDate.ofInstant(due.toInstant().minusMillis(1), clock.getZone());
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
