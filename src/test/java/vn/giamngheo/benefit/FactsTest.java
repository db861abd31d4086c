package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.giamngheo.benefit.EnterFacts.NewFact;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.FieldChange;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** Entering, ending and withdrawing what rights hang on; and taking it over from a decision. */
@ApplicationTest
@RecordApplicationEvents
class FactsTest {

    @Autowired Stage stage;
    @Autowired EnterFacts enterFacts;
    @Autowired HouseholdFacts householdFacts;
    @Autowired SurveyedFacts surveyedFacts;
    @Autowired Households households;
    @Autowired FactStore facts;
    @Autowired ApplicationEvents events;

    private PlayedCommune commune;
    private UUID home;
    private UUID person;

    @BeforeEach
    void aHousehold() {
        commune = stage.commune(1, 1);
        home = homeOf(1);
        person = households.detail(home).members().get(0).id();
    }

    @Test
    void aNewFactEndsTheOneBeforeAndIsTold() {
        var school = actor("nhatruong", "school");
        enterFacts.enter(school, home, schooling("PRIMARY", "05/09/2022"));
        enterFacts.enter(school, home, schooling("LOWER_SECONDARY", "05/09/2023"));

        assertThat(facts.ofHousehold(home))
                .extracting(FactView::value, FactView::from, FactView::to)
                .containsExactly(
                        tuple("LOWER_SECONDARY", LocalDate.of(2023, 9, 5), null),
                        tuple("PRIMARY", LocalDate.of(2022, 9, 5), LocalDate.of(2023, 9, 4)));
        assertThat(events.stream(FactsChanged.class))
                .containsExactly(
                        new FactsChanged(home, commune.key(), LocalDate.of(2022, 9, 5)),
                        new FactsChanged(home, commune.key(), LocalDate.of(2023, 9, 5)));
    }

