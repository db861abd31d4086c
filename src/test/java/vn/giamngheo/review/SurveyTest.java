package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.household.Relation;
import vn.giamngheo.household.Sex;
import vn.giamngheo.review.SurveyMember.Presence;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/**
 * The survey of a household, from the first field to what is kept of it, with real transactions.
 */
@ApplicationTest
class SurveyTest {

    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String ANSWER = "userTask_answerRequest";
    private static final Set<String> THREE = Set.of("TOILET", "TELECOM", "NUTRITION");

    @Autowired Stage stage;
    @Autowired RecordSurvey recordSurvey;
    @Autowired ExplainResult explainResult;
    @Autowired AnswerRequest answerRequest;
    @Autowired PrintScreeningReply printScreeningReply;
    @Autowired JdbcClient jdbc;

    @Test
    void twoPeopleInOneSurveyLoseNothing() throws Exception {
        var commune = stage.commune(1);
        var review = commune.reviews(commune.openRound(), 1).get(0);
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);

        List<Callable<Integer>> people = new ArrayList<>();
        for (var enumerator : List.of(commune.enumerator(1), commune.secondEnumerator(1))) {
            people.add(
                    () -> {
                        barrier.await();
                        var conflicts = 0;
                        for (var i = 1; i <= 20; i++) {
                            var mine = enumerator.equals(commune.enumerator(1)) ? "q" : "q1";
                            conflicts +=
                                    save(
                                                    commune,
                                                    enumerator,
                                                    review,
                                                    Map.of(
                                                            "b1." + mine + i % 10,
                                                            new FieldChange(enumerator + i, 1000)))
                                            .size();
                        }
                        return conflicts;
                    });
        }
        for (var done : threads.invokeAll(people)) {
            assertThat(done.get()).isZero();
        }
        threads.shutdown();

