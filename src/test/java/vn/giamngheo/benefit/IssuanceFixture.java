package vn.giamngheo.benefit;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rights of invented people, written straight into the tables, for tests of what follows them. */
public final class IssuanceFixture {

    public static final LocalDate YEAR_BEGINS = LocalDate.of(2023, 1, 1);
    public static final LocalDate YEAR_ENDS = LocalDate.of(2023, 12, 31);

    private final JdbcClient jdbc;

    public IssuanceFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A finished run of a commune, as an evaluation leaves it. */
    public UUID run(String communeKey) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.rights_run (id, commune_key, cause, cause_key,
                            effective_on, total, done, state, started_at, finished_at)
                        VALUES (:id, :commune, 'DECISION', :key, DATE '2023-01-01', 0, 0,
                            'FINISHED', now(), now())
                        """)
                .param("id", id)
                .param("commune", communeKey)
                .param("key", id.toString())
                .update();
        return id;
    }

    /** A right of the year 2023 for every head of a household, or for every household. */
    public List<UUID> rightsOfTheYear(String communeKey, String benefitCode, UUID run) {
        return rights(communeKey, benefitCode, run, YEAR_BEGINS, YEAR_ENDS);
    }

    public List<UUID> rights(
            String communeKey,
            String benefitCode,
            UUID run,
            LocalDate from,
            @Nullable LocalDate to) {
        return jdbc.sql(
                        """
                        INSERT INTO giamngheo.entitlement (id, commune_key, village_key,
                            household_id, member_id, subject_id, benefit_code, exclusive_kind,
                            on_request, valid_from, valid_to, living_class, rule_id,
                            decision_table, matched_rule, reason, run_id, opened_on)
                        SELECT gen_random_uuid(), h.commune_key, h.village_key, h.id,
                            CASE WHEN b.subject = 'MEMBER' THEN m.id END,
                            CASE WHEN b.subject = 'MEMBER' THEN m.id ELSE h.id END,
                            b.code, b.exclusive_kind, false, :from, CAST(:to AS date), 'POOR',
                            (SELECT id FROM giamngheo.benefit_rule r WHERE r.benefit_code = b.code
                             ORDER BY id LIMIT 1),
                            'thử', 'rule_test', 'Thành viên hộ nghèo', :run, :from
                        FROM giamngheo.household h
                        JOIN giamngheo.household_member m ON m.household_id = h.id
                            AND m.relation = 'HEAD' AND m.left_on IS NULL
                        JOIN giamngheo.benefit b ON b.code = :benefit
                        WHERE h.commune_key = :commune AND h.closed_on IS NULL
                        RETURNING id
                        """)
                .param("from", from)
                .param("to", to, Types.DATE)
                .param("run", run)
                .param("benefit", benefitCode)
                .param("commune", communeKey)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Households of one person each, spread over the villages that are there. */
    public void manyHouseholds(String communeKey, int count) {
        jdbc.sql(
                        """
                        WITH village AS (
                            SELECT village_key, row_number() OVER (ORDER BY village_key) AS place,
                                count(*) OVER () AS villages
                            FROM giamngheo.village WHERE commune_key = :commune),
                        added AS (
                            INSERT INTO giamngheo.household (id, commune_key, village_key, code)
                            SELECT gen_random_uuid(), :commune, v.village_key, 'M' || n
                            FROM generate_series(1, :count) AS n
                            JOIN village v ON v.place = 1 + n % v.villages
                            RETURNING id, commune_key, code)
                        INSERT INTO giamngheo.household_member (id, household_id, commune_key,
                            full_name, given_name, relation, birth_date, birth_precision, sex,
                            position)
                        SELECT gen_random_uuid(), a.id, a.commune_key,
                            f.family || ' Thị ' || g.given || ' ' || substr(a.code, 2),
                            substr(a.code, 2), 'HEAD', DATE '1960-03-02', 'DAY', 'FEMALE', 1
                        FROM added a
                        CROSS JOIN LATERAL (SELECT (ARRAY['Đoàn', 'Phùng', 'Khúc', 'Quách'])
                            [1 + abs(hashtext(a.code)) % 4] AS family) f
                        CROSS JOIN LATERAL (SELECT (ARRAY['Lụa', 'Én', 'Gấm', 'Hạnh', 'Mận'])
                            [1 + abs(hashtext(a.code)) % 5] AS given) g
                        """)
                .param("commune", communeKey)
                .param("count", count)
                .update();
    }

    /** Ends rights with the last day. */
    public void end(List<UUID> rights, LocalDate lastDay) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.entitlement
                        SET valid_to = :last, ended_on = :last, end_reason = 'Thoát nghèo'
                        WHERE id = ANY(:rights)
                        """)
                .param("last", lastDay)
                .param("rights", rights.toArray(UUID[]::new))
                .update();
    }

    /** The list that was opened for a run and a benefit. */
    public UUID list(UUID run, String benefitCode) {
        return jdbc.sql(
                        """
                        SELECT id FROM giamngheo.issuance
                        WHERE run_id = :run AND benefit_code = :benefit
                        """)
                .param("run", run)
                .param("benefit", benefitCode)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    /** Lines in the order of the list. */
    public List<UUID> lines(UUID list) {
        return jdbc.sql(
                        "SELECT id FROM giamngheo.issuance_item WHERE issuance_id = :list ORDER BY"
                                + " position")
                .param("list", list)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    public String state(UUID line) {
        return jdbc.sql("SELECT state FROM giamngheo.issuance_item WHERE id = :id")
                .param("id", line)
                .query(String.class)
                .single();
    }

    public int count(UUID list, String state) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM giamngheo.issuance_item
                        WHERE issuance_id = :list AND state = :state
                        """)
                .param("list", list)
                .param("state", state)
                .query(Integer.class)
                .single();
    }
}
