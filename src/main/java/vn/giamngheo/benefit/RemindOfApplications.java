package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.shared.DailyWork;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.workflow.Notices;

/**
 * Tells the responsible official of requests whose deciding body is silent after its deadline, so
 * that they ask there. Each is told once; the sentence names nobody.
 */
@UseCase
class RemindOfApplications implements DailyWork {

    private static final String SILENT =
            """
            SELECT a.id, a.commune_key, a.owner_role, a.received_on, d.due_on
            FROM giamngheo.benefit_application a
            JOIN LATERAL (SELECT due_on FROM giamngheo.deadline
                WHERE subject_type = 'userTask_recordApplicationOutcome'
                    AND subject_id = a.id::text AND met_on IS NULL
                ORDER BY start_on DESC LIMIT 1) d ON true
            WHERE a.state = 'DECIDING' AND d.due_on < :today
            ORDER BY d.due_on, a.id
            """;

    private final JdbcClient jdbc;
    private final Notices notices;

    RemindOfApplications(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    @Override
    public void on(LocalDate today) {
        for (var silent : jdbc.sql(SILENT).param("today", today).query(Silent.class).list()) {
            notices.tell(
                    silent.communeKey(),
                    silent.ownerRole(),
                    "APPLICATION_SILENT",
                    silent.id().toString(),
                    "Một đề nghị nhận ngày %s chưa có trả lời của cơ quan quyết định, thời hạn là hết ngày %s. Hỏi lại cơ quan đó và ghi kết quả."
                            .formatted(
                                    OfficialWording.shortDate(silent.receivedOn()),
                                    OfficialWording.shortDate(silent.dueOn())),
                    "/chinh-sach/de-nghi/" + silent.id());
        }
    }

    /** A request the body has not answered in time. */
    record Silent(
            UUID id, String communeKey, String ownerRole, LocalDate receivedOn, LocalDate dueOn) {}
}
