package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.classification.People.ADMINISTRATOR;
import static vn.giamngheo.classification.People.CHAIR;
import static vn.giamngheo.classification.People.OFFICER;
import static vn.giamngheo.classification.People.SECOND_ADMINISTRATOR;
import static vn.giamngheo.classification.People.actor;
import static vn.giamngheo.classification.People.outcome;
import static vn.giamngheo.classification.People.sentence;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.InvalidInput;

/** One enters, another confirms: every step a version can take, and everybody who may not. */
@LawTest
class FourEyesTest {

    private static final String CAUSES = "CAUSES-2022";
    private static final String DRAFT = "CAUSES-2022.2";

    @Autowired private LawVersions versions;
    @Autowired private EditLawData edit;
    @Autowired private SubmitLawData submit;
    @Autowired private ConfirmLawData confirm;
    @Autowired private ReplaceLawData replace;
    @Autowired private JdbcClient jdbc;

    @Test
    void whatOneEnteredAnotherConfirmsAndItTakesThePlaceOfTheOldOne() {
        var id = replace.replace(ADMINISTRATOR, CAUSES);
        edit.save(ADMINISTRATOR, id, 0, Map.of("item.1", "Không có đất để sản xuất"));
        submit.submit(ADMINISTRATOR, id, 1);
        confirm.confirm(OFFICER, id, 2);

        var confirmed = version(id);
        assertThat(id).isEqualTo(DRAFT);
        assertThat(confirmed.state()).isEqualTo(LawState.CONFIRMED);
        assertThat(confirmed.replaces()).isEqualTo(CAUSES);
        assertThat(confirmed.submittedBy()).isEqualTo("quantri");
        assertThat(confirmed.confirmedBy()).isEqualTo("ldtbxh");
        assertThat(confirmed.confirmedOn()).isEqualTo("2026-10-01");
        assertThat(version(CAUSES).state()).isEqualTo(LawState.SUPERSEDED);
        assertThat(audited())
                .containsExactly(
                        "quantri replace-law-data CAUSES-2022.2 CAUSES-2022",
                        "quantri edit-law-data CAUSES-2022.2 item.1",
                        "quantri submit-law-data CAUSES-2022.2 ",
                        "ldtbxh confirm-law-data CAUSES-2022.2 ",
                        "ldtbxh supersede-law-data CAUSES-2022 CAUSES-2022.2");
    }

    @Test
    void aReplacementHasEveryRowOfTheOldOneUntilItIsEdited() {
        var id = replace.replace(ADMINISTRATOR, "NAT-2022");

        assertThat(rows(id)).isEqualTo(rows("NAT-2022")).hasSizeGreaterThan(30);
        assertThat(version("NAT-2022").state()).isEqualTo(LawState.CONFIRMED);
    }

    @Test
    void nobodyConfirmsOrSendsBackWhatTheyEnteredOrHandedIn() {
        replace.replace(ADMINISTRATOR, CAUSES);
        submit.submit(SECOND_ADMINISTRATOR, DRAFT, 0);

        for (var involved : List.of(ADMINISTRATOR, SECOND_ADMINISTRATOR)) {
            assertThat(outcome(() -> confirm.confirm(involved, DRAFT, 1)))
                    .as(involved.username())
                    .isEqualTo("SAME_PERSON");
            assertThat(outcome(() -> confirm.sendBack(involved, DRAFT, 1, "Sửa lại")))
                    .as(involved.username())
                    .isEqualTo("SAME_PERSON");
            assertThat(versions.detail(involved, DRAFT).acts().confirm()).isFalse();
            assertThat(versions.detail(involved, DRAFT).acts().tookPart()).isTrue();
        }
        assertThat(sentence(() -> confirm.confirm(ADMINISTRATOR, DRAFT, 1)))
                .contains("Nhờ một người khác");
        assertThat(version(DRAFT).state()).isEqualTo(LawState.SUBMITTED);
        assertThat(versions.detail(CHAIR, DRAFT).acts().confirm()).isTrue();
    }

    @Test
    void whoHandedInAVersionOnceNeverConfirmsItLater() {
        replace.replace(ADMINISTRATOR, CAUSES);
        submit.submit(SECOND_ADMINISTRATOR, DRAFT, 0);
        confirm.sendBack(CHAIR, DRAFT, 1, "Sửa mục 1");
        submit.submit(ADMINISTRATOR, DRAFT, 2);

        assertThat(outcome(() -> confirm.confirm(SECOND_ADMINISTRATOR, DRAFT, 3)))
                .isEqualTo("SAME_PERSON");
    }

