package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.VietnameseText;

/** Writes single members into the register, one by one as officials accept changes. */
@Component
class HouseholdMembers {

    private final JdbcClient jdbc;

    HouseholdMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who lives or lived in the household. */
    Set<UUID> everIn(UUID householdId) {
        return jdbc.sql("SELECT id FROM giamngheo.household_member WHERE household_id = :id")
                .param("id", householdId)
                .query(UUID.class)
                .set();
    }

    /** Who of the commune has the identity number now. */
    Optional<Holder> holderOf(String identityNumber, String communeKey) {
        return jdbc.sql(
                        """
                        SELECT household_id, full_name FROM giamngheo.household_member
                        WHERE commune_key = :commune AND identity_number = :number
                            AND left_on IS NULL
                        """)
                .param("commune", communeKey)
                .param("number", identityNumber)
                .query(
                        (row, number) ->
                                new Holder(
                                        row.getObject("household_id", UUID.class),
                                        row.getString("full_name")))
                .optional();
    }

    void leave(UUID memberId, LocalDate on, String reason) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.household_member SET left_on = :on,
                            leave_reason = :reason, version = version + 1
                        WHERE id = :id
                        """)
                .param("id", memberId)
                .param("on", on)
                .param("reason", reason)
                .update();
    }

    void makeHead(UUID memberId) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.household_member SET relation = 'HEAD',
                            version = version + 1
                        WHERE id = :id
                        """)
                .param("id", memberId)
                .update();
    }

    /**
     * The last in the household.
     *
     * @return id of the member
     */
    UUID join(HouseholdSummary household, PersonEntry person) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.household_member (id, household_id, commune_key,
                            full_name, given_name, relation, birth_date, birth_precision, sex,
                            identity_number, ethnic_group, position)
                        SELECT :id, :household, :commune, :name, :givenName, :relation,
                            :birthDate, :birthPrecision, :sex, :identity, :ethnicGroup,
                            coalesce(max(position), 0) + 1
                        FROM giamngheo.household_member WHERE household_id = :household
                        """)
                .param("id", id)
                .param("household", household.id())
                .param("commune", household.communeKey())
                .param("name", person.fullName())
                .param("givenName", VietnameseText.givenName(person.fullName()))
                .param("relation", person.relation().name())
                .param("birthDate", person.birthDate())
                .param("birthPrecision", person.birthPrecision().name())
                .param("sex", person.sex().name())
                .param("identity", person.identityNumber())
                .param("ethnicGroup", household.ethnicGroup())
                .update();
        return id;
    }

    /** Whom a number belongs to. */
    record Holder(UUID householdId, String fullName) {}
}
