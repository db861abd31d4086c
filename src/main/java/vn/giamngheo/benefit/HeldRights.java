package vn.giamngheo.benefit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the rights of households; writes the changes of many households together. */
@Component
class HeldRights {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    HeldRights(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Until the transaction ends nobody else opens or closes rights in the commune. */
    void oneAtATime(String communeKey) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('rights ' || :commune, 0))")
                .param("commune", communeKey)
                .query((row, number) -> number)
                .single();
    }

    /** Rights with a day on or after {@code from}, by household and first day. */
    Map<UUID, List<HeldRight>> from(Collection<UUID> householdIds, LocalDate from) {
        Map<UUID, List<HeldRight>> held = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT id, household_id, subject_id, benefit_code, exclusive_kind,
                            on_request, valid_from, valid_to, rule_id, matched_rule, ended_on
                        FROM giamngheo.entitlement
                        WHERE household_id = ANY(CAST(:ids AS uuid[])) AND NOT cancelled
                            AND (valid_to IS NULL OR valid_to >= :from)
                        ORDER BY household_id, valid_from, id
                        """)
                .param("ids", Ids.texts(householdIds))
                .param("from", from)
                .query(
                        row -> {
                            var right = row(row);
                            held.computeIfAbsent(right.householdId(), any -> new ArrayList<>())
                                    .add(right);
                        });
        return held;
    }

    /** In the order in which no day is ever held twice: first what ends, then what begins. */
    void write(Collection<HouseholdRights> households, Origin origin, LocalDate today) {
        update(
                """
                UPDATE giamngheo.entitlement SET valid_to = :last, ended_on = :today,
                    end_reason = :reason, version = version + 1
                WHERE id = :id
                """,
                households,
                each ->
                        each.change().ended().stream()
                                .map(
                                        ended ->
                                                new MapSqlParameterSource("id", ended.id())
                                                        .addValue("last", sql(ended.lastDay()))
                                                        .addValue("today", sql(today))
                                                        .addValue("reason", ended.reason()))
                                .toList());
        update(
                """
                UPDATE giamngheo.entitlement SET cancelled = true, ended_on = :today,
                    end_reason = :reason, version = version + 1
                WHERE id = :id
                """,
                households,
                each ->
                        each.change().cancelled().stream()
                                .map(
                                        cancelled ->
                                                new MapSqlParameterSource("id", cancelled.id())
                                                        .addValue("today", sql(today))
                                                        .addValue("reason", cancelled.reason()))
                                .toList());
        update(
                """
                UPDATE giamngheo.entitlement SET valid_to = :last, version = version + 1
                WHERE id = :id
                """,
                households,
                each -> moved(each, false));
        update(
                """
                UPDATE giamngheo.entitlement SET valid_to = :last, version = version + 1
                WHERE id = :id
                """,
                households,
                each -> moved(each, true));
        update(
                """
                INSERT INTO giamngheo.entitlement (id, commune_key, village_key, household_id,
                    member_id, subject_id, benefit_code, exclusive_kind, on_request, valid_from,
                    valid_to, living_class, rule_id, decision_table, matched_rule, reason, run_id,
                    decision_id, decision_number, opened_on)
                VALUES (:id, :commune, :village, :household, :member, :subject, :benefit, :kind,
                    :onRequest, :from, :to, :class, :rule, :table, :matched, :reason, :run,
                    :decision, :number, :today)
                """,
                households,
                each ->
                        each.change().opened().stream()
                                .map(right -> row(each.household(), right, origin, today))
                                .toList());
    }

    /** Those that end earlier go before those that end later. */
    private static List<? extends SqlParameterSource> moved(HouseholdRights each, boolean later) {
        return each.change().moved().stream()
                .filter(moved -> each.endsLater(moved) == later)
                .map(
                        moved ->
                                new MapSqlParameterSource("id", moved.id())
                                        .addValue("last", sql(moved.lastDay())))
                .toList();
    }

    /** The latest answers take the place of the former ones. */
    void writeAnswers(Collection<HouseholdRights> households, Origin origin, LocalDate today) {
        jdbc.sql(
                        """
                        DELETE FROM giamngheo.benefit_answer
                        WHERE household_id = ANY(CAST(:ids AS uuid[]))
                        """)
                .param(
                        "ids",
                        Ids.texts(households.stream().map(each -> each.household().id()).toList()))
                .update();
        update(
                """
                INSERT INTO giamngheo.benefit_answer (subject_id, benefit_code, commune_key,
                    village_key, household_id, member_id, outcome, decision_table, matched_rule,
                    reason, living_class, run_id, answered_on)
                VALUES (:subject, :benefit, :commune, :village, :household, :member, :outcome,
                    :table, :matched, :reason, :class, :run, :today)
                """,
                households,
                each ->
                        each.answers().stream()
                                .map(answer -> row(each.household(), answer, origin, today))
                                .toList());
    }

    private void update(
            String sql,
            Collection<HouseholdRights> households,
            Function<HouseholdRights, List<? extends SqlParameterSource>> rows) {
        var all =
                households.stream()
                        .flatMap(each -> rows.apply(each).stream())
                        .toArray(SqlParameterSource[]::new);
        if (all.length > 0) {
            batch.batchUpdate(sql, all);
        }
    }

    private static MapSqlParameterSource row(
            HouseholdCase household, RightPeriod right, Origin origin, LocalDate today) {
        return new MapSqlParameterSource("id", UUID.randomUUID())
                .addValue("commune", household.communeKey())
                .addValue("village", household.villageKey())
                .addValue("household", household.id())
                .addValue("member", right.memberId())
                .addValue("subject", right.subjectId())
                .addValue("benefit", right.benefitCode())
                .addValue("kind", right.exclusiveKind())
                .addValue("onRequest", right.onRequest())
                .addValue("from", sql(right.from()))
                .addValue("to", sql(right.to()))
                .addValue("class", right.livingClass().name())
                .addValue("rule", right.ruleId())
                .addValue("table", right.decisionTable())
                .addValue("matched", right.matchedRule())
                .addValue("reason", right.reason())
                .addValue("run", origin.runId())
                .addValue("decision", origin.decisionId())
                .addValue("number", decisionNumber(household, right))
                .addValue("today", sql(today));
    }

    private static MapSqlParameterSource row(
            HouseholdCase household, BenefitAnswer answer, Origin origin, LocalDate today) {
        return new MapSqlParameterSource("subject", answer.subjectId())
                .addValue("benefit", answer.benefitCode())
                .addValue("commune", household.communeKey())
                .addValue("village", household.villageKey())
                .addValue("household", household.id())
                .addValue("member", answer.memberId())
                .addValue("outcome", answer.outcome().name())
                .addValue("table", answer.decisionTable())
                .addValue("matched", answer.matchedRule())
                .addValue("reason", answer.reason())
                .addValue("class", answer.livingClass().name())
                .addValue("run", origin.runId())
                .addValue("today", sql(today));
    }

    /** Of the class the right rests on when it begins. */
    private static String decisionNumber(HouseholdCase household, RightPeriod right) {
        return household.classes().stream()
                .filter(one -> one.livingClass() == right.livingClass())
                .filter(one -> one.holdsOn(right.from()))
                .map(ClassPeriod::decisionNumber)
                .findFirst()
                .orElse("");
    }

    private static HeldRight row(ResultSet row) throws SQLException {
        return new HeldRight(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("benefit_code"),
                row.getString("exclusive_kind"),
                row.getBoolean("on_request"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("rule_id"),
                row.getString("matched_rule"),
                row.getObject("ended_on", LocalDate.class));
    }

    private static @Nullable Date sql(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /** What opened rights name as their occasion. */
    record Origin(UUID runId, @Nullable UUID decisionId) {}

    /** What becomes of the rights of one household. */
    record HouseholdRights(
            HouseholdCase household,
            List<HeldRight> held,
            RightsChange change,
            List<BenefitAnswer> answers) {

        /** One of those the household held. */
        HeldRight held(UUID id) {
            return held.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        }

        boolean endsLater(RightsChange.Moved moved) {
            var before = held(moved.id()).to();
            return before != null && (moved.lastDay() == null || moved.lastDay().isAfter(before));
        }
    }
}