        var values = filled(commune, review).values();
        assertThat(values.keySet().stream().filter(field -> field.startsWith("b1.q"))).hasSize(20);
        assertThat(filled(commune, review).revision()).isEqualTo(40);
    }

    @Test
    void oneFieldChangedByTwoIsGivenBackToTheSecond() {
        var commune = stage.commune(1);
        var review = commune.reviews(commune.openRound(), 1).get(0);
        save(commune, commune.enumerator(1), review, fields(SurveyField.AREA, "45"));
        var seen = filled(commune, review).revision();
        save(
                commune,
                commune.secondEnumerator(1),
                review,
                Map.of(SurveyField.AREA, new FieldChange("50", seen)));

        var conflicts =
                save(
                        commune,
                        commune.enumerator(1),
                        review,
                        Map.of(SurveyField.AREA, new FieldChange("60", seen)));

        assertThat(conflicts)
                .singleElement()
                .satisfies(
                        theirs -> {
                            assertThat(theirs.value()).isEqualTo("50");
                            assertThat(theirs.by()).isEqualTo(commune.secondEnumerator(1));
                        });
        assertThat(filled(commune, review).values()).containsEntry(SurveyField.AREA, "50");
    }

    @Test
    void aSurveyWithAGapIsNotRecordedAndItsTaskStaysOpen() {
        var commune = stage.commune(1);
        var review = commune.reviews(commune.openRound(), 1).get(0);
        save(commune, commune.enumerator(1), review, fields(SurveyField.PAPER_TOTAL, "120"));

        var page = whatIsMissing(commune, review);
        var engine =
                catchThrowableOfType(
                        BusinessException.class,
                        () -> commune.complete(commune.enumerator(1), SURVEY, review, Map.of()));

        assertThat(page.byField()).containsKeys(SurveyField.AREA, SurveyField.WATER);
        assertThat(engine.code()).isEqualTo("SURVEY_INCOMPLETE");
        assertThat(engine.getMessage())
                .as("the engine writes refusals down, so they name nobody")
                .doesNotContain(headOf(commune, review));
        assertThat(commune.openTasks(SURVEY)).contains(review);
        assertThat(count("survey_record", review)).isZero();
    }

    @Test
    void aSurveyOfFactsIsDerivedClassifiedAndKeptWithEverythingThatLedThere() {
        var commune = stage.commune(1);
        var round = commune.openRound();
        var review = commune.reviews(round, 1).get(0);
        save(commune, commune.enumerator(1), review, poorDwelling());
        answerMembers(commune, review);
        save(commune, commune.enumerator(1), review, fields("cause.NO_CAPITAL", "true"));

        commune.complete(commune.enumerator(1), SURVEY, review, Map.of());
        commune.runSteps();

        var explanation =
                commune.as(
                        commune.head(1),
                        actor -> explainResult.explanation(review, actor).orElseThrow());
        var result = explanation.result();
        assertThat(result.category().name()).isEqualTo("POOR");
        assertThat(result.deprived())
                .containsExactly("HEALTH_INSURANCE", "WATER_SOURCE", "TOILET", "TELECOM");
        assertThat(result.findings())
                .filteredOn(finding -> finding.code().equals("HEALTH_INSURANCE"))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.memberNames())
                                        .containsExactly(headOf(commune, review)));
        assertThat(result.lift().sentence()).contains("2");
        assertThat(explanation.changes()).as("no review before").isNull();
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT sha256 = encode(sha256(convert_to(facts::text,
                                            'UTF8')), 'hex')
                                        FROM giamngheo.survey_record WHERE review_id = :review
                                        """)
                                .param("review", review)
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(count("survey_code", review)).isEqualTo(1);
        assertThat(stage.rounds().resultsOf(List.of(review)).get(review).b2()).isEqualTo(40);
    }

    @Test
    void somethingUnusualWantsAReason() {
        var commune = stage.commune(1);
        var review = commune.reviews(commune.openRound(), 1).get(0);
        save(commune, commune.enumerator(1), review, stage.paperSurvey(139, THREE));
        var oddity = filled(commune, review).assessment().oddities().get(0).oddity();

        var refused = whatIsMissing(commune, review);
        save(
                commune,
                commune.enumerator(1),
                review,
                fields(SurveyField.oddity(oddity.code()), "Đã cộng lại phiếu giấy"));

        assertThat(refused.byField()).containsOnlyKeys(SurveyField.oddity(oddity.code()));
        commune.complete(commune.enumerator(1), SURVEY, review, Map.of());
        assertThat(commune.openTasks(SURVEY)).doesNotContain(review);
    }

    @Test
    void whoDiedAndWhoIsNewIsProposedToTheRegister() {
        var commune = stage.commune(1);
        var review = commune.reviews(commune.openRound(), 1).get(0);
        save(commune, commune.enumerator(1), review, stage.paperSurvey(120, THREE));
        var person =
                commune.as(
                        commune.enumerator(1),
                        actor -> stage.surveyHousehold().addPerson(review, actor));
        var incomplete = whatIsMissing(commune, review);
        save(
                commune,
                commune.enumerator(1),
                review,
                fields(
                        SurveyField.ofMember(person, SurveyFields.NAME),
                        "Khúc Thị Bé",
                        SurveyField.ofMember(person, SurveyFields.RELATION),
                        Relation.CHILD.name(),
                        SurveyField.ofMember(person, SurveyFields.SEX),
                        Sex.FEMALE.name(),
                        SurveyField.ofMember(person, SurveyField.BIRTH),
                        "02/03/2023"));

        commune.complete(commune.enumerator(1), SURVEY, review, Map.of());

        assertThat(incomplete.byField())
                .containsKeys(
                        SurveyField.ofMember(person, SurveyFields.NAME),
                        SurveyField.ofMember(person, SurveyField.BIRTH));
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT kind || ' ' || full_name FROM giamngheo.member_change
                                        WHERE source_review = :review
                                        """)
                                .param("review", review)
                                .query(String.class)
                                .list())
                .containsExactly("JOINED Khúc Thị Bé");
    }

    @Test
    void whoMovedAwayIsNotAskedAboutAndCountsNoMore() {
        var commune = stage.commune(1);
        var review = commune.reviews(commune.openRound(), 1).get(0);
        var member = filled(commune, review).assessment().people().get(0).id();

        save(
                commune,
                commune.enumerator(1),
                review,
                fields(
                        SurveyField.ofMember(member, SurveyFields.PRESENCE),
                        Presence.MOVED_OUT.name(),
                        SurveyField.ofMember(member, SurveyFields.LEFT_ON),
                        "01/01/2030"));

        var assessment = filled(commune, review).assessment();
        assertThat(assessment.facts().members()).noneMatch(facts -> facts.id().equals(member));
    }

    @Test
    void aRequestThatFormAKeepsOffTheListGetsAWrittenAnswer() {
        var commune = stage.commune(1);
        var household = request(commune);
        var round = commune.openRound();
        var review = reviewOf(round, household);
        save(commune, commune.enumerator(1), review, fields(SurveyFields.FORM_A_COUNT, "4"));

        commune.complete(commune.enumerator(1), SURVEY, review, Map.of());
        commune.runSteps();

        assertThat(commune.openTasks(ANSWER)).containsExactly(review);
        assertThat(stage.rounds().results(round))
                .as("it is not on any list of the round")
                .noneMatch(result -> result.reviewId().equals(review));
        byte[] letter =
                commune.as(commune.officer(), actor -> printScreeningReply.pdf(review, actor));
        assertThat(letter).startsWith('%', 'P', 'D', 'F');
        var refused =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.complete(
                                        commune.officer(),
                                        ANSWER,
                                        review,
                                        Map.of("replyNumber", "", "replyDate", "2030-01-01")));
        assertThat(refused.byField()).containsOnlyKeys("replyNumber", "replyDate");
        commune.complete(
                commune.officer(),
                ANSWER,
                review,
                Map.of("replyNumber", "15/UBND", "replyDate", commune.today().toString()));
        AnswerRequest.Reply reply =
                commune.as(
                        commune.officer(),
                        actor -> answerRequest.reply(review, actor).orElseThrow());
        assertThat(reply).isEqualTo(new AnswerRequest.Reply("15/UBND", commune.today()));
    }

    @Test
    void aRequestWithFewerFeaturesIsSurveyedInFull() {
        var commune = stage.commune(1);
        var household = request(commune);
        var review = reviewOf(commune.openRound(), household);
        save(commune, commune.enumerator(1), review, stage.paperSurvey(120, THREE));

        var unasked = whatIsMissing(commune, review);
        save(commune, commune.enumerator(1), review, fields(SurveyFields.FORM_A_COUNT, "3"));
        commune.complete(commune.enumerator(1), SURVEY, review, Map.of());
        commune.runSteps();

        assertThat(unasked.byField()).containsOnlyKeys(SurveyFields.FORM_A_COUNT);
        assertThat(stage.rounds().resultsOf(List.of(review)).get(review).category().name())
                .isEqualTo("POOR");
        assertThat(commune.openTasks(ANSWER)).isEmpty();
    }

    @Test
    void withoutAConfirmedStandardNobodyIsClassifiedAndThePersonIsTold() {
        var commune = stage.commune(1);
        var review = commune.reviews(commune.openRound(), 1).get(0);
        save(commune, commune.enumerator(1), review, stage.paperSurvey(120, THREE));
        state("DRAFT");
        try {
            var refused =
                    catchThrowableOfType(
                            BusinessException.class,
                            () ->
                                    commune.complete(
                                            commune.enumerator(1), SURVEY, review, Map.of()));

            assertThat(refused.getMessage()).contains("Chưa có chuẩn nghèo áp dụng cho ngày");
            assertThat(filled(commune, review).assessment().lawGap())
                    .isEqualTo(refused.getMessage());
            assertThat(commune.openTasks(SURVEY)).contains(review);
        } finally {
            state("CONFIRMED");
        }
    }

    @Test
    void withoutAFormAOfTheDayARequestStaysOpenAndThePersonIsTold() {
        var commune = stage.commune(1);
        var household = request(commune);
        var review = reviewOf(commune.openRound(), household);
        save(commune, commune.enumerator(1), review, stage.paperSurvey(120, THREE));
        endOfFormA("2023-01-01");
        try {
            var refused =
                    catchThrowableOfType(
                            BusinessException.class,
                            () ->
                                    commune.complete(
                                            commune.enumerator(1), SURVEY, review, Map.of()));

            assertThat(refused.getMessage()).isNotBlank();
            assertThat(filled(commune, review).assessment().lawGap())
                    .isEqualTo(refused.getMessage());
            assertThat(commune.openTasks(SURVEY)).contains(review);
        } finally {
            endOfFormA("2026-12-31");
        }
    }

    @Test
    void aFieldOfNoSurveyIsRefused() {
        var commune = stage.commune(1);
        var review = commune.reviews(commune.openRound(), 1).get(0);

        for (var field : List.of("b1.surprise", "member." + "-".repeat(36) + ".found")) {
            var refused =
                    catchThrowableOfType(
                            BusinessException.class,
                            () ->
                                    save(
                                            commune,
                                            commune.enumerator(1),
                                            review,
                                            fields(field, "true")));
            assertThat(refused.code()).as(field).isEqualTo("UNKNOWN_FIELD");
        }
    }

    // --- the village

    private void endOfFormA(String day) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.law_data SET valid_to = CAST(:day AS date)
                        WHERE id = 'FORM-A-2022'
                        """)
                .param("day", day)
                .update();
    }

    private void state(String state) {
        jdbc.sql("UPDATE giamngheo.law_data SET state = :state WHERE id = 'NAT-2022'")
                .param("state", state)
                .update();
    }

    /** A household on no list hands in Mẫu số 01. */
    private UUID request(PlayedCommune commune) {
        var household = stage.households().openHouseholdIds(commune.key()).get(0);
        jdbc.sql("DELETE FROM giamngheo.category_period WHERE household_id = :household")
                .param("household", household)
                .update();
        commune.does(
                commune.officer(),
                actor ->
                        stage.receiveReviewRequest()
                                .receive(household, LocalDate.of(2023, 9, 1), "Mất mùa", actor));
        return household;
    }

    private UUID reviewOf(UUID round, UUID household) {
        return stage.rounds().results(round).stream()
                .filter(result -> result.householdId().equals(household))
                .findFirst()
                .orElseThrow()
                .reviewId();
    }

    private InvalidInput whatIsMissing(PlayedCommune commune, UUID review) {
        return catchThrowableOfType(
                InvalidInput.class,
                () ->
                        commune.does(
                                commune.enumerator(1),
                                actor -> recordSurvey.requireComplete(review, actor)));
    }

    private static Map<String, FieldChange> poorDwelling() {
        return fields(
                SurveyField.AREA,
                "60",
                SurveyField.PILLARS,
                "DURABLE",
                SurveyField.ROOF,
                "DURABLE",
                SurveyField.WALLS,
                "NOT_DURABLE",
                SurveyField.WATER,
                "OTHER",
                SurveyField.TOILET,
                "NONE",
                SurveyField.INTERNET,
                "false",
                SurveyFields.device("TELEVISION"),
                "true",
                SurveyField.PAPER_TOTAL,
                "100");
    }

    /** Every member works and went to school; the head has no health insurance. */
    private void answerMembers(PlayedCommune commune, UUID review) {
        Map<String, FieldChange> facts = new HashMap<>();
        var head = true;
        for (var person : filled(commune, review).assessment().people()) {
            facts.putAll(
                    fields(
                            SurveyField.ofMember(person.id(), SurveyField.INSURED),
                            String.valueOf(!head),
                            SurveyField.ofMember(person.id(), SurveyField.SCHOOLING),
                            "NONE",
                            SurveyField.ofMember(person.id(), SurveyField.EDUCATION),
                            "UPPER_SECONDARY",
                            SurveyField.ofMember(person.id(), SurveyField.WORK),
                            "SELF_EMPLOYED",
                            SurveyField.ofMember(person.id(), SurveyField.ALLOWANCE),
                            "NONE"));
            head = false;
        }
        save(commune, commune.enumerator(1), review, facts);
    }

    private static Map<String, FieldChange> fields(String... namesAndValues) {
        Map<String, FieldChange> fields = new HashMap<>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], new FieldChange(namesAndValues[i + 1], 1000));
        }
        return fields;
    }

    private List<EnteredField> save(
            PlayedCommune commune,
            String enumerator,
            UUID review,
            Map<String, FieldChange> fields) {
        return commune.as(enumerator, actor -> stage.surveyHousehold().save(review, fields, actor));
    }

    private SurveyHousehold.Filled filled(PlayedCommune commune, UUID review) {
        return commune.as(
                commune.enumerator(1), actor -> stage.surveyHousehold().filled(review, actor));
    }

    private String headOf(PlayedCommune commune, UUID review) {
        return commune.as(
                commune.enumerator(1),
                actor ->
                        stage.surveyHousehold()
                                .sheet(review, actor)
                                .household()
                                .summary()
                                .headName());
    }

    private int count(String table, UUID review) {
        return jdbc.sql("SELECT count(*) FROM giamngheo." + table + " WHERE review_id = :review")
                .param("review", review)
                .query(Integer.class)
                .single();
    }
}
