package vn.giamngheo.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Sửa thời hạn: an administrator gives a period another length from a day on. Periods are dated:
 * the former one ends the day before, and deadlines that were set keep the length and the clause
 * they were set by.
 */
@UseCase
public class ChangeDeadlineRule {

    private static final String AUDIT_CHAIN = "calendar";
    private static final String INTERNAL_MARK = "nội bộ";
    private static final int MOST_DAYS = 366;
    private static final int MOST_CLAUSE = 300;

    private final DeadlineRules rules;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeDeadlineRule(DeadlineRules rules, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an administrator types.
     *
     * @param validFrom first day of the new length, dd/MM/yyyy
     * @param mark how far a period of the law was checked; internal ones need none
     */
    public record Typed(String validFrom, String days, String clause, String mark) {}

    /**
     * @throws vn.giamngheo.shared.InvalidInput at {@code validFrom}, {@code days}, {@code clause},
     *     {@code mark}
     * @throws BusinessException FORBIDDEN, NOT_FOUND
     */
    @Transactional
    public void enter(Actor actor, String code, Typed typed) {
        CalendarAccess.requireAdministrator(actor);
        var latest = rules.latest(code);
        var from = TypedDay.of(typed.validFrom());
        var days = wholeNumber(typed.days());
        var clause = VietnameseText.clean(typed.clause());
        refuseWrong(latest, from, days, clause, typed.mark());
        jdbc.sql(
                        """
                        UPDATE giamngheo.deadline_rule SET valid_to = :end
                        WHERE code = :code AND valid_from = :from
                        """)
                .param("end", from.minusDays(1))
                .param("code", code)
                .param("from", latest.validFrom())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.deadline_rule (code, valid_from, name, days, day_kind,
                            whose_time, clause, basis, mark, entered_by, entered_on)
                        VALUES (:code, :from, :name, :days, :kind, :whose, :clause, :basis, :mark,
                            :by, :on)
                        """)
                .param("code", code)
                .param("from", from)
                .param("name", latest.name())
                .param("days", days)
                .param("kind", latest.dayKind().name())
                .param("whose", latest.whoseTime().name())
                .param("clause", clause)
                .param("basis", latest.basis())
                .param("mark", latest.statutory() ? typed.mark() : INTERNAL_MARK)
                .param("by", actor.username())
                .param("on", LocalDate.now(clock))
                .update();
        audit.record(
                AUDIT_CHAIN,
                actor.username(),
                "change-deadline-rule",
                "deadline-rule",
                code,
                "%d from %s".formatted(days, from));
    }

    private void refuseWrong(
            DeadlineRule latest, @Nullable LocalDate from, int days, String clause, String mark) {
        var today = LocalDate.now(clock);
        var errors = new InputErrors();
        errors.addIf(
                latest.dayKind() == DayKind.FIXED_DATE,
                "days",
                "Thời hạn này là một ngày cố định do văn bản ấn định, không sửa ở đây.");
        errors.addIf(from == null, "validFrom", "Nhập ngày có thật, dạng ngày/tháng/năm.");
        errors.addIf(
                from != null && !from.isAfter(today),
                "validFrom",
                "Thời hạn mới áp dụng từ ngày mai trở đi; thời hạn đã tính không đổi.");
        errors.addIf(
                from != null && !from.isAfter(latest.validFrom()),
                "validFrom",
                "Đã có thời hạn áp dụng từ ngày %s. Nhập ngày sau ngày đó."
                        .formatted(TypedDay.words(latest.validFrom())));
        errors.addIf(
                days < 1 || days > MOST_DAYS,
                "days",
                "Nhập số ngày, từ 1 đến %d.".formatted(MOST_DAYS));
        errors.addIf(
                clause.isEmpty() || clause.length() > MOST_CLAUSE,
                "clause",
                "Ghi căn cứ: số, ngày, điều của văn bản, không quá 300 ký tự.");
        errors.addIf(
                latest.statutory()
                        && !mark.equals(DayChecks.VERIFIED)
                        && !mark.equals(DayChecks.FROM_MEMORY),
                "mark",
                "Chọn mức kiểm chứng.");
        errors.throwIfAny();
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
