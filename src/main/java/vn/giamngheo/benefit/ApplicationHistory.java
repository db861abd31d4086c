package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;

/** What happened to a request, in sentences, and the same in the audit trail without them. */
@Component
class ApplicationHistory {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ApplicationHistory(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param action verb in English for the audit trail
     * @param what Vietnamese, "Đã kiểm tra, đủ điều kiện"
     * @param note reason as written; may be empty
     */
    void tell(
            BenefitApplication application, Actor actor, String action, String what, String note) {
        write(application, actor.username(), actor.displayName(), action, what, note);
    }

    /** A machine step did it. */
    void tell(BenefitApplication application, String action, String what) {
        write(application, "system", "Ứng dụng", action, what, "");
    }

    private void write(
            BenefitApplication application,
            String actor,
            String name,
            String action,
            String what,
            String note) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.benefit_application_event
                            (application_id, sequence, what, note, actor, actor_name, happened_at)
                        SELECT :id, coalesce(max(sequence), 0) + 1, :what, :note, :actor, :name,
                            :at
                        FROM giamngheo.benefit_application_event WHERE application_id = :id
                        """)
                .param("id", application.id())
                .param("what", what)
                .param("note", note)
                .param("actor", actor)
                .param("name", name)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                application.communeKey(),
                actor,
                action,
                "benefit-application",
                application.id().toString(),
                "");
    }

    /** Oldest first. */
    List<ApplicationEvent> of(UUID applicationId) {
        return jdbc.sql(
                        """
                        SELECT what, note, actor, actor_name, happened_at
                        FROM giamngheo.benefit_application_event
                        WHERE application_id = :id ORDER BY sequence
                        """)
                .param("id", applicationId)
                .query(
                        (row, number) ->
                                new ApplicationEvent(
                                        row.getString("what"),
                                        row.getString("note"),
                                        row.getString("actor"),
                                        row.getString("actor_name"),
                                        row.getTimestamp("happened_at").toInstant()))
                .list();
    }
}
