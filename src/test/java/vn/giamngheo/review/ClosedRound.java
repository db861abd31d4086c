package vn.giamngheo.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/**
 * A round of two villages that is over, with households on both sides of the limits of 2022, and
 * standards that are still being entered to try on it.
 */
public final class ClosedRound {

    /** A draft with every number but the rule for waste: limits 160 and 30, ten points each. */
    public static final String DRAFT = "THU-2027";

    /** The same draft with a point table: 120 points for whoever lives alone. */
    public static final String DRAFT_WITH_TABLE = "THU-BANG";

    private static final String TABLE = "THU-BANG-1";
    private static final String SURVEY = "userTask_surveyHousehold";
    private static final List<String> FOUR =
            List.of("EMPLOYMENT", "DEPENDENTS", "HOUSING_AREA", "TOILET");

    private final Stage stage;
    private final PlayedCommune commune;
    private final UUID id;
    private final UUID poor;
    private final UUID nearPoor;
    private final UUID justAbove;
    private final UUID lackingDevices;
    private final UUID wellOff;

    private ClosedRound(Stage stage) {
        this.stage = stage;
        this.commune = stage.commune(2, 3);
        this.id = commune.openRound();
        var first = commune.reviews(id, 1);
        var second = commune.reviews(id, 2);
        this.poor = surveyed(first.get(0), 1, 100, FOUR);
        this.nearPoor = surveyed(first.get(1), 1, 130, List.of("TOILET", "HOUSING_AREA"));
        this.justAbove = surveyed(second.get(0), 2, 150, FOUR);
        this.lackingDevices = surveyed(second.get(1), 2, 155, List.of("INFO_DEVICES"));
        this.wellOff = surveyed(second.get(2), 2, 200, List.of());
        commune.runSteps();
    }

    public static ClosedRound played(Stage stage) {
        var round = new ClosedRound(stage);
        round.close();
        round.enterDrafts();
        return round;
    }

    private UUID surveyed(UUID review, int village, int b1, List<String> deprived) {
        var fields = stage.paperSurvey(b1, Set.copyOf(deprived));
        fields.put(SurveyField.oddity("B2_NEAR_LIMIT"), new FieldChange("Đã kiểm tra lại", 0));
        commune.does(
                commune.enumerator(village),
                actor -> stage.surveyHousehold().save(review, fields, actor));
        commune.complete(commune.enumerator(village), SURVEY, review, Map.of());
        return review;
    }

    private void close() {
        commune.meet(id, 1, Map.of());
        commune.meet(id, 2, Map.of());
        commune.postAll(id);
        commune.untilNextTimer();
        commune.prepareDossier(id, commune.officer());
        commune.giveOpinion(id, "AGREED");
        commune.sign(id, commune.chair());
        commune.runSteps();
    }

    private void enterDrafts() {
        enterDraft(DRAFT, "Chuẩn đang thử");
        enterDraft(DRAFT_WITH_TABLE, "Chuẩn có bảng điểm");
        run(
                """
                INSERT INTO giamngheo.scoring_region_unit
                    (unit_key, area, region_code, legal_basis, mark)
                VALUES (:commune, 'RURAL', 'RRD-RURAL', '-', 'ENTERED')
                """,
                "commune",
                commune.key());
        run(
                """
                INSERT INTO giamngheo.law_data
                    (id, kind, name, valid_from, legal_basis, mark, state, example)
                VALUES (:id, 'POINT_TABLE', 'Bảng thử', '2027-01-01', '-', 'ENTERED', 'DRAFT', true)
                """,
                "id",
                TABLE);
        run(
                """
                INSERT INTO giamngheo.point_table
                    (id, standard_id, region_code, version_number, file_name, sha256)
                VALUES (:id, 'THU-BANG', 'RRD-RURAL', 1, '-', '-')
                """,
                "id",
                TABLE);
        run(
                """
                INSERT INTO giamngheo.point_question (table_id, no, text, kind, source)
                VALUES (:id, 1, 'Số nhân khẩu', 'RANGE', 'MEMBERS')
                """,
                "id",
                TABLE);
        run(
                """
                INSERT INTO giamngheo.point_option
                    (table_id, question_no, no, label, at_least, below, points)
                VALUES (:id, 1, 1, 'Một người', NULL, 2, 120), (:id, 1, 2, 'Nhiều hơn', 2, NULL, 90)
                """,
                "id",
                TABLE);
    }

