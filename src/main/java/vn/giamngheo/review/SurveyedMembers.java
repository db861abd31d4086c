package vn.giamngheo.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.classification.Allowance;
import vn.giamngheo.classification.MemberFacts;
import vn.giamngheo.classification.Schooling;
import vn.giamngheo.classification.SurveyFactsJson;
import vn.giamngheo.classification.WorkState;
import vn.giamngheo.shared.UseCase;

/** What recorded surveys say about people, for modules that act on it after the decision. */
@UseCase
@Transactional(readOnly = true)
public class SurveyedMembers {

    private final JdbcClient jdbc;

    SurveyedMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Many reviews in one query; those that were not surveyed are left out. */
    public List<Survey> of(Collection<UUID> reviewIds) {
        if (reviewIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT r.id, r.household_id, r.surveyed_on, s.facts,
                            ARRAY(SELECT d.indicator_code
                                FROM giamngheo.household_review_deprivation d
                                WHERE d.review_id = r.id) AS deprived
                        FROM giamngheo.household_review r
                        LEFT JOIN giamngheo.survey_record s ON s.review_id = r.id
                        WHERE r.id = ANY(CAST(:ids AS uuid[])) AND r.state = 'CLASSIFIED'
                            AND r.surveyed_on IS NOT NULL
                        ORDER BY r.surveyed_on, r.id
                        """)
                .param("ids", reviewIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(SurveyedMembers::survey)
                .list();
    }

    private static Survey survey(ResultSet row, int number) throws SQLException {
        var facts = row.getString("facts");
        return new Survey(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getObject("surveyed_on", LocalDate.class),
                Set.of((String[]) row.getArray("deprived").getArray()),
                facts == null
                        ? List.of()
                        : SurveyFactsJson.read(facts).members().stream()
                                .map(SurveyedMembers::member)
                                .toList());
    }

    private static Member member(MemberFacts facts) {
        return new Member(
                facts.id(),
                facts.name(),
                facts.birthDate(),
                facts.schooling(),
                facts.work(),
                facts.allowance());
    }

    /**
     * @param deprived codes of the indicators in which the household is deprived
     * @param members empty for a survey taken over from paper as a total
     */
    public record Survey(
            UUID reviewId,
            UUID householdId,
            LocalDate surveyedOn,
            Set<String> deprived,
            List<Member> members) {}

    /**
     * What was found about one person; null where it was not answered.
     *
     * @param id of the register; of the survey alone for a person found at the door
     */
    public record Member(
            UUID id,
            String name,
            LocalDate birthDate,
            @Nullable Schooling schooling,
            @Nullable WorkState work,
            @Nullable Allowance allowance) {}
}
