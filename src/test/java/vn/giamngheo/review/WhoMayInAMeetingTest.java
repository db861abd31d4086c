package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** Role by action by area, about the meeting of village 1, which is being held. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class WhoMayInAMeetingTest {

    @Autowired Stage stage;
    @Autowired InviteToMeeting inviteToMeeting;
    @Autowired TakeRollCall takeRollCall;
    @Autowired SuperviseMeeting superviseMeeting;
    @Autowired SignedMinutes signedMinutes;
    @Autowired PrintMeetingMinutes printMeetingMinutes;
    @Autowired RecordVillageMeeting recordVillageMeeting;

    private PlayedCommune commune;
    private PlayedCommune elsewhere;
    private UUID village;

    @BeforeAll
    void aMeetingGoesOn() {
        elsewhere = stage.commune(1);
        commune = stage.commune(1, 1);
        for (var each : List.of(commune, elsewhere)) {
            stage.open(each, each.account("giamsat"), "Chu Thị Tâm", "Giám sát", Roles.SUPERVISOR);
            stage.open(each, each.account("mttq"), "Lại Thị Nụ", "", Roles.FATHERLAND_FRONT);
        }
        var round = commune.openRound();
        commune.surveyAll(round, 1);
        village = commune.villageReview(round, 1);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    head 1,       read,        allowed
                    enumerator 1, read,        allowed
                    front,        read,        allowed
                    supervisor,   read,        allowed
                    committee,    read,        allowed
                    head 2,       read,        OUT_OF_AREA
                    enumerator 2, read,        OUT_OF_AREA
                    elsewhere,    read,        OUT_OF_AREA
                    front there,  read,        OUT_OF_AREA
                    head 1,       invite,      allowed
                    enumerator 1, invite,      FORBIDDEN
                    officer,      invite,      FORBIDDEN
                    committee,    invite,      FORBIDDEN
                    front,        invite,      FORBIDDEN
                    supervisor,   invite,      FORBIDDEN
                    head 2,       invite,      OUT_OF_AREA
                    elsewhere,    invite,      OUT_OF_AREA
                    head 1,       call roll,   allowed
                    enumerator 1, call roll,   FORBIDDEN
                    officer,      call roll,   FORBIDDEN
                    front,        call roll,   FORBIDDEN
                    supervisor,   call roll,   FORBIDDEN
                    head 2,       call roll,   OUT_OF_AREA
                    elsewhere,    call roll,   OUT_OF_AREA
                    front,        fill,        FORBIDDEN
                    supervisor,   fill,        FORBIDDEN
                    head 2,       fill,        OUT_OF_AREA
                    enumerator 1, record,      FORBIDDEN
                    committee,    record,      FORBIDDEN
                    front,        record,      FORBIDDEN
                    head 2,       record,      OUT_OF_AREA
                    front,        supervise,   allowed
                    head 1,       supervise,   FORBIDDEN
                    officer,      supervise,   FORBIDDEN
                    supervisor,   supervise,   FORBIDDEN
                    chair,        supervise,   FORBIDDEN
                    front there,  supervise,   OUT_OF_AREA
                    officer,      attach,      FORBIDDEN
                    front,        attach,      FORBIDDEN
                    enumerator 1, attach,      FORBIDDEN
                    head 2,       attach,      OUT_OF_AREA
                    elsewhere,    attach,      OUT_OF_AREA
                    head 1,       attach,      NOT_RECORDED
                    committee,    attach,      NOT_RECORDED
                    front,        print,       allowed
                    head 2,       print,       OUT_OF_AREA
                    elsewhere,    print,       OUT_OF_AREA
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
            case "read" -> takeRollCall.attendance(village, actor);
            case "invite" ->
                    inviteToMeeting.add(
                            village, InviteeCategory.OTHER_HOUSEHOLD, "Vũ Thị Ổi", "", "", actor);
            case "call roll" ->
                    takeRollCall.take(
                            village,
                            List.of(new TakeRollCall.Tick(UUID.randomUUID(), null, 1, 0)),
                            actor);
            case "fill" ->
                    stage.holdVillageMeeting()
                            .save(village, Map.of("place", new FieldChange("Chùa", 0)), actor);
            case "record" -> recordVillageMeeting.record(village, actor);
            case "supervise" ->
                    superviseMeeting.giveOpinion(
                            village, null, commune.today(), "Họp đúng trình tự.", actor);
            case "attach" -> signedMinutes.attach(village, null, new byte[10], actor);
            case "print" -> printMeetingMinutes.pdf(village, actor);
            default -> throw new IllegalArgumentException(action);
        }
    }

    private String account(String who) {
        return switch (who) {
            case "head 1" -> commune.head(1);
            case "head 2" -> commune.head(2);
            case "enumerator 1" -> commune.enumerator(1);
            case "enumerator 2" -> commune.enumerator(2);
            case "officer" -> commune.officer();
            case "committee" -> commune.committee();
            case "chair" -> commune.chair();
            case "supervisor" -> commune.account("giamsat");
            case "front" -> commune.account("mttq");
            case "elsewhere" -> elsewhere.officer();
            case "front there" -> elsewhere.account("mttq");
            default -> throw new IllegalArgumentException(who);
        };
    }
}
