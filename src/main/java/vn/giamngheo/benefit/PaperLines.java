package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.household.Relation;
import vn.giamngheo.household.Sex;

/** The people of a list with what stands on papers about them. */
@Component
class PaperLines {

    private static final String PEOPLE =
            """
            SELECT v.name AS village_name, i.household_id,
                coalesce(h.full_name, '') AS head_name, m.full_name, m.birth_date,
                m.birth_precision, m.sex, m.identity_number, m.relation, hh.address, i.amount,
                i.state, i.number, i.done_on, i.received_by, i.ended_on, e.decision_number
            FROM giamngheo.issuance_item i
            JOIN giamngheo.entitlement e ON e.id = i.entitlement_id
            JOIN giamngheo.village v ON v.village_key = i.village_key
            JOIN giamngheo.household hh ON hh.id = i.household_id
            LEFT JOIN LATERAL (SELECT id, full_name FROM giamngheo.household_member
                WHERE household_id = i.household_id AND relation = 'HEAD'
                ORDER BY left_on DESC NULLS FIRST LIMIT 1) h ON true
            LEFT JOIN giamngheo.household_member m ON m.id = coalesce(i.member_id, h.id)
            WHERE %s
            ORDER BY i.village_key, i.issuance_id, i.position
            """;

    private final JdbcClient jdbc;

    PaperLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is to be given the benefit: lines that wait or are issued. */
    List<Person> ofList(UUID issuanceId) {
        return read(
                "i.issuance_id = :id AND i.state IN ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED',"
                        + " 'ISSUED')",
                issuanceId);
    }

    /** Everybody who stood on the numbered list. */
    List<Person> ofSubmission(UUID submissionId) {
        return read(
                "(i.decrease_id = :id OR i.id IN (SELECT item_id FROM"
                        + " giamngheo.issuance_submission_item WHERE submission_id = :id))",
                submissionId);
    }

    private List<Person> read(String condition, UUID id) {
        return jdbc.sql(PEOPLE.formatted(condition)).param("id", id).query(Person.class).list();
    }

    /** Null facts are not known. */
    record Person(
            String villageName,
            UUID householdId,
            String headName,
            @Nullable String fullName,
            @Nullable LocalDate birthDate,
            @Nullable String birthPrecision,
            @Nullable Sex sex,
            @Nullable String identityNumber,
            @Nullable Relation relation,
            String address,
            @Nullable Long amount,
            LineState state,
            String number,
            @Nullable LocalDate doneOn,
            String receivedBy,
            @Nullable LocalDate endedOn,
            String decisionNumber) {

        String name() {
            return fullName == null ? headName : fullName;
        }

        String birth() {
            if (birthDate == null) {
                return "";
            }
            return "YEAR".equals(birthPrecision)
                    ? String.valueOf(birthDate.getYear())
                    : OfficialWording.shortDate(birthDate);
        }
    }
}
