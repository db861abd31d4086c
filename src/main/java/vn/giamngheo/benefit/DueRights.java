package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rights that have begun and stand on no list of their period yet, and rights that ran out. */
@Component
class DueRights {

    private static final String HOUSEHOLDS_OF_RUN =
            """
             AND e.household_id IN (SELECT household_id FROM giamngheo.rights_run_household
                WHERE run_id = :run)
            """;

    private final JdbcClient jdbc;

    DueRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rights to issue in a period. One that only goes on from another right to the same benefit has
     * its line there already, unless it is money: then each has its own days.
     *
     * @param money whether people are paid
     */
    List<UUID> unlisted(
            RightsRun run, String benefitCode, IssuePeriod period, LocalDate today, boolean money) {
        var ofRun = run.cause() == RunCause.CALENDAR ? "" : HOUSEHOLDS_OF_RUN;
        return jdbc.sql(
                        """
                        SELECT e.id FROM giamngheo.entitlement e
                        WHERE e.commune_key = :commune AND e.benefit_code = :benefit
                            AND NOT e.cancelled AND NOT e.on_request
                            AND e.valid_from <= least(:today, coalesce(:to, :today))
                            AND (e.valid_to IS NULL OR e.valid_to >= :from)
                            AND NOT EXISTS (
                                SELECT FROM giamngheo.issuance_item i
                                WHERE i.entitlement_id = e.id
                                    AND (CAST(:to AS date) IS NULL OR i.period_from <= :to)
                                    AND (i.period_to IS NULL OR i.period_to >= :from))
                            AND (:money OR NOT EXISTS (
                                SELECT FROM giamngheo.entitlement former
                                JOIN giamngheo.issuance_item i ON i.entitlement_id = former.id
                                WHERE former.subject_id = e.subject_id
                                    AND former.benefit_code = e.benefit_code
                                    AND NOT former.cancelled
                                    AND former.valid_to = e.valid_from - 1
                                    AND i.state <> 'ENDED'
                                    AND (CAST(:to AS date) IS NULL OR i.period_from <= :to)
                                    AND (i.period_to IS NULL OR i.period_to >= :from)))
                        """
                                + ofRun
                                + " ORDER BY e.village_key, e.household_id, e.id")
                .param("commune", run.communeKey())
                .param("benefit", benefitCode)
                .param("from", period.from())
                .param("to", period.to(), java.sql.Types.DATE)
                .param("today", today)
                .param("money", money)
                .param("run", run.id())
                .query(UUID.class)
                .list();
    }

    /**
     * Closes rights whose last day is over.
     *
     * @return those whose line does not go on with another right to the same benefit
     */
    List<UUID> closeOver(RightsRun run, LocalDate today) {
        var ofRun = run.cause() == RunCause.CALENDAR ? "" : HOUSEHOLDS_OF_RUN;
        return jdbc.sql(
                        """
                        WITH closed AS (
                            UPDATE giamngheo.entitlement e SET ended_on = :today,
                                end_reason = :words || to_char(e.valid_to, 'DD/MM/YYYY') || '.',
                                version = version + 1
                            WHERE e.commune_key = :commune AND NOT e.cancelled
                                AND e.ended_on IS NULL AND e.valid_to < :today
                        """
                                + ofRun
                                + """
                                 RETURNING e.id, e.subject_id, e.benefit_code, e.valid_to)
                                SELECT closed.id FROM closed
                                JOIN giamngheo.benefit b ON b.code = closed.benefit_code
                                WHERE b.pays_money OR NOT EXISTS (
                                    SELECT FROM giamngheo.entitlement n
                                    WHERE n.subject_id = closed.subject_id
                                        AND n.benefit_code = closed.benefit_code
                                        AND NOT n.cancelled AND n.valid_from = closed.valid_to + 1)
                                """)
                .param("commune", run.communeKey())
                .param("today", today)
                .param("words", "Hết thời hạn hưởng ngày ")
                .param("run", run.id())
                .query(UUID.class)
                .list();
    }

    /** Whether any right begins or is over on one of the days. */
    boolean anyChangeBetween(String communeKey, LocalDate after, LocalDate last) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM giamngheo.entitlement
                                WHERE commune_key = :commune AND NOT cancelled
                                    AND valid_from > :after AND valid_from <= :last)
                            OR EXISTS (SELECT FROM giamngheo.entitlement
                                WHERE commune_key = :commune AND NOT cancelled
                                    AND ended_on IS NULL AND valid_to < :last)
                        """)
                .param("commune", communeKey)
                .param("after", after)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    /** Benefits of which somebody in the commune holds a right on the day. */
    List<String> benefitsHeld(String communeKey, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT benefit_code FROM giamngheo.entitlement
                        WHERE commune_key = :commune AND NOT cancelled AND NOT on_request
                            AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
                        """)
                .param("commune", communeKey)
                .param("day", day)
                .query(String.class)
                .list();
    }
}