    @Test
    void whatIsSentBackIsADraftAgainWithTheNoteOnWhatToRepair() {
        replace.replace(ADMINISTRATOR, CAUSES);
        submit.submit(ADMINISTRATOR, DRAFT, 0);

        confirm.sendBack(CHAIR, DRAFT, 1, "  Mục 3 ghi  sai ");

        assertThat(version(DRAFT).state()).isEqualTo(LawState.DRAFT);
        assertThat(version(DRAFT).note()).isEqualTo("Mục 3 ghi sai");
        assertThat(version(DRAFT).submittedBy()).isNull();
        submit.submit(ADMINISTRATOR, DRAFT, 2);
        assertThat(version(DRAFT).note()).isEmpty();
    }

    @Test
    void sendingBackAndDiscardingNeedWords() {
        replace.replace(ADMINISTRATOR, CAUSES);
        submit.submit(ADMINISTRATOR, DRAFT, 0);

        assertThatThrownBy(() -> confirm.sendBack(CHAIR, DRAFT, 1, " "))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.byField()).containsOnlyKeys("note"));
        assertThatThrownBy(() -> submit.discard(ADMINISTRATOR, DRAFT, 1, ""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.byField()).containsOnlyKeys("reason"));
        assertThat(version(DRAFT).state()).isEqualTo(LawState.SUBMITTED);
    }

    @Test
    void aDiscardedDraftKeepsItsReasonAndCanBeTakenUpAgain() {
        replace.replace(ADMINISTRATOR, CAUSES);
        submit.discard(ADMINISTRATOR, DRAFT, 0, "Nhập nhầm văn bản");

        var again = replace.replace(ADMINISTRATOR, DRAFT);

        assertThat(version(DRAFT).note()).isEqualTo("Nhập nhầm văn bản");
        assertThat(audited()).contains("quantri discard-law-data " + DRAFT + " Nhập nhầm văn bản");
        assertThat(again).isEqualTo("CAUSES-2022.3");
        assertThat(version(again).replaces()).isEqualTo(CAUSES);
    }

    @Test
    void oneDraftOfAThingIsOpenAtATime() {
        replace.replace(ADMINISTRATOR, CAUSES);

        assertThat(outcome(() -> replace.replace(SECOND_ADMINISTRATOR, CAUSES)))
                .isEqualTo("ALREADY_OPEN");
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            textBlock =
                    """
                    DRAFT,      edit,      done
                    DRAFT,      submit,    done
                    DRAFT,      confirm,   WRONG_STATE
                    DRAFT,      send back, WRONG_STATE
                    DRAFT,      discard,   done
                    DRAFT,      replace,   WRONG_STATE
                    SUBMITTED,  edit,      WRONG_STATE
                    SUBMITTED,  submit,    WRONG_STATE
                    SUBMITTED,  confirm,   done
                    SUBMITTED,  send back, done
                    SUBMITTED,  discard,   done
                    SUBMITTED,  replace,   WRONG_STATE
                    CONFIRMED,  edit,      WRONG_STATE
                    CONFIRMED,  submit,    WRONG_STATE
                    CONFIRMED,  confirm,   WRONG_STATE
                    CONFIRMED,  send back, WRONG_STATE
                    CONFIRMED,  discard,   WRONG_STATE
                    CONFIRMED,  replace,   done
                    SUPERSEDED, edit,      WRONG_STATE
                    SUPERSEDED, submit,    WRONG_STATE
                    SUPERSEDED, confirm,   WRONG_STATE
                    SUPERSEDED, send back, WRONG_STATE
                    SUPERSEDED, discard,   WRONG_STATE
                    SUPERSEDED, replace,   WRONG_STATE
                    DISCARDED,  edit,      WRONG_STATE
                    DISCARDED,  submit,    WRONG_STATE
                    DISCARDED,  confirm,   WRONG_STATE
                    DISCARDED,  send back, WRONG_STATE
                    DISCARDED,  discard,   WRONG_STATE
                    DISCARDED,  replace,   done
                    """)
    void steps(LawState state, String act, String outcome) {
        jdbc.sql("UPDATE giamngheo.law_data SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", CAUSES)
                .update();

        var actor = act.equals("confirm") || act.equals("send back") ? CHAIR : ADMINISTRATOR;

        assertThat(outcome(() -> act(act, actor, CAUSES, 0))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    administrator,      read,      done
                    poverty-officer,    read,      done
                    steering-committee, read,      done
                    commune-chair,      read,      done
                    supervisor,         read,      done
                    enumerator,         read,      FORBIDDEN
                    village-head,       read,      FORBIDDEN
                    opinion-authority,  read,      FORBIDDEN
                    finance-officer,    read,      FORBIDDEN
                    poverty-officer,    edit,      FORBIDDEN
                    commune-chair,      edit,      FORBIDDEN
                    poverty-officer,    submit,    FORBIDDEN
                    commune-chair,      submit,    FORBIDDEN
                    steering-committee, discard,   FORBIDDEN
                    supervisor,         replace,   FORBIDDEN
                    administrator,      confirm,   done
                    poverty-officer,    confirm,   done
                    commune-chair,      confirm,   done
                    steering-committee, confirm,   FORBIDDEN
                    supervisor,         confirm,   FORBIDDEN
                    enumerator,         confirm,   FORBIDDEN
                    administrator,      send back, done
                    poverty-officer,    send back, done
                    commune-chair,      send back, done
                    steering-committee, send back, FORBIDDEN
                    supervisor,         send back, FORBIDDEN
                    """)
    void rights(String role, String act, String outcome) {
        replace.replace(ADMINISTRATOR, CAUSES);
        submit.submit(ADMINISTRATOR, DRAFT, 0);

        assertThat(outcome(() -> act(act, actor("nguoikhac", role), DRAFT, 1))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "edit, DRAFT",
        "submit, DRAFT",
        "discard, DRAFT",
        "confirm, SUBMITTED",
        "send back, SUBMITTED"
    })
    void whatSomebodyElseChangedMeanwhileIsNotActedOnUnseen(String act, LawState state) {
        replace.replace(ADMINISTRATOR, CAUSES);
        edit.save(ADMINISTRATOR, DRAFT, 0, Map.of("item.2", "Không có vốn"));
        if (state == LawState.SUBMITTED) {
            submit.submit(ADMINISTRATOR, DRAFT, 1);
        }
        var actor = state == LawState.SUBMITTED ? CHAIR : SECOND_ADMINISTRATOR;

        assertThat(outcome(() -> act(act, actor, DRAFT, 0))).isEqualTo("STALE");
        assertThat(version(DRAFT).state()).isEqualTo(state);
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThat(outcome(() -> versions.detail(ADMINISTRATOR, "NAT-1900")))
                .isEqualTo("NOT_FOUND");
        assertThat(outcome(() -> submit.submit(ADMINISTRATOR, "NAT-1900", 0)))
                .isEqualTo("NOT_FOUND");
    }

    private void act(String act, Actor actor, String id, long seen) {
        switch (act) {
            case "read" -> versions.detail(actor, id);
            case "edit" -> edit.save(actor, id, seen, Map.of("item.1", "Mục mới"));
            case "submit" -> submit.submit(actor, id, seen);
            case "discard" -> submit.discard(actor, id, seen, "Không cần nữa");
            case "confirm" -> confirm.confirm(actor, id, seen);
            case "send back" -> confirm.sendBack(actor, id, seen, "Sửa lại");
            case "replace" -> replace.replace(actor, id);
            default -> throw new IllegalArgumentException(act);
        }
    }

    private LawVersion version(String id) {
        return versions.detail(ADMINISTRATOR, id).version();
    }

    private List<String> audited() {
        return jdbc.sql(
                        """
                        SELECT concat_ws(' ', actor, action, subject_id, detail)
                        FROM giamngheo.audit_entry WHERE commune_key = 'law' ORDER BY sequence
                        """)
                .query(String.class)
                .list();
    }

    /** Everything that hangs on a standard, but for its own id. */
    private List<String> rows(String id) {
        return jdbc.sql(
                        """
                        SELECT concat_ws('|', area, b1_max_points, b2_min_points, income_line,
                            clause, mark)
                        FROM giamngheo.standard_limit WHERE standard_id = :id
                        UNION ALL
                        SELECT concat_ws('|', category, clause, mark)
                        FROM giamngheo.category_clause WHERE standard_id = :id
                        UNION ALL
                        SELECT concat_ws('|', code, ordinal, service, name, threshold, points,
                            mark, rule)
                        FROM giamngheo.deprivation_indicator WHERE standard_id = :id
                        UNION ALL
                        SELECT concat_ws('|', code, name, value, mark)
                        FROM giamngheo.indicator_parameter WHERE standard_id = :id
                        UNION ALL
                        SELECT concat_ws('|', level, province_key, decision_key)
                        FROM giamngheo.poverty_standard WHERE id = :id
                        ORDER BY 1
                        """)
                .param("id", id)
                .query(String.class)
                .list();
    }
}
