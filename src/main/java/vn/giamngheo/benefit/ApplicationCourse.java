package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.Actor;

/**
 * The course of a request: its process, its first entry, the period of the law over all steps of
 * the commune.
 */
@Component
class ApplicationCourse {

    /** Subject of the period over all steps. */
    static final String OVERALL = "benefit-application";

    /** Subject of the deadline that the timer of the process waits for. */
    static final String POSTING = "application-posting";

    private static final String POSTING_RULE = "ALLOWANCE_POSTING";

    private final ApplicationProcesses processes;
    private final ApplicationHistory history;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;

    ApplicationCourse(
            ApplicationProcesses processes,
            ApplicationHistory history,
            Deadlines deadlines,
            JdbcClient jdbc) {
        this.processes = processes;
        this.history = history;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    /** Two who write down the same request wait for each other, until the transaction ends. */
    void oneAtATime(UUID subjectId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('request ' || :subject, 0))")
                .param("subject", subjectId.toString())
                .query((row, number) -> number)
                .single();
    }

    void open(BenefitApplication application, ApplicationProcedure procedure, Actor actor) {
        history.tell(application, actor, "receive-application", "Đã tiếp nhận đề nghị", "");
        start(application, procedure);
    }

    /** The application found out by itself that somebody has to look again. */
    void openByItself(BenefitApplication application, ApplicationProcedure procedure) {
        history.tell(
                application, "open-recheck", "Hộ ra khỏi danh sách, mở việc xem xét lại trợ cấp");
        start(application, procedure);
    }

    private void start(BenefitApplication application, ApplicationProcedure procedure) {
        if (procedure.overallRule() != null) {
            deadlines.set(
                    OVERALL,
                    application.id().toString(),
                    procedure.overallRule(),
                    application.receivedOn());
        }
        processes.start(
                application.id(),
                new ApplicationProcesses.Start(
                        application.communeKey(),
                        application.ownerRole(),
                        application.chairConfirms(),
                        application.bodyDecides(),
                        application.needsPosting(),
                        procedure.checkRule(),
                        procedure.confirmRule(),
                        procedure.outcomeRule()));
    }

    /** The commune has done its part: its period no longer runs. */
    void communeDone(BenefitApplication application, LocalDate on) {
        deadlines.met(OVERALL, application.id().toString(), on);
        deadlines.met(POSTING, application.id().toString(), on);
    }

    /**
     * @return last day on the board
     */
    LocalDate postedUntil(BenefitApplication application, LocalDate postedOn) {
        return deadlines.set(POSTING, application.id().toString(), POSTING_RULE, postedOn).dueOn();
    }
}
