package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;

/** What somebody wrote on the page of a step and has not handed in; one for each request. */
@Component
class ApplicationDrafts {

    private final JdbcClient jdbc;

    ApplicationDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID applicationId, Draft draft, Actor actor) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.benefit_application_draft
                            (application_id, step, outcome, note, number, day, amount, entered_by)
                        VALUES (:id, :step, :outcome, :note, :number, :day, :amount, :by)
                        ON CONFLICT (application_id) DO UPDATE SET step = :step,
                            outcome = :outcome, note = :note, number = :number, day = :day,
                            amount = :amount, entered_by = :by
                        """)
                .param("id", applicationId)
                .param("step", draft.step().name())
                .param("outcome", draft.outcome())
                .param("note", draft.note())
                .param("number", draft.number())
                .param("day", draft.day())
                .param("amount", draft.amount())
                .param("by", actor.username())
                .update();
    }

    Optional<Draft> find(UUID applicationId, ApplicationStep step) {
        return jdbc.sql(
                        """
                        SELECT step, outcome, note, number, day, amount
                        FROM giamngheo.benefit_application_draft
                        WHERE application_id = :id AND step = :step
                        """)
                .param("id", applicationId)
                .param("step", step.name())
                .query(Draft.class)
                .optional();
    }

    /**
     * Hands out what the person wrote, once.
     *
     * @throws BusinessException NOTHING_SAVED when this person wrote nothing for the step
     */
    Draft take(UUID applicationId, ApplicationStep step, Actor actor) {
        return jdbc.sql(
                        """
                        DELETE FROM giamngheo.benefit_application_draft
                        WHERE application_id = :id AND step = :step AND entered_by = :by
                        RETURNING step, outcome, note, number, day, amount
                        """)
                .param("id", applicationId)
                .param("step", step.name())
                .param("by", actor.username())
                .query(Draft.class)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOTHING_SAVED",
                                        "Chưa ghi gì cho bước này. Hãy mở trang của đề nghị, ghi"
                                                + " kết quả rồi mới hoàn thành."));
    }

    /**
     * @param outcome a code of the step
     * @param day null when the step asks for none
     */
    record Draft(
            ApplicationStep step,
            String outcome,
            String note,
            String number,
            @Nullable LocalDate day,
            @Nullable Long amount) {}
}
