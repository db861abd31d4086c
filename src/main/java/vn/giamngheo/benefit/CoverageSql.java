package vn.giamngheo.benefit;

/**
 * Everybody a target is about with what became of them, as one query; its parameter is {@code
 * today}. The latest line of a right counts. Members of listed households whom no right and no
 * answer knows are there too: what went wrong must not hide anybody.
 */
final class CoverageSql {

    private static final String RIGHTS =
            """
            SELECT b.target, e.subject_id, e.household_id, e.member_id, e.commune_key,
                e.village_key,
                CASE i.state WHEN 'ISSUED' THEN 'DONE' WHEN 'COVERED' THEN 'ELSEWHERE'
                    WHEN 'REFUSED' THEN 'REFUSED' WHEN 'NOT_NEEDED' THEN 'NOT_NEEDED'
                    ELSE 'LEFT' END AS became
            FROM giamngheo.entitlement e
            JOIN giamngheo.benefit b ON b.code = e.benefit_code
            LEFT JOIN LATERAL (SELECT state FROM giamngheo.issuance_item
                WHERE entitlement_id = e.id AND period_from <= :today
                ORDER BY period_from DESC LIMIT 1) i ON true
            WHERE b.target IS NOT NULL AND b.way = 'ISSUE' AND NOT e.cancelled
                AND NOT e.on_request AND e.valid_from <= :today
                AND (e.valid_to IS NULL OR e.valid_to >= :today)
            """;

    private static final String ANSWERS =
            """
            SELECT b.target, q.subject_id, q.household_id, q.member_id, q.commune_key,
                q.village_key, CASE q.outcome WHEN 'COVERED' THEN 'ELSEWHERE' ELSE 'LEFT' END
            FROM giamngheo.benefit_answer q JOIN giamngheo.benefit b ON b.code = q.benefit_code
            WHERE b.target IS NOT NULL AND b.way = 'ISSUE' AND q.outcome IN ('COVERED', 'MISSING')
                AND q.living_class IN ('POOR', 'NEAR_POOR')
            """;

    private static final String LISTED_MEMBERS =
            """
            SELECT 'T4', m.id, h.id, m.id, h.commune_key, h.village_key, 'LEFT'
            FROM giamngheo.category_period p
            JOIN giamngheo.household h ON h.id = p.household_id AND h.closed_on IS NULL
            JOIN giamngheo.household_member m ON m.household_id = h.id
                AND (m.left_on IS NULL OR m.left_on > :today)
            WHERE p.valid_from <= :today AND (p.valid_to IS NULL OR p.valid_to > :today)
            """;

    private static final String REQUESTS =
            """
            SELECT b.target, a.id, a.household_id, a.member_id, a.commune_key, a.village_key,
                CASE a.state WHEN 'GRANTED' THEN 'DONE' WHEN 'REFUSED' THEN 'REFUSED'
                    WHEN 'WITHDRAWN' THEN 'NOT_NEEDED' ELSE 'LEFT' END
            FROM giamngheo.benefit_application a
            JOIN giamngheo.benefit b ON b.code = a.benefit_code
            WHERE b.target IS NOT NULL AND b.way = 'APPLICATION' AND a.rule_id IS NOT NULL
                AND a.received_on >= date_trunc('year', CAST(:today AS date))
            """;

    /** {@code covered}: one row for each target and subject, the best that became of it. */
    static final String WITH =
            """
            WITH every AS (
            %s), covered AS (
                SELECT DISTINCT ON (target, subject_id) * FROM every
                ORDER BY target, subject_id, array_position(
                    ARRAY['DONE', 'ELSEWHERE', 'REFUSED', 'NOT_NEEDED', 'LEFT'], became))
            """
                    .formatted(
                            String.join("UNION ALL\n", RIGHTS, ANSWERS, LISTED_MEMBERS, REQUESTS));

    private CoverageSql() {}
}