    @Test
    void whatIsWrongIsSaidAtEachField() {
        var officer = actor("canbo", "poverty-officer");

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                enterFacts.enter(
                                        officer,
                                        home,
                                        new NewFact(
                                                person, "WATER_LACK:YES", "", "32/13/2023", "")));
        assertThat(refusal.byField()).containsOnlyKeys("fact", "from");
        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () ->
                                                enterFacts.enter(
                                                        officer,
                                                        home,
                                                        schooling("PRIMARY", "01/01/1950")))
                                .byField())
                .containsEntry("from", "Ngày bắt đầu trước ngày sinh. Kiểm tra lại ngày.");
        assertThat(facts.ofHousehold(home)).isEmpty();
        assertThat(events.stream(FactsChanged.class)).isEmpty();
    }

    @Test
    void anOlderFactThatWouldOverlapIsRefused() {
        var officer = actor("canbo", "poverty-officer");
        enterFacts.enter(officer, home, schooling("PRIMARY", "05/09/2022"));

        assertThatThrownBy(() -> enterFacts.enter(officer, home, schooling("NONE", "01/01/2022")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Đang học: Tiểu học", "05/09/2022");
    }

    @Test
    void aFactIsEndedOnItsLastDayAndAMistakeIsWithdrawn() {
        var health = actor("tramyte", "health-station");
        enterFacts.enter(health, home, new NewFact(person, "PREGNANT:YES", "", "01/05/2023", ""));
        var id = facts.ofHousehold(home).get(0).id();

        assertThatThrownBy(() -> enterFacts.end(health, id, "30/04/2023"))
                .isInstanceOf(InvalidInput.class);
        enterFacts.end(health, id, "31/08/2023");
        assertThat(facts.find(id).orElseThrow().to()).isEqualTo("2023-08-31");

        enterFacts.withdraw(health, id);
        assertThat(facts.of(List.of(home))).isEmpty();
        assertThat(facts.ofHousehold(home)).hasSize(1);
        assertThat(events.stream(FactsChanged.class).map(FactsChanged::from))
                .containsExactly(
                        LocalDate.of(2023, 5, 1),
                        LocalDate.of(2023, 9, 1),
                        LocalDate.of(2023, 5, 1));
        assertThat(
                        catchThrowableOfType(
                                        BusinessException.class,
                                        () -> enterFacts.withdraw(health, id))
                                .code())
                .isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @CsvSource({
        "poverty-officer, here,     SCHOOLING:PRIMARY,  ok",
        "poverty-officer, here,     HIV:YES,            ok",
        "poverty-officer, there,    SCHOOLING:PRIMARY,  OUT_OF_AREA",
        "school,          here,     SCHOOLING:PRIMARY,  ok",
        "school,          here,     PREGNANT:YES,       FORBIDDEN",
        "school,          there,    SCHOOLING:PRIMARY,  OUT_OF_AREA",
        "health-station,  here,     DISABILITY:SEVERE,  ok",
        "health-station,  here,     HIV:YES,            ok",
        "health-station,  here,     ACCUSED:YES,        FORBIDDEN",
        "justice-officer, here,     ACCUSED:YES,        ok",
        "justice-officer, here,     SCHOOLING:PRIMARY,  FORBIDDEN",
        "village-head,    village1, SCHOOLING:PRIMARY,  ok",
        "village-head,    village1, HIV:YES,            FORBIDDEN",
        "village-head,    village2, SCHOOLING:PRIMARY,  OUT_OF_AREA",
        "enumerator,      village1, SCHOOLING:PRIMARY,  FORBIDDEN",
        "commune-chair,   here,     SCHOOLING:PRIMARY,  FORBIDDEN",
        "supervisor,      here,     SCHOOLING:PRIMARY,  FORBIDDEN",
        "finance-officer, here,     SCHOOLING:PRIMARY,  FORBIDDEN",
        "administrator,   here,     SCHOOLING:PRIMARY,  OUT_OF_AREA"
    })
    void whoEntersWhatAndWhere(String role, String where, String fact, String outcome) {
        var actor = actorAt(role, where);

        assertThat(
                        outcome(
                                () ->
                                        enterFacts.enter(
                                                actor,
                                                home,
                                                new NewFact(person, fact, "", "05/09/2022", ""))))
                .isEqualTo(outcome);
        assertThat(facts.ofHousehold(home)).hasSize(outcome.equals("ok") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "poverty-officer, here,     2",
        "health-station,  here,     2",
        "school,          here,     1",
        "commune-chair,   here,     1",
        "supervisor,      here,     1",
        "village-head,    village1, 1",
        "village-head,    village2, OUT_OF_AREA",
        "poverty-officer, there,    OUT_OF_AREA",
        "administrator,   here,     OUT_OF_AREA"
    })
    void hivIsSeenByTheTwoWhoHandleItAlone(String role, String where, String outcome) {
        var officer = actor("canbo", "poverty-officer");
        enterFacts.enter(officer, home, new NewFact(person, "HIV:YES", "", "05/09/2022", ""));
        enterFacts.enter(officer, home, schooling("PRIMARY", "05/09/2022"));
        var hiv =
                facts.ofHousehold(home).stream()
                        .filter(fact -> fact.kind() == FactKind.HIV)
                        .findFirst()
                        .orElseThrow();
        var actor = actorAt(role, where);

        if (outcome.equals("OUT_OF_AREA")) {
            assertThat(outcome(() -> householdFacts.sheet(actor, home))).isEqualTo(outcome);
            assertThat(outcome(() -> householdFacts.one(actor, hiv.id()))).isEqualTo(outcome);
            return;
        }
        assertThat(
                        householdFacts.sheet(actor, home).subjects().stream()
                                .mapToInt(subject -> subject.facts().size())
                                .sum())
                .isEqualTo(Integer.parseInt(outcome));
        assertThat(outcome(() -> householdFacts.one(actor, hiv.id())))
                .isEqualTo(outcome.equals("2") ? "ok" : "NOT_FOUND");
    }

    @Test
    void aDecisionBringsInWhatItsSurveysFoundOnceAndForAll() {
        var round = commune.openRound();
        var review = commune.reviews(round, 1).get(0);
        commune.does(
                commune.enumerator(1),
                actor ->
                        stage.surveyHousehold()
                                .save(
                                        review,
                                        Map.of(
                                                SurveyField.ofMember(person, SurveyField.SCHOOLING),
                                                new FieldChange("NONE", 0),
                                                SurveyField.ofMember(person, SurveyField.WORK),
                                                new FieldChange("UNABLE", 0),
                                                SurveyField.ofMember(person, SurveyField.ALLOWANCE),
                                                new FieldChange("ELDERLY", 0)),
                                        actor));
        commune.surveyAll(round, 1, 2);
        commune.meet(round, 1, Map.of());
        commune.meet(round, 2, Map.of());
        commune.postAll(round);
        commune.untilNextTimer();
        commune.prepareDossier(round, commune.officer());
        commune.giveOpinion(round, "AGREED");
        commune.sign(round, commune.chair());
        commune.runSteps();
        var decision = stage.decisions().ofRound(round).orElseThrow().id();

        surveyedFacts.takeOver(decision);

        assertThat(facts.of(List.of(home)))
                .extracting(fact -> fact.kind() + " " + fact.value())
                .containsExactlyInAnyOrder(
                        "SCHOOLING NONE",
                        "NO_LABOUR_CAPACITY YES",
                        "SOCIAL_ALLOWANCE YES",
                        "WATER_LACK NONE",
                        "HOUSING_LACK NONE");
        assertThat(facts.of(List.of(home)))
                .allSatisfy(
                        fact -> {
                            assertThat(fact.surveyed()).isTrue();
                            assertThat(fact.from()).isEqualTo(Stage.OPENING_DAY);
                        });
        assertThat(facts.of(List.of(homeOf(2)))).hasSize(2);

        var mistaken =
                facts.of(List.of(home)).stream()
                        .filter(fact -> fact.kind() == FactKind.SCHOOLING)
                        .findFirst()
                        .orElseThrow();
        enterFacts.withdraw(actor("canbo", "poverty-officer"), mistaken.id());
        surveyedFacts.takeOver(decision);

        assertThat(facts.of(List.of(home))).hasSize(4);
    }

    private UUID homeOf(int village) {
        return stage.households().openHouseholdIds(commune.key()).stream()
                .filter(
                        id ->
                                households
                                        .detail(id)
                                        .summary()
                                        .villageKey()
                                        .equals(commune.village(village)))
                .findFirst()
                .orElseThrow();
    }

    private NewFact schooling(String level, String from) {
        return new NewFact(person, "SCHOOLING:" + level, "", from, "");
    }

    private Actor actor(String username, String group) {
        return new Actor(username, "Tạ Duy Tín", "", Set.of(group), Set.of(commune.key()));
    }

    private Actor actorAt(String role, String where) {
        return switch (where) {
            case "here" ->
                    role.equals("administrator")
                            ? new Actor("ai", "Tạ Duy Tín", "", Set.of(role), Set.of())
                            : actor("ai", role);
            case "there" -> new Actor("ai", "Tạ Duy Tín", "", Set.of(role), Set.of("1-2023"));
            case "village1" -> actor("ai", role + "." + commune.village(1));
            default -> actor("ai", role + "." + commune.village(2));
        };
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "ok";
        } catch (BusinessException refused) {
            return refused.code();
        }
    }
}
