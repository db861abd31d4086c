package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.support.RepositoryTest;

/**
 * A database of version 0.1.0 in the middle of its surveys: what was typed and ticked from paper is
 * there afterwards as fields of the survey, and what was classified stays as it was.
 */
@RepositoryTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
@TestPropertySource(properties = "test=upgrade from the first release")
class UpgradeFromFirstReleaseTest {

    private static final String OPEN = "11111111-1111-1111-1111-111111111111";
    private static final String CLASSIFIED = "22222222-2222-2222-2222-222222222222";

    @Autowired Flyway flyway;
    private JdbcClient owner;

    @BeforeEach
    void theFirstReleaseWithTwoSurveys() {
        owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        var first =
                Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .cleanDisabled(false)
                        .target("0110")
                        .load();
        first.clean();
        first.migrate();
        owner.sql(
                        """
INSERT INTO giamngheo.village
    (village_key, commune_key, ordinal, name, valid_from)
VALUES ('11116-2023.01', '11116-2023', 1, 'Thôn Đông', '2022-01-01');
INSERT INTO giamngheo.household (id, commune_key, village_key, code)
VALUES
    ('33333333-3333-3333-3333-333333333333', '11116-2023', '11116-2023.01', 'H1'),
    ('44444444-4444-4444-4444-444444444444', '11116-2023', '11116-2023.01', 'H2');
INSERT INTO giamngheo.review_round
    (id, commune_key, year, kind, state, opened_on, opened_by)
VALUES ('55555555-5555-5555-5555-555555555555', '11116-2023', 2023, 'PERIODIC',
    'REVIEWING', '2023-09-05', 'canbo');
INSERT INTO giamngheo.village_review (id, round_id, village_key)
VALUES ('66666666-6666-6666-6666-666666666666',
    '55555555-5555-5555-5555-555555555555', '11116-2023.01');
INSERT INTO giamngheo.household_review (id, round_id, village_review_id,
    household_id, attempt, origin, category_before, state, draft_b1_score)
VALUES ('11111111-1111-1111-1111-111111111111',
    '55555555-5555-5555-5555-555555555555',
    '66666666-6666-6666-6666-666666666666',
    '33333333-3333-3333-3333-333333333333', 1, 'LIST', 'POOR', 'OPEN', 120);
INSERT INTO giamngheo.household_review (id, round_id, village_review_id,
    household_id, attempt, origin, category_before, state, b1_score, b2_score,
    surveyed_by, surveyed_on, category, standard_id, decision_version, reason)
VALUES ('22222222-2222-2222-2222-222222222222',
    '55555555-5555-5555-5555-555555555555',
    '66666666-6666-6666-6666-666666666666',
    '44444444-4444-4444-4444-444444444444', 1, 'LIST', 'POOR', 'CLASSIFIED', 130,
    10, 'rasoat', '2023-09-06', 'NEAR_POOR', 'NAT-2022', 'v1', 'Vì điểm.');
INSERT INTO giamngheo.household_review_deprivation (review_id, indicator_code)
VALUES ('11111111-1111-1111-1111-111111111111', 'TOILET'),
    ('22222222-2222-2222-2222-222222222222', 'TELECOM');
""")
                .update();
    }

    @Test
    void draftsBecomeFieldsAndResultsStay() {
        flyway.migrate();

        assertThat(
                        owner.sql(
                                        """
                                        SELECT field || '=' || value FROM giamngheo.survey_field
                                        WHERE review_id = CAST(:id AS uuid) ORDER BY field
                                        """)
                                .param("id", OPEN)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "b1.total=120",
                        "mark.TOILET=true",
                        "mark.TOILET.reason=Đánh dấu theo phiếu giấy");
        assertThat(
                        owner.sql("SELECT review_id FROM giamngheo.household_review_deprivation")
                                .query(String.class)
                                .list())
                .containsExactly(CLASSIFIED);
        assertThat(
                        owner.sql(
                                        """
                                        SELECT state || ' ' || mark FROM giamngheo.law_data
                                        WHERE id = 'NAT-2022'
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("CONFIRMED VERIFIED");
    }
}