    private void enterDraft(String standard, String name) {
        jdbc().sql(
                        """
                        INSERT INTO giamngheo.law_data
                            (id, kind, name, valid_from, legal_basis, mark, state)
                        VALUES (:id, 'STANDARD', :name, '2027-01-01', '-', 'ENTERED', 'DRAFT')
                        """)
                .param("id", standard)
                .param("name", name)
                .update();
        run("INSERT INTO giamngheo.poverty_standard (id) VALUES (:id)", "id", standard);
        run(
                """
                INSERT INTO giamngheo.standard_limit
                    (standard_id, area, b1_max_points, b2_min_points, income_line, clause, mark)
                VALUES (:id, 'RURAL', 160, 30, 2200000, '-', 'ENTERED')
                """,
                "id",
                standard);
        run(
                """
                INSERT INTO giamngheo.deprivation_indicator
                    (standard_id, code, ordinal, service, name, threshold, points, mark, rule)
                SELECT :id, code, ordinal, service, name, threshold, 10, mark, rule
                FROM giamngheo.deprivation_indicator WHERE standard_id = 'NAT-2027'
                """,
                "id",
                standard);
    }

    /** Standards and tables of the test, which other tests must not meet. */
    public void forget() {
        run("DELETE FROM giamngheo.point_option WHERE table_id = :id", "id", TABLE);
        run("DELETE FROM giamngheo.point_question WHERE table_id = :id", "id", TABLE);
        run("DELETE FROM giamngheo.point_table WHERE id = :id", "id", TABLE);
        run("DELETE FROM giamngheo.law_data WHERE id = :id", "id", TABLE);
        for (var standard : Arrays.asList(DRAFT, DRAFT_WITH_TABLE)) {
            for (var table : List.of("deprivation_indicator", "standard_limit")) {
                run(
                        "DELETE FROM giamngheo.%s WHERE standard_id = :id".formatted(table),
                        "id",
                        standard);
            }
            run("DELETE FROM giamngheo.poverty_standard WHERE id = :id", "id", standard);
            run("DELETE FROM giamngheo.law_data WHERE id = :id", "id", standard);
        }
    }

    /** The household's answers are gone but for what version 0.1.0 kept. */
    void asVersion010(UUID review) {
        run("DELETE FROM giamngheo.survey_record WHERE review_id = :id", "id", review);
    }

    /** The household was surveyed once before, and found poor. */
    void earlierAttempt(UUID review) {
        run(
                """
                INSERT INTO giamngheo.household_review (id, round_id, village_review_id,
                    household_id, attempt, origin, category_before, state, started, b1_score,
                    b2_score, surveyed_by, surveyed_on, category, standard_id, b1_max, b2_min,
                    decision_version, reason, classified_on)
                SELECT gen_random_uuid(), round_id, village_review_id, household_id, 0, origin,
                    category_before, state, started, 90, 40, surveyed_by, surveyed_on, 'POOR',
                    standard_id, b1_max, b2_min, decision_version, reason, classified_on
                FROM giamngheo.household_review WHERE id = :id
                """,
                "id",
                review);
    }

    void target(String category, int mostPerMille) {
        jdbc().sql(
                        """
                        INSERT INTO giamngheo.poverty_target
                            (commune_key, year, category, most, source, mark)
                        VALUES (:commune, 2023, :category, :most, 'Kế hoạch số 12', 'ENTERED')
                        """)
                .param("commune", commune.key())
                .param("category", category)
                .param("most", mostPerMille)
                .update();
    }

    private void run(String sql, String parameter, Object value) {
        jdbc().sql(sql).param(parameter, value).update();
    }

    private JdbcClient jdbc() {
        return stage.jdbc();
    }

    public PlayedCommune commune() {
        return commune;
    }

    public UUID id() {
        return id;
    }

    /** 100 points, four deprivations: poor under both. */
    public UUID poor() {
        return poor;
    }

    /** 130 points, two deprivations: a third, waste, would make it poor, and nobody asked. */
    public UUID nearPoor() {
        return nearPoor;
    }

    /** 150 points, four deprivations: only the limit keeps it out. */
    public UUID justAbove() {
        return justAbove;
    }

    /** 155 points, no device: the draft does not look at devices. */
    public UUID lackingDevices() {
        return lackingDevices;
    }

    /** 200 points and nothing lacking. */
    public UUID wellOff() {
        return wellOff;
    }
}
