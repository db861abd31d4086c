package vn.giamngheo.territory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * An administrator enters, for the country, a province or a commune and from a day on, who gives
 * the opinion since the districts ended. Rules are only added, so that what held on a day stays
 * known.
 */
@UseCase
public class EnterOpinionRule {

    /** Stands for the whole country where a unit is chosen. */
    public static final String COUNTRY = "ca-nuoc";

    /** Working days to answer that the law is remembered to give (Điều 4 khoản 5). */
    public static final int USUAL_DAYS = 5;

    private static final String USUAL_MARK =
            "Do quản trị viên nhập, cần đối chiếu với văn bản của cấp tỉnh";
    private static final int LONGEST_TEXT = 500;
    private static final LocalDate DISTRICTS_ENDED = LocalDate.of(2025, 7, 1);
    private static final int MOST_DAYS = 60;

    private final UnitQueries units;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnterOpinionRule(
            UnitQueries units,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an administrator fills in.
     *
     * @param unitKey province or commune, or {@link #COUNTRY}
     * @param variant NONE (A) or PROVINCE (B)
     * @param to last day, null while open
     * @param workingDays needed for PROVINCE
     * @param clause the text it rests on
     * @param mark how sure it is; empty for the usual words
     */
    public record Entry(
            @Nullable String unitKey,
            @Nullable OpinionVariant variant,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer workingDays,
            @Nullable String clause,
            @Nullable String mark) {}

    /**
     * @throws vn.giamngheo.shared.InvalidInput fields unitKey, variant, from, to, workingDays,
     *     clause, mark
     * @throws BusinessException NOT_ALLOWED for anyone but an administrator
     */
    public void enter(Actor actor, Entry entry) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException(
                    "NOT_ALLOWED", "Chỉ quản trị viên được nhập cơ quan cho ý kiến.");
        }
        refuseWrong(entry);
        var unitKey = COUNTRY.equals(entry.unitKey()) ? null : entry.unitKey();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.opinion_authority (unit_key, valid_from, valid_to,
                            variant, working_days, clause, mark, entered_by, entered_at)
                        VALUES (:unit, :from, :to, :variant, :days, :clause, :mark, :actor, :at)
                        """)
                .param("unit", unitKey, java.sql.Types.VARCHAR)
                .param("from", entry.from())
                .param("to", entry.to(), java.sql.Types.DATE)
                .param("variant", String.valueOf(entry.variant()))
                .param(
                        "days",
                        entry.variant() == OpinionVariant.NONE ? null : entry.workingDays(),
                        java.sql.Types.SMALLINT)
                .param("clause", clean(entry.clause()))
                .param("mark", clean(entry.mark()).isEmpty() ? USUAL_MARK : clean(entry.mark()))
                .param("actor", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                String.valueOf(entry.unitKey()),
                actor.username(),
                "enter-opinion-rule",
                "administrative-unit",
                String.valueOf(entry.unitKey()),
                entry.variant() + " " + entry.from());
        events.publishEvent(new OpinionRuleEntered(unitKey));
    }

    private void refuseWrong(Entry entry) {
        var errors = new InputErrors();
        errors.addIf(
                entry.unitKey() == null
                        || !entry.unitKey().equals(COUNTRY)
                                && !units.isProvinceOrCommune(entry.unitKey()),
                "unitKey",
                "Chọn cả nước, hoặc tỉnh, xã trong danh mục.");
        errors.addIf(
                entry.variant() == null || entry.variant() == OpinionVariant.DISTRICT,
                "variant",
                "Chọn một trong hai phương án.");
        errors.addIf(
                entry.from() == null || entry.from().isBefore(DISTRICTS_ENDED),
                "from",
                "Nhập ngày bắt đầu áp dụng, từ 01/07/2025 trở đi.");
        errors.addIf(
                entry.from() != null && entry.to() != null && entry.to().isBefore(entry.from()),
                "to",
                "Ngày kết thúc không được trước ngày bắt đầu.");
        var days = entry.workingDays();
        errors.addIf(
                entry.variant() == OpinionVariant.PROVINCE
                        && (days == null || days < 1 || days > MOST_DAYS),
                "workingDays",
                "Nhập số ngày làm việc để trả lời, từ 1 đến %d.".formatted(MOST_DAYS));
        errors.addIf(
                clean(entry.clause()).isEmpty() || clean(entry.clause()).length() > LONGEST_TEXT,
                "clause",
                "Nhập số, ngày và điều của văn bản, không quá 500 ký tự.");
        errors.addIf(
                clean(entry.mark()).length() > LONGEST_TEXT,
                "mark",
                "Ghi chú dài quá 500 ký tự. Hãy rút gọn.");
        errors.throwIfAny();
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : VietnameseText.clean(text);
    }
}
