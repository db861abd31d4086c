package vn.giamngheo.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds processes that wait for a message although what they wait for has happened. They are asked
 * before and after the record, so that nobody is named who was told in between.
 */
@Component
class LostMessages {

    private static final String WAITING =
            """
            SELECT s.id_ AS id, s.event_name_ AS message, s.activity_id_ AS step,
                s.created_ AS since, s.tenant_id_ AS commune, d.id_ AS definition_id,
                d.key_ AS process, p.business_key_ AS business_key
            FROM public.act_ru_event_subscr s
            JOIN public.act_ru_execution p ON p.id_ = s.proc_inst_id_
            JOIN public.act_re_procdef d ON d.id_ = p.proc_def_id_
            WHERE s.event_type_ = 'message' AND s.event_name_ IN (:messages)
                AND (CAST(:all AS boolean) OR s.id_ IN (:ids))
            ORDER BY s.created_, s.id_
            """;

    private final Map<String, AwaitedMessage> messages;
    private final JdbcClient jdbc;

    LostMessages(List<AwaitedMessage> messages, JdbcClient jdbc) {
        this.messages =
                messages.stream()
                        .collect(Collectors.toMap(AwaitedMessage::name, Function.identity()));
        this.jdbc = jdbc;
    }

    List<Waiting> all() {
        return stillWaiting(passedBy(waiting(true, List.of())));
    }

    /** Of these waits those that were passed by. */
    List<Waiting> among(Collection<String> ids) {
        return stillWaiting(passedBy(waiting(false, ids)));
    }

    void sendAgain(Waiting waiting) {
        messages.get(waiting.message()).sendAgain(waiting.businessKey());
    }

    private List<String> passedBy(List<Waiting> waiting) {
        Map<String, List<Waiting>> byMessage =
                waiting.stream().collect(Collectors.groupingBy(Waiting::message));
        return byMessage.entrySet().stream()
                .flatMap(each -> passedBy(messages.get(each.getKey()), each.getValue()))
                .toList();
    }

    private static Stream<String> passedBy(AwaitedMessage message, List<Waiting> waiting) {
        var happened = message.happened(waiting.stream().map(Waiting::businessKey).toList());
        return waiting.stream()
                .filter(each -> happened.contains(each.businessKey()))
                .map(Waiting::id);
    }

    private List<Waiting> stillWaiting(List<String> ids) {
        return waiting(false, ids);
    }

    private List<Waiting> waiting(boolean all, Collection<String> ids) {
        if (messages.isEmpty() || !all && ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(WAITING)
                .param("messages", messages.keySet())
                .param("all", all)
                .param("ids", all ? List.of("") : ids)
                .query(LostMessages::row)
                .list();
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("id"),
                row.getString("message"),
                row.getString("process"),
                row.getString("definition_id"),
                row.getString("step"),
                row.getString("business_key"),
                row.getString("commune"),
                row.getTimestamp("since").toInstant());
    }

    /**
     * One wait.
     *
     * @param id of the engine's subscription
     * @param step the activity that waits
     */
    record Waiting(
            String id,
            String message,
            String process,
            String definitionId,
            String step,
            String businessKey,
            @Nullable String commune,
            Instant since) {}
}
