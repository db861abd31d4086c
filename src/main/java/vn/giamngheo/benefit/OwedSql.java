package vn.giamngheo.benefit;

/**
 * The list of what is owed as one query over rights, lists, requests and open questions; its
 * parameter is {@code today}. Nothing of it is stored: it cannot be out of date.
 */
final class OwedSql {

    /** Lines of lists that are not closed. */
    private static final String ON_LISTS =
            """
            SELECT CASE WHEN i.state <> 'OPEN' THEN i.state
                    WHEN l.state = 'SUBMITTED' THEN 'APPROVING'
                    WHEN l.state = 'PREPARING' THEN 'PREPARING' ELSE 'TO_ISSUE' END AS step,
                CASE WHEN i.state = 'SENT' THEN 'body'
                    WHEN i.state = 'OPEN' AND l.state = 'SUBMITTED' THEN 'commune-chair'
                    ELSE b.owner_role END AS turn,
                l.id AS subject, e.benefit_code, e.household_id, e.member_id,
                e.commune_key, e.village_key, greatest(e.valid_from, i.period_from) AS since,
                e.reason AS why
            FROM giamngheo.issuance_item i
            JOIN giamngheo.issuance l ON l.id = i.issuance_id
            JOIN giamngheo.entitlement e ON e.id = i.entitlement_id
            JOIN giamngheo.benefit b ON b.code = e.benefit_code
            WHERE i.state IN ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED') AND i.period_from <= :today
            """;

    /** Rights that no list knows: of a school year only while there never was one. */
    private static final String ON_NO_LIST =
            """
            SELECT 'NOT_LISTED', b.owner_role, NULL::uuid, e.benefit_code, e.household_id,
                e.member_id, e.commune_key, e.village_key, e.valid_from, e.reason
            FROM giamngheo.entitlement e JOIN giamngheo.benefit b ON b.code = e.benefit_code
            WHERE NOT e.cancelled AND NOT e.on_request AND b.way = 'ISSUE'
                AND e.valid_from <= :today AND (e.valid_to IS NULL OR e.valid_to >= :today)
                AND NOT EXISTS (SELECT FROM giamngheo.issuance_item i
                    WHERE i.entitlement_id = e.id
                        AND (b.period IN ('SCHOOL_YEAR', 'TERM') OR i.period_to IS NULL
                            OR i.period_to >= :today))
            """;

    private static final String REQUESTED =
            """
            SELECT a.state, CASE a.state WHEN 'CHECKING' THEN b.owner_role
                    WHEN 'SUPPLEMENTING' THEN 'family'
                    WHEN 'POSTING' THEN b.owner_role
                    WHEN 'CONFIRMING' THEN 'commune-chair'
                    ELSE CASE WHEN b.body_decides THEN 'body' ELSE b.owner_role END END,
                a.id, a.benefit_code, a.household_id, a.member_id, a.commune_key, a.village_key,
                a.received_on, a.check_reason
            FROM giamngheo.benefit_application a
            JOIN giamngheo.benefit b ON b.code = a.benefit_code
            WHERE a.state IN ('CHECKING', 'SUPPLEMENTING', 'POSTING', 'CONFIRMING', 'DECIDING')
            """;

    private static final String UNKNOWN_FACTS =
            """
            SELECT 'QUESTION', b.owner_role, NULL, q.benefit_code, q.household_id, q.member_id,
                q.commune_key, q.village_key, q.answered_on, q.reason
            FROM giamngheo.benefit_answer q JOIN giamngheo.benefit b ON b.code = q.benefit_code
            WHERE q.outcome = 'MISSING'
            """;

    private static final String NOT_EVALUATED =
            """
            SELECT 'FAILED', 'poverty-officer', r.id, NULL, f.household_id, NULL,
                r.commune_key, h.village_key, r.effective_on, f.problem
            FROM giamngheo.rights_run_household f
            JOIN giamngheo.rights_run r ON r.id = f.run_id
            JOIN giamngheo.household h ON h.id = f.household_id
            WHERE f.state = 'FAILED' AND NOT EXISTS (
                SELECT FROM giamngheo.rights_run_household later
                JOIN giamngheo.rights_run again ON again.id = later.run_id
                WHERE later.household_id = f.household_id AND later.state = 'DONE'
                    AND again.started_at > r.started_at)
            """;

    /** {@code owed}: one row for each thing owed. */
    static final String WITH =
            "WITH owed AS (\n"
                    + String.join(
                            "UNION ALL\n",
                            ON_LISTS,
                            ON_NO_LIST,
                            REQUESTED,
                            UNKNOWN_FACTS,
                            NOT_EVALUATED)
                    + ")\n";

    /** Names to the rows. */
    static final String FROM =
            """
            FROM owed o
            LEFT JOIN giamngheo.benefit b ON b.code = o.benefit_code
            JOIN giamngheo.village v ON v.village_key = o.village_key
            LEFT JOIN giamngheo.household_member head ON head.household_id = o.household_id
                AND head.relation = 'HEAD' AND head.left_on IS NULL
            LEFT JOIN giamngheo.household_member m ON m.id = o.member_id
            """;

    private OwedSql() {}
}
