package vn.giamngheo.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.VietnameseText;

/** Reads the register of a commune at once and writes a plan in batches, never row by row. */
@Component
class RegisterStore {

    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('household-import ' || :commune, 0))";

    private final NamedParameterJdbcTemplate jdbc;

    RegisterStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else imports into the commune. */
    void lock(String communeKey) {
        jdbc.query(ONE_AT_A_TIME, Map.of("commune", communeKey), row -> {});
    }

    Register load(String communeKey) {
        var commune = Map.of("commune", communeKey);
        var members = new HashMap<UUID, List<Register.Person>>();
        jdbc.query(
                """
                SELECT * FROM giamngheo.household_member
                WHERE commune_key = :commune AND left_on IS NULL
                ORDER BY household_id, position, id
                """,
                commune,
                row -> {
                    var person = person(row);
                    members.computeIfAbsent(person.householdId(), any -> new ArrayList<>())
                            .add(person);
                });
        var causes = new HashMap<UUID, Set<Integer>>();
        jdbc.query(
                """
                SELECT c.household_id, c.cause_no FROM giamngheo.household_cause c
                JOIN giamngheo.household h ON h.id = c.household_id
                WHERE h.commune_key = :commune
                """,
                commune,
                row -> {
                    causes.computeIfAbsent(
                                    row.getObject("household_id", UUID.class),
                                    any -> new TreeSet<>())
                            .add(row.getInt("cause_no"));
                });
        return new Register(
                jdbc.query(
                        """
                        SELECT h.*, v.name AS village_name FROM giamngheo.household h
                        JOIN giamngheo.village v ON v.village_key = h.village_key
                        WHERE h.commune_key = :commune
                        """,
                        commune,
                        (row, number) -> entry(row, members, causes)));
    }

    /**
     * @param villageKey the key under which a household's village was founded
     */
    void write(
            String communeKey,
            List<ImportPlan.HouseholdWrite> households,
            UnaryOperator<String> villageKey) {
        var inserted = new ArrayList<SqlParameterSource>();
        var updated = new ArrayList<SqlParameterSource>();
        var causes = new ArrayList<SqlParameterSource>();
        var newMembers = new ArrayList<SqlParameterSource>();
        var changedMembers = new ArrayList<SqlParameterSource>();
        for (var household : households) {
            if (household.isNew() || household.factsChanged()) {
                var params = params(communeKey, household, villageKey);
                (household.isNew() ? inserted : updated).add(params);
                household
                        .causes()
                        .forEach(
                                no ->
                                        causes.add(
                                                new MapSqlParameterSource("id", household.id())
                                                        .addValue("no", no)));
            }
            for (var member : household.members()) {
                (member.isNew() ? newMembers : changedMembers)
                        .add(params(communeKey, member.person()));
            }
        }
        batch(
                """
                INSERT INTO giamngheo.household (id, commune_key, village_key, code, address,
                    ethnic_minority, no_labour_capacity, revolution_merit, note)
                VALUES (:id, :commune, :village, :code, :address, :ethnicMinority,
                    :noLabourCapacity, :revolutionMerit, :note)
                """,
                inserted);
        batch(
                """
                UPDATE giamngheo.household SET village_key = :village, address = :address,
                    ethnic_minority = :ethnicMinority, no_labour_capacity = :noLabourCapacity,
                    revolution_merit = :revolutionMerit, note = :note, version = version + 1
                WHERE id = :id
                """,
                updated);
        batch("DELETE FROM giamngheo.household_cause WHERE household_id = :id", updated);
        batch(
                "INSERT INTO giamngheo.household_cause (household_id, cause_no) VALUES (:id, :no)",
                causes);
        batch(
                """
                UPDATE giamngheo.household_member SET full_name = :name, given_name = :givenName,
                    relation = :relation, birth_date = :birthDate,
                    birth_precision = :birthPrecision, sex = :sex, identity_number = :identity,
                    ethnic_group = :ethnicGroup, version = version + 1
                WHERE id = :id
                """,
                changedMembers);
        batch(
                """
                INSERT INTO giamngheo.household_member (id, household_id, commune_key, full_name,
                    given_name, relation, birth_date, birth_precision, sex, identity_number,
                    ethnic_group, position)
                VALUES (:id, :household, :commune, :name, :givenName, :relation, :birthDate,
                    :birthPrecision, :sex, :identity, :ethnicGroup, :position)
                """,
                newMembers);
    }

    private void batch(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource params(
            String communeKey,
            ImportPlan.HouseholdWrite household,
            UnaryOperator<String> villageKey) {
        return new MapSqlParameterSource("id", household.id())
                .addValue("commune", communeKey)
                .addValue("village", villageKey.apply(household.villageKey()))
                .addValue("code", household.code())
                .addValue("address", household.address())
                .addValue("ethnicMinority", household.flags().ethnicMinority())
                .addValue("noLabourCapacity", household.flags().noLabourCapacity())
                .addValue("revolutionMerit", household.flags().revolutionMerit())
                .addValue("note", household.note());
    }

    private static SqlParameterSource params(String communeKey, Register.Person person) {
        return new MapSqlParameterSource("id", person.id())
                .addValue("household", person.householdId())
                .addValue("commune", communeKey)
                .addValue("name", person.fullName())
                .addValue("givenName", VietnameseText.givenName(person.fullName()))
                .addValue("relation", person.relation().name())
                .addValue("birthDate", person.birth().date())
                .addValue("birthPrecision", person.birth().precision().name())
                .addValue("sex", person.sex().name())
                .addValue("identity", person.identityNumber())
                .addValue("ethnicGroup", person.ethnicGroup())
                .addValue("position", person.position());
    }

    private static Register.Person person(ResultSet row) throws SQLException {
        return new Register.Person(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("full_name"),
                Relation.valueOf(row.getString("relation")),
                new Birth(
                        row.getObject("birth_date", LocalDate.class),
                        BirthPrecision.valueOf(row.getString("birth_precision"))),
                Sex.valueOf(row.getString("sex")),
                row.getString("identity_number"),
                row.getString("ethnic_group"),
                row.getInt("position"));
    }

    private static Register.Entry entry(
            ResultSet row, Map<UUID, List<Register.Person>> members, Map<UUID, Set<Integer>> causes)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Register.Entry(
                id,
                row.getString("code"),
                row.getString("village_key"),
                row.getString("village_name"),
                row.getString("address"),
                HouseholdRows.flags(row),
                causes.getOrDefault(id, Set.of()),
                row.getString("note"),
                row.getObject("closed_on") != null,
                members.getOrDefault(id, List.of()));
    }
}
