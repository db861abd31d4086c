package vn.giamngheo.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Proposed changes as they are read; a member who leaves is described by the register. */
final class MemberChangeRows {

    static final String SELECT =
            """
            SELECT c.id, c.household_id, h.commune_key, h.village_key, h.code,
                v.name AS village_name, head.full_name AS head_name, c.kind, c.member_id,
                coalesce(m.full_name, c.full_name) AS full_name,
                coalesce(m.relation, c.relation) AS relation,
                coalesce(m.birth_date, c.birth_date) AS birth_date,
                coalesce(m.birth_precision, c.birth_precision) AS birth_precision,
                coalesce(m.sex, c.sex) AS sex,
                coalesce(m.identity_number, c.identity_number) AS identity_number,
                c.happened_on, c.source_review, c.proposed_by, c.proposed_by_name, c.proposed_on,
                c.state, c.decided_by_name, c.decided_on, c.decision_note
            """;

    static final String FROM =
            """
             FROM giamngheo.member_change c
            JOIN giamngheo.household h ON h.id = c.household_id
            JOIN giamngheo.village v ON v.village_key = h.village_key
            LEFT JOIN giamngheo.household_member m ON m.id = c.member_id
            JOIN LATERAL (SELECT r.* FROM giamngheo.household_member r
                WHERE r.household_id = h.id
                ORDER BY r.left_on IS NULL DESC, r.relation = 'HEAD' DESC, r.position
                LIMIT 1) head ON true
            """;

    private MemberChangeRows() {}

    static MemberChange change(ResultSet row, int number) throws SQLException {
        return new MemberChange(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("commune_key"),
                row.getString("village_key"),
                row.getString("code"),
                HouseholdSummary.title(row.getString("head_name"), row.getString("village_name")),
                ChangeKind.valueOf(row.getString("kind")),
                row.getObject("member_id", UUID.class),
                new PersonEntry(
                        row.getString("full_name"),
                        Relation.valueOf(row.getString("relation")),
                        row.getObject("birth_date", LocalDate.class),
                        BirthPrecision.valueOf(row.getString("birth_precision")),
                        Sex.valueOf(row.getString("sex")),
                        row.getString("identity_number")),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("source_review", UUID.class),
                row.getString("proposed_by"),
                row.getString("proposed_by_name"),
                row.getObject("proposed_on", LocalDate.class),
                ChangeState.valueOf(row.getString("state")),
                row.getString("decided_by_name"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decision_note"));
    }
}
