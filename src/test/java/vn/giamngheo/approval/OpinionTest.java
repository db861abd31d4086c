package vn.giamngheo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** The authority above agrees, or names the households that must be looked at again. */
@ApplicationTest
@Import(Stage.class)
class OpinionTest {

    private static final String OPINION = "userTask_giveOpinion";
    private static final String ASSIGN = "userTask_assignReverifier";
    private static final String DOSSIER = "userTask_prepareDossier";

    @Autowired Stage stage;

    @Test
    void twoNamedHouseholdsAreVerifiedAndPostedAgainWhileTheOthersWait() {
        var commune = stage.commune(3);
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, commune.officer());
        var reviews = commune.reviews(round, 1);
        var named = reviews.subList(0, 2);
        var left = reviews.get(2);

        name(commune, round, named);
        commune.giveOpinion(round, "RETURNED");

        assertThat(commune.openTasks(ASSIGN)).hasSize(2);
        assertThat(commune.openTasks(OPINION)).isEmpty();
        assertThat(commune.openTasks(DOSSIER)).isEmpty();

        for (var complaint : commune.openTasks(ASSIGN)) {
            commune.assign(complaint, commune.secondEnumerator(1));
        }
        assertThat(commune.surveysOpen()).hasSize(2).doesNotContain(left);
        for (var review : commune.surveysOpen()) {
            commune.survey(review, commune.secondEnumerator(1));
        }
        commune.runSteps();
        commune.postAll(round);
        assertThat(commune.lists(round))
                .filteredOn(PostedLists.PostedList::ofReverification)
                .hasSize(2)
                .allMatch(list -> list.households() == 1);
        commune.untilNextTimer();

        assertThat(commune.reviews(round, 1)).hasSize(3).contains(left);
        commune.prepareDossier(round, commune.officer());
        var letters = stage.dossiers().ofRound(round).opinions();
        assertThat(letters).extracting(Dossiers.OpinionView::number).containsExactly(1, 2);
        assertThat(letters.get(0).agreed()).isFalse();
        assertThat(letters.get(0).returns().keySet()).containsExactlyInAnyOrderElementsOf(named);
        assertThat(letters.get(1).agreed()).isNull();
        assertThat(letters.get(1).returns()).isEmpty();

        commune.giveOpinion(round, "AGREED");
        assertThat(commune.openTasks("userTask_signDecision"))
                .containsExactly(commune.dossier(round));
    }

    @Test
    void returningWithoutNamingAHouseholdIsRefused() {
        var commune = stage.commune(1);
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, commune.officer());

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class, () -> commune.giveOpinion(round, "RETURNED"));

        assertThat(refusal.byField().get("opinionOutcome")).startsWith("Chưa nêu tên hộ nào");
        assertThat(commune.openTasks(OPINION)).containsExactly(commune.dossier(round));
        assertThat(stage.dossiers().ofRound(round).state()).isEqualTo("PREPARED");
    }

    @Test
    void agreeingWhileHouseholdsAreNamedIsRefused() {
        var commune = stage.commune(1);
        var round = commune.roundPostedOut(1);
        commune.prepareDossier(round, commune.officer());
        name(commune, round, commune.reviews(round, 1));

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class, () -> commune.giveOpinion(round, "AGREED"));

        assertThat(refusal.byField()).containsOnlyKeys("opinionOutcome");
    }

    private void name(PlayedCommune commune, UUID round, List<UUID> reviews) {
        Map<UUID, String> reasons = new java.util.HashMap<>();
        reviews.forEach(review -> reasons.put(review, "Kiểm tra lại thu nhập."));
        commune.does(
                commune.authority(),
                actor -> stage.askOpinion().nameHouseholds(commune.dossier(round), reasons, actor));
    }
}
