package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.approval.NewComplaint;
import vn.giamngheo.review.HoldVillageMeeting.Draft;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Role by action by area, about one household of the first village. The list of village 1 hangs,
 * village 2 has its meeting ahead, village 3 is being surveyed.
 */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class WhoMayDoWhatTest {

    @Autowired Stage stage;

    private PlayedCommune commune;
    private PlayedCommune elsewhere;
    private UUID round;
    private UUID posting;
    private String supervisor;

    @BeforeAll
    void aRoundThatStandsDifferentlyInEachVillage() {
        elsewhere = stage.commune(1);
        commune = stage.commune(1, 1, 1);
        supervisor = commune.account("giamsat");
        stage.open(commune, supervisor, "Chu Thị Tâm", "Giám sát", Roles.SUPERVISOR);
        round = commune.openRound();
        commune.surveyAll(round, 1, 2);
        commune.meet(round, 1, Map.of());
        commune.postAll(round);
        posting = commune.lists(round).get(0).id();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    # reading the sheet of a household in village 3
                    head 3,        read sheet,       allowed
                    enumerator 3,  read sheet,       allowed
                    officer,       read sheet,       allowed
                    supervisor,    read sheet,       allowed
                    head 1,        read sheet,       OUT_OF_AREA
                    enumerator 1,  read sheet,       OUT_OF_AREA
                    elsewhere,     read sheet,       OUT_OF_AREA
                    # filling that sheet
                    enumerator 3,  fill sheet,       allowed
                    head 3,        fill sheet,       FORBIDDEN
                    officer,       fill sheet,       FORBIDDEN
                    committee,     fill sheet,       FORBIDDEN
                    supervisor,    fill sheet,       FORBIDDEN
                    enumerator 1,  fill sheet,       OUT_OF_AREA
                    elsewhere,     fill sheet,       OUT_OF_AREA
                    # the meeting of village 2
                    head 2,        read meeting,     allowed
                    officer,       read meeting,     allowed
                    head 1,        read meeting,     OUT_OF_AREA
                    elsewhere,     read meeting,     OUT_OF_AREA
                    head 2,        fill meeting,     allowed
                    enumerator 2,  fill meeting,     FORBIDDEN
                    officer,       fill meeting,     FORBIDDEN
                    supervisor,    fill meeting,     FORBIDDEN
                    head 1,        fill meeting,     OUT_OF_AREA
                    elsewhere,     fill meeting,     OUT_OF_AREA
                    # the list that hangs in village 1
                    head 1,        read list,        allowed
                    supervisor,    read list,        allowed
                    head 2,        read list,        OUT_OF_AREA
                    elsewhere,     read list,        OUT_OF_AREA
                    head 2,        complain,         OUT_OF_AREA
                    elsewhere,     complain,         OUT_OF_AREA
                    enumerator 1,  complain,         FORBIDDEN
                    chair,         complain,         FORBIDDEN
                    supervisor,    complain,         FORBIDDEN
                    # the commune's own matters
                    officer,       read candidates,  allowed
                    elsewhere,     read candidates,  OUT_OF_AREA
                    head 1,        take request,     FORBIDDEN
                    chair,         take request,     FORBIDDEN
                    elsewhere,     take request,     OUT_OF_AREA
                    head 1,        open round,       FORBIDDEN
                    chair,         open round,       FORBIDDEN
                    elsewhere,     open round,       FORBIDDEN
                    """)
    void rights(String who, String action, String outcome) {
        assertThat(outcomeOf(account(who), action)).isEqualTo(outcome);
    }

    private String outcomeOf(String username, String action) {
        try {
            commune.does(username, actor -> act(action, actor));
            return "allowed";
        } catch (BusinessException refusal) {
            return refusal.code();
        }
    }

    private void act(String action, Actor actor) {
        switch (action) {
            case "read sheet" -> stage.surveyHousehold().sheet(review(3), actor);
            case "fill sheet" ->
                    stage.surveyHousehold()
                            .save(review(3), stage.paperSurvey(120, Set.of()), actor);
            case "read meeting" -> stage.holdVillageMeeting().sheet(village(2), actor);
            case "fill meeting" ->
                    stage.holdVillageMeeting()
                            .saveDraft(
                                    village(2),
                                    new Draft(
                                            commune.today(),
                                            "Nhà văn hóa",
                                            "Thái Văn Trụ",
                                            "Hà Thị Khánh",
                                            1,
                                            Map.of()),
                                    actor);
            case "read list" -> stage.postedLists().list(posting, TerritoryScope.of(actor));
            case "complain" ->
                    stage.receiveComplaint()
                            .receive(
                                    posting,
                                    NewComplaint.spoken(review(1), "Một người dân", "Có xe tải."),
                                    actor);
            case "read candidates" -> stage.compileReviewList().candidates(round, actor);
            case "take request" ->
                    stage.receiveReviewRequest()
                            .receive(
                                    stage.households().openHouseholdIds(commune.key()).get(0),
                                    commune.today(),
                                    "Đề nghị",
                                    actor);
            case "open round" ->
                    stage.openPeriodicReview()
                            .open(commune.key(), Stage.OPENING_DAY.getYear(), actor);
            default -> throw new IllegalArgumentException(action);
        }
    }

    private UUID review(int village) {
        return commune.reviews(round, village).get(0);
    }

    private UUID village(int village) {
        return commune.villageReview(round, village);
    }

    private String account(String who) {
        var words = who.split(" ");
        return switch (words[0]) {
            case "head" -> commune.head(Integer.parseInt(words[1]));
            case "enumerator" -> commune.enumerator(Integer.parseInt(words[1]));
            case "officer" -> commune.officer();
            case "committee" -> commune.committee();
            case "chair" -> commune.chair();
            case "supervisor" -> supervisor;
            case "elsewhere" -> elsewhere.officer();
            default -> throw new IllegalArgumentException(who);
        };
    }
}
