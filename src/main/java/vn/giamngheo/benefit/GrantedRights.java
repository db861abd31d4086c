package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.shared.BusinessException;

/** What the outcome of a request writes into rights and facts. */
@Component
class GrantedRights {

    private final JdbcClient jdbc;
    private final IssuanceLists lists;
    private final Clock clock;

    GrantedRights(JdbcClient jdbc, IssuanceLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    /** A training is supported once in life; the fact is written once. */
    void rememberTraining(BenefitApplication application) {
        remember(application, "TRAINED");
    }

    /** The person lives on an allowance from the day of the decision; other rights hang on that. */
    void rememberAllowance(BenefitApplication application) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.benefit_fact f
                        SET valid_to = CAST(:on AS date) - 1
                        WHERE f.member_id = :member AND f.kind = 'SOCIAL_ALLOWANCE'
                            AND f.value = 'NONE' AND f.withdrawn_at IS NULL
                            AND f.valid_from < :on AND (f.valid_to IS NULL OR f.valid_to >= :on)
                        """)
                .param("member", application.memberId())
                .param("on", application.outcomeOn())
                .update();
        remember(application, "SOCIAL_ALLOWANCE");
    }

    private void remember(BenefitApplication application, String kind) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.benefit_fact (id, commune_key, household_id,
                            member_id, kind, value, valid_from, source, source_id, entered_by,
                            entered_at)
                        SELECT :fact, commune_key, household_id, member_id, :kind, 'YES',
                            outcome_on, 'OFFICIAL', id, outcome_by, :at
                        FROM giamngheo.benefit_application a
                        WHERE id = :id AND NOT EXISTS (SELECT FROM giamngheo.benefit_fact f
                            WHERE f.member_id = a.member_id AND f.kind = :kind
                                AND f.withdrawn_at IS NULL
                                AND (f.valid_to IS NULL OR f.valid_to >= a.outcome_on))
                        """)
                .param("fact", UUID.randomUUID())
                .param("kind", kind)
                .param("id", application.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Hands the accepted request to the list of those who issue: a list of its own, for a year or
     * to the end of the right.
     *
     * @throws BusinessException NO_RIGHT when the rules no longer give the benefit
     */
    void putOnList(BenefitApplication application, Benefit benefit, RequestCheck.Result check) {
        var right = check.right();
        if (right == null) {
            throw new BusinessException(
                    "NO_RIGHT", "Người đề nghị không còn đủ điều kiện: " + check.answer().reason());
        }
        var from = Objects.requireNonNull(application.outcomeOn(), "accepted on a day");
        var run = rememberRun(application, from);
        var entitlement =
                running(application, from).orElseGet(() -> open(application, benefit, right, run));
        var to = lastDay(from, entitlement.validTo());
        lists.open(
                application.communeKey(),
                benefit.code(),
                run,
                null,
                from,
                to,
                "từ %s đến %s"
                        .formatted(OfficialWording.shortDate(from), OfficialWording.shortDate(to)),
                List.of(entitlement.id()));
    }

    /**
     * The allowance ends with the month of the decision (Nghị định 20/2021/NĐ-CP, Điều 8 khoản 2).
     *
     * @return its last day
     */
    LocalDate end(BenefitApplication application, LocalDate today) {
        var decided = Objects.requireNonNull(application.outcomeOn(), "decided on a day");
        var last = decided.with(TemporalAdjusters.lastDayOfMonth());
        var entitlement = Objects.requireNonNull(application.entitlementId(), "a right to end");
        jdbc.sql(
                        """
                        UPDATE giamngheo.entitlement
                        SET valid_to = :last, ended_on = :today, end_reason = :reason,
                            version = version + 1
                        WHERE id = :id AND valid_from <= :last
                            AND (valid_to IS NULL OR valid_to > :last)
                        """)
                .param("id", entitlement)
                .param("last", last)
                .param("today", today)
                .param("reason", "Thôi hưởng sau khi xem xét lại, hộ đã ra khỏi danh sách")
                .update();
        jdbc.sql(
                        """
                        UPDATE giamngheo.benefit_fact SET valid_to = :last
                        WHERE member_id = :member AND kind = 'SOCIAL_ALLOWANCE' AND value = 'YES'
                            AND withdrawn_at IS NULL AND valid_from <= :last
                            AND (valid_to IS NULL OR valid_to > :last)
                        """)
                .param("last", last)
                .param("member", application.memberId())
                .update();
        lists.ended(List.of(entitlement));
        return last;
    }

    /** One household, evaluated by hand: the list needs a run to come from. */
    private UUID rememberRun(BenefitApplication application, LocalDate from) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.rights_run (id, commune_key, cause, cause_key,
                            effective_on, total, done, state, started_at, finished_at)
                        VALUES (:id, :commune, 'MEMBER_EVENT', :key, :from, 1, 1, 'FINISHED', :at,
                            :at)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", application.id())
                .param("commune", application.communeKey())
                .param("key", "benefit-application " + application.id())
                .param("from", from)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return application.id();
    }

    private Optional<Running> running(BenefitApplication application, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT id, valid_to FROM giamngheo.entitlement
                        WHERE subject_id = :subject AND benefit_code = :benefit AND NOT cancelled
                            AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
                        """)
                .param("subject", application.subjectId())
                .param("benefit", application.benefitCode())
                .param("on", on)
                .query(Running.class)
                .optional();
    }

    private Running open(
            BenefitApplication application, Benefit benefit, RightPeriod right, UUID run) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.entitlement (id, commune_key, village_key,
                            household_id, member_id, subject_id, benefit_code, exclusive_kind,
                            on_request, valid_from, valid_to, living_class, rule_id,
                            decision_table, matched_rule, reason, run_id, opened_on)
                        VALUES (:id, :commune, :village, :household, :member, :subject, :benefit,
                            :kind, true, :from, :to, :class, :rule, :table, :matched, :reason,
                            :run, :today)
                        """)
                .param("id", id)
                .param("commune", application.communeKey())
                .param("village", application.villageKey())
                .param("household", application.householdId())
                .param("member", application.memberId())
                .param("subject", application.subjectId())
                .param("benefit", benefit.code())
                .param("kind", benefit.exclusiveKind())
                .param("from", right.from())
                .param("to", right.to())
                .param("class", right.livingClass().name())
                .param("rule", right.ruleId())
                .param("table", right.decisionTable())
                .param("matched", right.matchedRule())
                .param("reason", right.reason())
                .param("run", run)
                .param("today", LocalDate.now(clock))
                .update();
        return new Running(id, right.to());
    }

    private static LocalDate lastDay(LocalDate from, @Nullable LocalDate end) {
        var year = from.plusYears(1).minusDays(1);
        return end != null && end.isBefore(year) ? end : year;
    }

    /** A right that holds. */
    record Running(UUID id, @Nullable LocalDate validTo) {}
}
