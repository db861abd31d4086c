package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** A request for a benefit goes from hand to hand; nobody does two hands' work. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationsTest {

    private static final String CHECK = "userTask_checkApplication";
    private static final String SUPPLEMENT = "userTask_supplementApplication";
    private static final String POST = "userTask_postApplication";
    private static final String CONFIRM = "userTask_confirmApplication";
    private static final String OUTCOME = "userTask_recordApplicationOutcome";
    private static final String GROUP = "Tổ tiết kiệm và vay vốn thôn 1";
    private static final int HOUSEHOLDS = 100;

    @Autowired Stage stage;
    @Autowired JdbcClient jdbc;
    @Autowired Households households;
    @Autowired Catalogue catalogue;
    @Autowired ReceiveApplication receiveApplication;
    @Autowired CheckApplication checkApplication;
    @Autowired SupplementApplication supplementApplication;
    @Autowired PostApplication postApplication;
    @Autowired ConfirmApplication confirmApplication;
    @Autowired ConfirmTogether confirmTogether;
    @Autowired RecordApplicationOutcome recordOutcome;
    @Autowired WithdrawApplication withdrawApplication;
    @Autowired ApplicationRegister register;
    @Autowired PrintApplication printApplication;
    @Autowired RecheckAllowance recheckAllowance;
    @Autowired RemindOfApplications remind;
    @Autowired WhoIsOwed whoIsOwed;
    @Autowired HouseholdRightsList householdRights;
    @MockitoBean RequestCheck check;

    private PlayedCommune commune;
    private PlayedCommune elsewhere;
    private Deque<UUID> homes;

    @BeforeAll
    void aCommuneWithEveryOfficial() {
        commune = stage.commune(HOUSEHOLDS, 1);
        elsewhere = stage.commune(1);
        open("mttq", "Ủy ban Mặt trận", Roles.FATHERLAND_FRONT);
        open("tuphap", "Công chức", Roles.JUSTICE_OFFICER);
        open("diachinh", "Công chức", Roles.AGRICULTURE_OFFICER);
        open("tramyte", "Trạm trưởng", Roles.HEALTH_STATION);
        open("nhatruong", "Hiệu trưởng", Roles.SCHOOL);
        open("giamsat", "Giám sát", Roles.SUPERVISOR);
        open("quantri", "Quản trị", Roles.CULTURE_OFFICER);
        open("kiemnhiem", "Phó Chủ tịch", Roles.COMMUNE_CHAIR, Roles.FATHERLAND_FRONT);
        homes =
                new ArrayDeque<>(
                        jdbc.sql(
                                        """
                                        SELECT id FROM giamngheo.household
                                        WHERE village_key = :village ORDER BY code
                                        """)
                                .param("village", commune.village(1))
                                .query(UUID.class)
                                .list());
    }

    @BeforeEach
    void everybodyMayHaveEverything() {
        stage.clock().setDate(Stage.OPENING_DAY);
        when(check.of(any(), any(), any(), any()))
                .thenAnswer(
                        asked ->
                                allowed(
                                        asked.getArgument(0),
                                        asked.getArgument(1),
                                        asked.getArgument(2)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    BHYT_AVG_AGRI,      canbo,     check
                    KCB_POOR_FUND,      tramyte,   check confirm outcome
                    CR_POOR,            mttq,      check confirm outcome
                    CR_NEAR,            mttq,      check confirm outcome
                    CR_ESC,             mttq,      check confirm outcome
                    CR_STUDENT,         mttq,      check confirm outcome
                    CR_WATER,           diachinh,  check confirm outcome
                    CR_JOB,             canbo,     check confirm outcome
                    CR_OVERSEAS,        canbo,     check confirm outcome
                    CREDIT_RISK,        mttq,      check confirm outcome
                    HOUSE_PROG,         canbo,     check confirm outcome
                    HOUSE_HD_2023,      canbo,     check confirm outcome
                    HOUSE_HD_2025,      canbo,     check confirm outcome
                    HOUSE_DISASTER,     canbo,     check confirm
                    FUND_POOR,          mttq,      check outcome
                    PROD_AGRI,          diachinh,  check confirm outcome
                    PROD_LIVELIHOOD,    diachinh,  check confirm outcome
                    VOC_POOR,           canbo,     check outcome
                    VOC_NEAR,           canbo,     check outcome
                    VOC_ESC,            canbo,     check outcome
                    VOC_DISABLED,       canbo,     check outcome
                    VOC_RURAL,          canbo,     check outcome
                    JOB_CONNECT,        canbo,     check confirm outcome
                    OVERSEAS_TRAIN,     canbo,     check confirm outcome
                    LEGAL_POOR,         tuphap,    check outcome
                    LEGAL_NEAR_ACCUSED, tuphap,    check outcome
                    LEGAL_NEAR_OTHER,   tuphap,    check outcome
                    SA_SINGLE_PARENT,   canbo,     check post confirm outcome
                    SA_ELD_ALONE,       canbo,     check post confirm outcome
                    SA_ELD80,           canbo,     check post confirm outcome
                    SA_DISABLED,        canbo,     check post confirm outcome
                    SA_HIV,             canbo,     check confirm outcome
                    SOC_PENSION_7074,   canbo,     check confirm outcome
                    SA_RICE_TET,        canbo,     check confirm
                    """)
    void everyKindGoesItsOwnWay(String code, String owner, String steps) {
        var id = received(code, commune.officer());

        for (var step : steps.split(" ")) {
            assertThat(owed(id)).as("among what is owed before " + step).isTrue();
            switch (step) {
                case "check" -> checked(id, commune.account(owner));
                case "post" -> posted(id, commune.account(owner));
                case "confirm" -> confirmed(id, commune.chair());
                default -> decided(id, commune.account(owner), "YES");
            }
        }

        var row = row(id);
        assertThat(row.state()).isEqualTo(ApplicationState.GRANTED);
        assertThat(stateOf(id)).as("no task is left").isEmpty();
        assertThat(owed(id)).as("owed when it was granted").isFalse();
        assertThat(row.confirmNumber().isEmpty()).isEqualTo(!steps.contains("confirm"));
    }

    @Test
    void everyBenefitOnRequestHasItsSteps() {
        var onRequest =
                catalogue.benefits().stream()
                        .filter(each -> each.way() == Benefit.Way.APPLICATION)
                        .map(Benefit::code)
                        .collect(Collectors.toSet());
        var configured =
                Set.copyOf(
                        jdbc.sql(
                                        """
                                        SELECT benefit_code FROM giamngheo.benefit_procedure
                                        WHERE kind = 'REQUEST'
                                        """)
                                .query(String.class)
                                .list());
        var withPapers =
                Set.copyOf(
                        jdbc.sql("SELECT DISTINCT benefit_code FROM giamngheo.benefit_paper")
                                .query(String.class)
                                .list());

        assertThat(configured).isEqualTo(onRequest);
        assertThat(withPapers).containsAll(onRequest);
    }

    @Test
    void anAcceptedCardComesOnAListAndATrainingIsRememberedForLife() {
        var card = received("BHYT_AVG_AGRI", commune.officer());
        checked(card, commune.officer());
        var training = received("VOC_POOR", commune.officer());
        var learner = row(training);
        checked(training, commune.officer());
        decided(training, commune.officer(), "YES");

        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM giamngheo.issuance_item i
                                        JOIN giamngheo.issuance s ON s.id = i.issuance_id
                                        WHERE s.run_id = :run AND i.member_id = :member
                                        """)
                                .param("run", card)
                                .param("member", row(card).memberId())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(facts(learner.memberId(), "TRAINED")).containsExactly("YES");
        var again =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                receive(
                                        "VOC_RURAL",
                                        learner.householdId(),
                                        commune.officer(),
                                        Set.of(1)));
        assertThat(again.byField()).containsOnlyKeys("benefit");
    }

    @Test
    void missingPapersAreAskedForAndTheRequestIsCheckedAgain() {
        var id = receive("LEGAL_POOR", homes.poll(), commune.officer(), Set.of(1));
        var justice = commune.account("tuphap");
        var early =
                catchThrowableOfType(
                        InvalidInput.class, () -> saveCheck(id, justice, "FORWARD", Set.of(1)));

        saveCheck(id, justice, "SUPPLEMENT", Set.of(1));
        complete(justice, CHECK, id);
        var incomplete =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.does(
                                        justice,
                                        actor ->
                                                supplementApplication.save(
                                                        id, "", Set.of(1, 2), actor)));
        commune.does(justice, actor -> supplementApplication.save(id, "", Set.of(1, 2, 3), actor));
        complete(justice, SUPPLEMENT, id);

        assertThat(early.byField()).containsOnlyKeys("papers");
        assertThat(early.getMessage()).contains("Giấy chứng nhận hộ nghèo");
        assertThat(incomplete.byField()).containsOnlyKeys("papers");
        assertThat(stateOf(id)).containsExactly(CHECK);
    }

    @Test
    void whatTheRulesDoNotGiveIsNeverHandedOnAndRefusedInWriting() {
        var id = received("CR_POOR", commune.officer());
        var front = commune.account("mttq");
        refuse(
                "Hộ không có tên trong danh sách hộ nghèo tại ngày đề nghị.",
                BenefitAnswer.Outcome.REFUSED);
        var forward =
                catchThrowableOfType(
                        InvalidInput.class, () -> saveCheck(id, front, "FORWARD", all("CR_POOR")));

        saveCheck(id, front, "REFUSE", all("CR_POOR"));
        complete(front, CHECK, id);

        assertThat(forward.byField()).containsOnlyKeys("outcome");
        assertThat(forward.getMessage()).contains("không có tên trong danh sách");
        var row = row(id);
        assertThat(row.state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(row.refusalNumber()).endsWith("/TB-UBND");
        assertThat(row.outcomeReason()).contains("không có tên trong danh sách");
        assertThat(commune.as(front, actor -> printApplication.refusal(id, actor)).reasons())
                .containsExactly(row.outcomeReason());
        assertThat(stateOf(id)).isEmpty();
    }

    @Test
    void aRuleThatChangedBetweenSavingAndRecordingGrantsNothing() {
        var id = received("CR_POOR", commune.officer());
        var front = commune.account("mttq");
        saveCheck(id, front, "FORWARD", all("CR_POOR"));
        refuse("Quy định đã hết hiệu lực.", BenefitAnswer.Outcome.REFUSED);

        var refused = catchThrowableOfType(InvalidInput.class, () -> complete(front, CHECK, id));

        assertThat(refused.byField()).containsOnlyKeys("outcome");
        assertThat(stateOf(id)).containsExactly(CHECK);
        assertThat(row(id).state()).isEqualTo(ApplicationState.CHECKING);
    }

    @Test
    void whoCheckedDoesNotConfirm() {
        var both = commune.account("kiemnhiem");
        var id = received("CR_POOR", commune.officer());
        saveCheck(id, both, "FORWARD", all("CR_POOR"));
        complete(both, CHECK, id);

        var saved =
                catchThrowableOfType(
                        BusinessException.class, () -> saveConfirmation(id, both, "CONFIRMED"));
        var together =
                catchThrowableOfType(
                        BusinessException.class,
                        () ->
                                commune.as(
                                        both,
                                        actor -> confirmTogether.confirm(List.of(id), actor)));

        assertThat(saved.code()).isEqualTo("CHECKER_CONFIRMS");
        assertThat(together.code()).isEqualTo("CHECKER_CONFIRMS");
        confirmed(id, commune.deputy());
        assertThat(row(id).confirmedAs()).isEqualTo("Phó Chủ tịch");
    }

    @Test
    void theChairReturnsWithAReasonAndNothingIsLost() {
        var id = received("CR_POOR", commune.officer());
        checked(id, commune.account("mttq"));
        var silent =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.does(
                                        commune.chair(),
                                        actor ->
                                                confirmApplication.save(
                                                        id, "RETURNED", "", null, actor)));

        saveConfirmation(id, commune.chair(), "RETURNED");
        complete(commune.chair(), CONFIRM, id);

        assertThat(silent.byField()).containsOnlyKeys("note");
        assertThat(stateOf(id)).containsExactly(CHECK);
        assertThat(row(id).returnReason()).isEqualTo("Thiếu biên bản họp tổ");
        assertThat(row(id).confirmNumber()).as("no number was taken").isEmpty();
    }

    @Test
    void borrowersOfOneGroupAreConfirmedUnderOneNumber() {
        var ids =
                IntStream.range(0, 3)
                        .mapToObj(each -> received("CR_POOR", commune.account("mttq")))
                        .toList();
        ids.forEach(id -> checked(id, commune.account("mttq")));
        var legal = received("LEGAL_POOR", commune.officer());
        var mixed =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.as(
                                        commune.chair(),
                                        actor ->
                                                confirmTogether.confirm(
                                                        List.of(ids.get(0), legal), actor)));

        var number = commune.as(commune.chair(), actor -> confirmTogether.confirm(ids, actor));
        commune.runSteps();

        assertThat(mixed.byField()).containsOnlyKeys("chosen");
        assertThat(number).endsWith("/XN-UBND");
        assertThat(ids).allSatisfy(id -> assertThat(row(id).confirmNumber()).isEqualTo(number));
        assertThat(ids).allSatisfy(id -> assertThat(stateOf(id)).containsExactly(OUTCOME));
        var paper =
                commune.as(
                        commune.chair(), actor -> printApplication.confirmation(ids.get(1), actor));
        assertThat(paper.borrowers()).hasSize(3);
        assertThat(paper.group()).isEqualTo("thôn 1");
        assertThat(paper.signature().fullName()).isEqualTo("Lương Văn Toại");
    }

    @Test
    void onlyOneRequestForABenefitIsOpenAndItMayBeWithdrawnAtAnyTime() {
        var home = homes.poll();
        var id = receive("CR_POOR", home, commune.officer(), all("CR_POOR"));
        var second =
                catchThrowableOfType(
                        InvalidInput.class,
                        () -> receive("CR_POOR", home, commune.officer(), Set.of()));
        checked(id, commune.account("mttq"));
        var unexplained =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.does(
                                        commune.officer(),
                                        actor -> withdrawApplication.withdraw(id, " ", actor)));

        commune.does(
                commune.head(1),
                actor -> withdrawApplication.withdraw(id, "Chủ hộ không vay nữa", actor));

        assertThat(second.byField()).containsOnlyKeys("benefit");
        assertThat(unexplained.byField()).containsOnlyKeys("withdrawal");
        assertThat(row(id).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(stateOf(id)).isEmpty();
        assertThat(receive("CR_POOR", home, commune.officer(), Set.of()))
                .as("a new one may be open now")
                .isNotNull();
    }

    @Test
    void whatIsWrongIsSaidAtEveryField() {
        var home = homes.poll();
        var empty =
                catchThrowableOfType(
                        InvalidInput.class,
                        () -> receive(request("CR_POOR", home, null, null, "", "", null)));
        var tooMuch =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                receive(
                                        request(
                                                "CR_POOR",
                                                home,
                                                null,
                                                commune.today(),
                                                "Mua bò",
                                                "",
                                                100_000_001L)));
        var tomorrow =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                receive(
                                        request(
                                                "LEGAL_POOR",
                                                home,
                                                UUID.randomUUID(),
                                                commune.today().plusDays(1),
                                                "Tranh chấp",
                                                "",
                                                null)));

        assertThat(empty.byField()).containsOnlyKeys("receivedOn", "purpose");
        assertThat(tooMuch.byField()).containsOnlyKeys("amount", "loanGroup");
        assertThat(tooMuch.getMessage()).contains("100.000.000 đồng", "78/2002");
        assertThat(tomorrow.byField()).containsOnlyKeys("memberId", "receivedOn");
    }

    @Test
    void theHouseholdsRightSaysWhatBecameOfTheRequest() {
        var id = received("CR_POOR", commune.officer());
        entitlement(id);
        var home = row(id).householdId();

        assertThat(lines(home)).containsExactly("Đề nghị ngày 05/09/2023: Đang kiểm tra");
        commune.does(commune.officer(), actor -> withdrawApplication.withdraw(id, "Thôi", actor));
        assertThat(lines(home)).containsExactly("Đề nghị ngày 05/09/2023: Đã rút đề nghị");
        jdbc.sql("UPDATE giamngheo.benefit_application SET benefit_code = 'CR_NEAR' WHERE id = :id")
                .param("id", id)
                .update();
        assertThat(lines(home)).as("nobody asked for this one").containsExactly("Khi có đề nghị");
    }

    private List<String> lines(UUID home) {
        return commune
                .as(commune.chair(), actor -> householdRights.of(home, actor))
                .current()
                .stream()
                .map(HouseholdRightsList.Right::line)
                .toList();
    }

    @Test
    void groupsNamedBeforeInTheCommuneAreOfferedOnceEach() {
        received("CR_POOR", commune.officer());
        received("CR_NEAR", commune.officer());
        received("LEGAL_POOR", commune.officer());
        var home = homes.poll();
        var homeElsewhere = households.openHouseholdIds(elsewhere.key()).get(0);

        List<String> groups =
                commune.as(commune.officer(), actor -> receiveApplication.loanGroups(home, actor));
        List<String> groupsElsewhere =
                commune.as(
                        elsewhere.officer(),
                        actor -> receiveApplication.loanGroups(homeElsewhere, actor));

        assertThat(groups).containsExactly(GROUP);
        assertThat(groupsElsewhere).isEmpty();
    }

    @Test
    void theAnswerOfTheBodyIsCheckedAtEveryField() {
        var id = received("CR_POOR", commune.officer());
        checked(id, commune.account("mttq"));
        confirmed(id, commune.chair());
        var today = commune.today();

        assertThat(answerRefused(id, "", "", null, null))
                .containsOnlyKeys("outcome", "number", "outcomeOn");
        assertThat(answerRefused(id, "YES", "15/NHCS", today.plusDays(1), null))
                .containsOnlyKeys("outcomeOn", "amount");
        assertThat(answerRefused(id, "YES", "15/NHCS", today.minusDays(1), 1_000_000L))
                .as("before the commune confirmed")
                .containsOnlyKeys("outcomeOn");
        assertThat(answerRefused(id, "NO", "15/NHCS", today, null)).containsOnlyKeys("reason");
        assertThat(stateOf(id)).containsExactly(OUTCOME);
    }

    @Test
    void anAllowanceIsLookedAtAgainOnceAndEndsWithTheMonthOfTheDecision() {
        var granted = received("SA_ELD_ALONE", commune.officer());
        checked(granted, commune.officer());
        posted(granted, commune.officer());
        confirmed(granted, commune.chair());
        decided(granted, commune.officer(), "YES");
        var right = entitlement(granted);
        var member = row(granted).memberId();
        assertThat(facts(member, "SOCIAL_ALLOWANCE")).containsExactly("YES");
        refuse("Hộ không còn là hộ nghèo.", BenefitAnswer.Outcome.REFUSED);

        recheckAllowance.recheck(right, commune.today());
        recheckAllowance.recheck(right, commune.today());

        var again =
                jdbc.sql(
                                """
                                SELECT id FROM giamngheo.benefit_application
                                WHERE entitlement_id = :right
                                """)
                        .param("right", right)
                        .query(UUID.class)
                        .single();
        var kept =
                catchThrowableOfType(
                        InvalidInput.class,
                        () -> saveCheck(again, commune.officer(), "KEEP", Set.of()));
        saveCheck(again, commune.officer(), "PROPOSE_END", Set.of());
        complete(commune.officer(), CHECK, again);
        confirmed(again, commune.chair());
        decided(again, commune.officer(), "YES");

        assertThat(kept.byField()).containsOnlyKeys("outcome");
        assertThat(row(again).state()).isEqualTo(ApplicationState.ENDED);
        var last = commune.today().withDayOfMonth(commune.today().lengthOfMonth());
        assertThat(
                        jdbc.sql("SELECT valid_to FROM giamngheo.entitlement WHERE id = :id")
                                .param("id", right)
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(last);
    }

    @Test
    void anAllowanceThatWasOnlyOfferedNeedsNoSecondLook() {
        var asked = received("SA_ELD80", commune.officer());
        var right = entitlement(asked);

        recheckAllowance.recheck(right, commune.today());

        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM giamngheo.benefit_application
                                        WHERE entitlement_id = :right
                                        """)
                                .param("right", right)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aSilentBodyIsToldOfOnceToTheOwnerAndNamesNobody() {
        var id = received("CR_POOR", commune.officer());
        checked(id, commune.account("mttq"));
        confirmed(id, commune.chair());
        var due =
                jdbc.sql(
                                """
                                SELECT due_on FROM giamngheo.deadline
                                WHERE subject_type = :task AND subject_id = :id
                                """)
                        .param("task", OUTCOME)
                        .param("id", id.toString())
                        .query(LocalDate.class)
                        .single();

        remind.on(due);
        assertThat(notices(id)).as("still in time").isEmpty();
        remind.on(due.plusDays(1));
        remind.on(due.plusDays(2));

        assertThat(notices(id))
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice)
                                        .startsWith("fatherland-front:")
                                        .doesNotContain("Thị"));
    }

    @Test
    void whatConcernsHivIsReadOnlyByThoseWhoHandleIt() {
        var id = received("SA_HIV", commune.officer());
        var everything = new ApplicationRegister.Filter("", "SA_HIV", null, null, false);

        var front =
                catchThrowableOfType(
                        BusinessException.class,
                        () ->
                                commune.as(
                                        commune.account("mttq"),
                                        actor -> register.application(id, actor)));

        assertThat(front.code()).isEqualTo("FORBIDDEN");
        assertThat(counted(everything, commune.account("mttq"))).isZero();
        assertThat(counted(everything, commune.chair())).isPositive();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    canbo,       receive, allowed
                    mttq,        receive, allowed
                    truongthon1, receive, allowed
                    truongthon2, receive, OUT_OF_AREA
                    tuphap,      receive, FORBIDDEN
                    chutich,     receive, FORBIDDEN
                    giamsat,     receive, FORBIDDEN
                    rasoat1a,    receive, FORBIDDEN
                    elsewhere,   receive, OUT_OF_AREA
                    mttq,        check,   allowed
                    canbo,       check,   FORBIDDEN
                    chutich,     check,   FORBIDDEN
                    truongthon1, check,   FORBIDDEN
                    giamsat,     check,   FORBIDDEN
                    elsewhere,   check,   FORBIDDEN
                    chutich,     confirm, allowed
                    phochutich,  confirm, allowed
                    mttq,        confirm, FORBIDDEN
                    canbo,       confirm, FORBIDDEN
                    truongthon1, confirm, FORBIDDEN
                    elsewhere,   confirm, FORBIDDEN
                    mttq,        outcome, allowed
                    canbo,       outcome, FORBIDDEN
                    chutich,     outcome, FORBIDDEN
                    giamsat,     outcome, FORBIDDEN
                    giamsat,     read,    allowed
                    truongthon1, read,    allowed
                    truongthon2, read,    OUT_OF_AREA
                    rasoat1a,    read,    FORBIDDEN
                    elsewhere,   read,    OUT_OF_AREA
                    giamsat,     withdraw, FORBIDDEN
                    chutich,     withdraw, FORBIDDEN
                    """)
    void mayDo(String who, String action, String outcome) {
        var account =
                who.equals("elsewhere")
                        ? action.equals("confirm") ? elsewhere.chair() : elsewhere.officer()
                        : commune.account(who);
        var id = action.equals("receive") ? null : received("CR_POOR", commune.officer());
        if (action.equals("confirm") || action.equals("outcome")) {
            checked(id, commune.account("mttq"));
        }
        if (action.equals("outcome")) {
            confirmed(id, commune.chair());
        }
        Runnable act =
                switch (action) {
                    case "receive" -> () -> receive("CR_POOR", homes.poll(), account, Set.of());
                    case "check" -> () -> checked(id, account);
                    case "confirm" -> () -> confirmed(id, account);
                    case "outcome" -> () -> decided(id, account, "YES");
                    case "read" ->
                            () -> commune.as(account, actor -> register.application(id, actor));
                    default ->
                            () ->
                                    commune.does(
                                            account,
                                            actor ->
                                                    withdrawApplication.withdraw(
                                                            id, "Thôi", actor));
                };

        var refusal = catchThrowableOfType(BusinessException.class, act::run);

        assertThat(refusal == null ? "allowed" : refusal.code()).isEqualTo(outcome);
    }

    // --- what people do

    private UUID received(String code, String account) {
        return receive(code, homes.poll(), account, all(code));
    }

    private UUID receive(String code, UUID household, String account, Set<Integer> papers) {
        var benefit = catalogue.benefit(code);
        var member = benefit.ofMember() ? households.detail(household).members().get(0).id() : null;
        return commune.as(
                account,
                actor ->
                        receiveApplication.receive(
                                new ReceiveApplication.Request(
                                        code,
                                        household,
                                        member,
                                        commune.today(),
                                        "Đề nghị như trong đơn",
                                        GROUP,
                                        1_000_000L,
                                        papers),
                                actor));
    }

    private static ReceiveApplication.Request request(
            String code,
            UUID household,
            @Nullable UUID member,
            @Nullable LocalDate on,
            String purpose,
            String group,
            @Nullable Long amount) {
        return new ReceiveApplication.Request(
                code, household, member, on, purpose, group, amount, Set.of());
    }

    private UUID receive(ReceiveApplication.Request request) {
        return commune.as(commune.officer(), actor -> receiveApplication.receive(request, actor));
    }

    private Set<Integer> all(String code) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                SELECT position FROM giamngheo.benefit_paper
                                WHERE benefit_code = :code
                                """)
                        .param("code", code)
                        .query(Integer.class)
                        .list());
    }

    private void saveCheck(UUID id, String account, String outcome, Set<Integer> papers) {
        commune.does(account, actor -> checkApplication.save(id, outcome, "", papers, actor));
    }

    private void checked(UUID id, String account) {
        saveCheck(id, account, "FORWARD", Set.of(1, 2, 3, 4));
        complete(account, CHECK, id);
    }

    private void posted(UUID id, String account) {
        commune.does(account, actor -> postApplication.save(id, commune.today(), actor));
        complete(account, POST, id);
        assertThat(row(id).postedUntil()).isEqualTo(commune.today().plusDays(2));
        commune.untilNextTimer();
    }

    private void saveConfirmation(UUID id, String account, String outcome) {
        commune.does(
                account,
                actor ->
                        confirmApplication.save(
                                id, outcome, "Thiếu biên bản họp tổ", 1_000_000L, actor));
    }

    private void confirmed(UUID id, String account) {
        saveConfirmation(id, account, "CONFIRMED");
        complete(account, CONFIRM, id);
    }

    private void decided(UUID id, String account, String outcome) {
        commune.does(
                account,
                actor ->
                        recordOutcome.save(
                                id,
                                new RecordApplicationOutcome.Answer(
                                        outcome, "12/QĐ", commune.today(), 900_000L, ""),
                                actor));
        complete(account, OUTCOME, id);
    }

    /** What is wrong with an answer without a reason, by field. */
    private Map<String, String> answerRefused(
            UUID id, String outcome, String number, @Nullable LocalDate on, @Nullable Long amount) {
        var answer = new RecordApplicationOutcome.Answer(outcome, number, on, amount, "");
        return catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.does(
                                        commune.account("mttq"),
                                        actor -> recordOutcome.save(id, answer, actor)))
                .byField();
    }

    private void complete(String account, String task, UUID id) {
        commune.complete(account, task, id, Map.of());
        commune.runSteps();
    }

    // --- what can be seen

    private ApplicationRegister.Row row(UUID id) {
        return commune.as(commune.officer(), actor -> register.application(id, actor));
    }

    private List<String> stateOf(UUID id) {
        return List.of(CHECK, SUPPLEMENT, POST, CONFIRM, OUTCOME).stream()
                .filter(task -> commune.openTasks(task).contains(id))
                .toList();
    }

    private boolean owed(UUID id) {
        return commune.as(commune.chair(), actor -> whoIsOwed.all(OwedFilter.ALL, actor)).stream()
                .anyMatch(line -> id.equals(line.subjectId()));
    }

    private int counted(ApplicationRegister.Filter filter, String account) {
        return commune.as(account, actor -> register.count(filter, actor));
    }

    private List<String> facts(UUID member, String kind) {
        return jdbc.sql(
                        """
                        SELECT value FROM giamngheo.benefit_fact
                        WHERE member_id = :member AND kind = :kind AND withdrawn_at IS NULL
                        """)
                .param("member", member)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private List<String> notices(UUID id) {
        return jdbc.sql(
                        """
                        SELECT audience || ':' || sentence FROM giamngheo.notice
                        WHERE kind = 'APPLICATION_SILENT' AND subject_key = :id
                        """)
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    private UUID entitlement(UUID application) {
        var right = UUID.randomUUID();
        var run = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.rights_run (id, commune_key, cause, cause_key,
                            effective_on, total, state, started_at, finished_at)
                        VALUES (:run, :commune, 'MEMBER_EVENT', :key, :on, 0, 'FINISHED', now(),
                            now())
                        """)
                .param("run", run)
                .param("commune", commune.key())
                .param("key", run.toString())
                .param("on", commune.today())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.entitlement (id, commune_key, village_key,
                            household_id, member_id, subject_id, benefit_code, exclusive_kind,
                            on_request, valid_from, living_class, rule_id, decision_table,
                            matched_rule, reason, run_id, opened_on)
                        SELECT :id, a.commune_key, a.village_key, a.household_id, a.member_id,
                            a.subject_id, a.benefit_code, 'TEST ' || a.id, true, a.received_on,
                            'POOR', r.id, 'table', 'rule', 'lý do', :run, a.received_on
                        FROM giamngheo.benefit_application a
                        JOIN LATERAL (SELECT id FROM giamngheo.benefit_rule
                            WHERE benefit_code = a.benefit_code LIMIT 1) r ON true
                        WHERE a.id = :application
                        """)
                .param("id", right)
                .param("run", run)
                .param("application", application)
                .update();
        return right;
    }

    // --- what the rules say

    private RequestCheck.Result allowed(String code, UUID household, @Nullable UUID member) {
        var rule =
                jdbc.sql(
                                """
                                SELECT id FROM giamngheo.benefit_rule WHERE benefit_code = :code
                                ORDER BY id LIMIT 1
                                """)
                        .param("code", code)
                        .query(String.class)
                        .single();
        return new RequestCheck.Result(
                new RightPeriod(
                        household,
                        member,
                        code,
                        catalogue.benefit(code).exclusiveKind(),
                        true,
                        Stage.OPENING_DAY,
                        null,
                        LivingClass.POOR,
                        rule,
                        "eligible:QD24-1:v1",
                        "rule_test",
                        "Đủ điều kiện theo quy định thử."),
                null);
    }

    private void refuse(String reason, BenefitAnswer.Outcome outcome) {
        doAnswer(
                        asked ->
                                new RequestCheck.Result(
                                        null,
                                        new BenefitAnswer(
                                                asked.getArgument(1),
                                                asked.getArgument(2),
                                                asked.getArgument(0),
                                                outcome,
                                                LivingClass.OTHER,
                                                "eligible:QD24-1:v1",
                                                "rule_none",
                                                reason)))
                .when(check)
                .of(any(), any(), any(), any());
    }

    private void open(String post, String title, String... roles) {
        stage.open(commune, commune.account(post), "Trần Văn " + post, title, roles);
    }
}
