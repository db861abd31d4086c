package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.giamngheo.benefit.IssuanceMoney.Kind.RECEIVED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.benefit.AnswerSubmission.Answer;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/**
 * A list from its opening to its end, by the people whose duty it is, each step refused to others.
 */
@ApplicationTest
class IssueLinesTest {

    private static final String CARD = "BHYT_POOR";
    private static final String ELECTRICITY = "ELEC_POOR";
    private static final String WATER = "WATER_ACCESS";
    private static final String PREPARE = "userTask_prepareList";
    private static final String APPROVE = "userTask_approveList";
    private static final String ISSUE = "userTask_issueToPeople";
    private static final LocalDate TODAY = Stage.OPENING_DAY;

    @Autowired Stage stage;
    @Autowired IssuanceLists lists;
    @Autowired IssueLines issueLines;
    @Autowired SendIssuance sendIssuance;
    @Autowired AnswerSubmission answerSubmission;
    @Autowired ApproveIssuance approveIssuance;
    @Autowired IssuanceMoney money;
    @Autowired IssuanceEvidence evidence;
    @Autowired IssuanceViews views;
    @Autowired IssuanceOverview overview;
    @Autowired IssuanceLines lines;
    @Autowired IssuanceBatches batches;
    @Autowired CatalogueChange change;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private IssuanceFixture fixture;
    private PlayedCommune commune;
    private String finance;

    @BeforeEach
    void aCommuneOfFiveHouseholds() {
        fixture = new IssuanceFixture(jdbc);
        commune = stage.commune(3, 2);
        finance = commune.account("taichinh");
        stage.open(commune, finance, "Khúc Thị Tài", "Công chức", Roles.FINANCE_OFFICER);
        stage.open(commune, commune.account("mttq"), "Bùi Văn Mặt", "", Roles.FATHERLAND_FRONT);
        stage.open(commune, commune.account("giamsat"), "Đào Thị Giám", "", Roles.SUPERVISOR);
        stage.open(commune, commune.account("diachinh"), "Vũ Thổ", "", Roles.AGRICULTURE_OFFICER);
    }

    @Test
    void cardsGoFromTheOfficerOverChairAndInsuranceToEverybody() {
        var list = opened(CARD);
        var names = fixture.lines(list);
        write(list, names.get(4), LineAct.without(LineState.COVERED, "Có thẻ hưu trí"));
        commune.complete(commune.officer(), PREPARE, list, Map.of());
        commune.runSteps();
        assertThat(commune.openTasks(ISSUE)).isEmpty();
        commune.complete(commune.chair(), APPROVE, list, Map.of("approvalOutcome", "APPROVED"));
        commune.runSteps();

        var first = commune.as(commune.officer(), actor -> sendIssuance.send(list, actor));
        assertThat(fixture.count(list, "SENT")).isEqualTo(4);
        answer(first, new Answer(false, "11/BHXH", TODAY, "Sai ngày sinh"), names.get(0));
        answer(first, new Answer(true, "11/BHXH", TODAY, ""));
        assertThatThrownBy(() -> write(list, names.get(0), issuedToday()))
                .as("nobody is issued what was returned")
                .isInstanceOf(BusinessException.class);
        var second = commune.as(commune.officer(), actor -> sendIssuance.send(list, actor));
        answer(second, new Answer(true, "15/BHXH", TODAY, ""));
        assertThatThrownBy(() -> commune.complete(commune.officer(), ISSUE, list, Map.of()))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("Còn 4 dòng");
        commune.does(
                commune.officer(),
                actor ->
                        issueLines.write(
                                list,
                                LineSelection.all(LineFilter.waiting()),
                                issuedToday(),
                                actor));
        commune.complete(commune.officer(), ISSUE, list, Map.of());
        commune.runSteps();

        var view = commune.as(commune.officer(), actor -> views.list(list, actor));
        assertThat(view.state()).isEqualTo(IssuanceState.DONE);
        assertThat(view.counts())
                .containsOnly(Map.entry(LineState.ISSUED, 4), Map.entry(LineState.COVERED, 1));
        assertThat(view.submissions())
                .extracting(s -> s.number() + " " + s.total() + " " + s.returned())
                .containsExactly("01/DS-UBND 4 1", "02/DS-UBND 1 0");
        List<IssuanceLines.Line> firstNames =
                commune.as(commune.officer(), actor -> lines.ofSubmission(list, first, actor));
        assertThat(firstNames).as("the first list keeps everybody who stood on it").hasSize(4);
    }

    @Test
    void theChairSendsAListBackWithTheReason() {
        var list = opened(CARD);
        commune.complete(commune.officer(), PREPARE, list, Map.of());
        commune.runSteps();

        assertThatThrownBy(
                        () ->
                                commune.complete(
                                        commune.chair(),
                                        APPROVE,
                                        list,
                                        Map.of("approvalOutcome", "RETURNED")))
                .isInstanceOf(InvalidInput.class);
        commune.does(
                commune.chair(),
                actor -> approveIssuance.explainReturn(list, "Thiếu hộ mới", actor));
        commune.complete(commune.chair(), APPROVE, list, Map.of("approvalOutcome", "RETURNED"));
        commune.runSteps();

        assertThat(commune.openTasks(PREPARE)).hasSize(1);
        assertThat(commune.as(commune.officer(), actor -> views.list(list, actor)).returnReason())
                .isEqualTo("Thiếu hộ mới");
    }

    @Test
    void whoeverHandedTheListOnDoesNotApprove() {
        var both = deputyWhoIsAnOfficerToo();
        var list = opened(CARD);
        commune.complete(both, PREPARE, list, Map.of());
        commune.runSteps();

        assertThat(refused(() -> approve(list, both))).isEqualTo("PREPARER_APPROVES");
        assertThat(commune.openTasks(APPROVE)).containsExactly(list);
    }

    @Test
    void whoeverWroteOnALineDoesNotApprove() {
        var both = deputyWhoIsAnOfficerToo();
        var list = opened(CARD);
        commune.does(
                both,
                actor ->
                        issueLines.write(
                                list,
                                LineSelection.of(fixture.lines(list).subList(0, 1)),
                                LineAct.without(LineState.COVERED, "Có thẻ"),
                                actor));
        commune.complete(commune.officer(), PREPARE, list, Map.of());
        commune.runSteps();

        assertThat(refused(() -> approve(list, both))).isEqualTo("PREPARER_APPROVES");
        approve(list, commune.deputy());

        assertThat(commune.as(commune.officer(), actor -> views.list(list, actor)).state())
                .isEqualTo(IssuanceState.APPROVED);
    }

    @Test
    void financePaysElectricityAndTheMoneyAddsUp() {
        enterElectricityOfAMonth();
        var list = opened(ELECTRICITY);
        prepareAndApprove(list);
        var sum = money(list).listed();
        assertThat(sum).isPositive();
        assertThat(refused(() -> writeAll(list, commune.officer()))).isEqualTo("FORBIDDEN");

        enterMoney(list, RECEIVED, sum + 100_000, "LC 01");
        assertThatThrownBy(() -> enterMoney(list, RECEIVED, 5, "LC 01"))
                .as("a double click")
                .isInstanceOf(InvalidInput.class);
        writeAll(list, finance);
        assertThat(refused(() -> commune.complete(finance, ISSUE, list, Map.of())))
                .isEqualTo("MONEY_OPEN");
        enterMoney(list, IssuanceMoney.Kind.RETURNED, 100_000, "PC 02");
        assertThat(money(list)).isEqualTo(new MoneyBalance(sum, sum + 100_000, sum, 100_000));
        commune.complete(finance, ISSUE, list, Map.of());

        assertThat(commune.as(finance, actor -> views.list(list, actor)).state())
                .isEqualTo(IssuanceState.DONE);
    }

    @Test
    void whoGetsNothingIsNeitherListedNorPaid() {
        enterElectricityOfAMonth();
        var list = opened(ELECTRICITY);
        prepareAndApprove(list);
        var sum = money(list).listed();
        var names = fixture.lines(list);
        var each = sum / names.size();

        write(list, names.get(0), LineAct.without(LineState.NOT_NEEDED, "Đã chuyển đi"), finance);
        write(list, names.get(1), issuedToday(), finance);

        assertThat(money(list)).isEqualTo(new MoneyBalance(sum - each, 0, each, 0));
    }

    @Test
    void whoeverPreparedTheListDoesNotPay() {
        enterElectricityOfAMonth();
        var both = commune.account("haiviec");
        stage.open(
                commune,
                both,
                "Mạc Hai Việc",
                "Công chức",
                Roles.POVERTY_OFFICER,
                Roles.FINANCE_OFFICER);
        var list = opened(ELECTRICITY);
        prepareAndApprove(list, both);
        var line = fixture.lines(list).get(0);

        assertThat(refused(() -> write(list, line, issuedToday(), both)))
                .isEqualTo("PREPARER_PAYS");
        assertThat(refused(() -> enterMoney(list, RECEIVED, 5, "LC 01", both)))
                .isEqualTo("PREPARER_PAYS");

        write(list, line, issuedToday(), finance);
        assertThat(fixture.count(list, "ISSUED")).isOne();
    }

    @Test
    void aVoucherIsCheckedAndTakenBackByFinanceAlone() {
        enterElectricityOfAMonth();
        var list = opened(ELECTRICITY);
        assertThat(refused(() -> enterMoney(list, RECEIVED, 5, "LC 01", finance)))
                .as("before the chair approved")
                .isEqualTo("ISSUANCE_STATE");
        prepareAndApprove(list);
        var sum = money(list).listed();

        assertThat(voucher(list, null, " ", null)).containsOnlyKeys("amount", "paper", "movedOn");
        assertThat(voucher(list, -5L, "x".repeat(101), TODAY.plusDays(1)))
                .containsOnlyKeys("amount", "paper", "movedOn");
        for (var stranger : List.of(commune.officer(), commune.chair(), commune.head(1))) {
            assertThat(refused(() -> enterMoney(list, RECEIVED, 5, "LC 01", stranger)))
                    .as(stranger)
                    .isEqualTo("FORBIDDEN");
        }
        enterMoney(list, RECEIVED, sum - 1, "LC 01", finance);
        writeAll(list, finance);
        assertThat(refused(() -> commune.complete(finance, ISSUE, list, Map.of())))
                .as("more was paid than received")
                .isEqualTo("MONEY_OPEN");
        var entry = commune.as(finance, actor -> money.entries(list, actor)).get(0).id();
        assertThat(refused(() -> removeMoney(list, entry, commune.officer())))
                .isEqualTo("FORBIDDEN");
        assertThat(refused(() -> commune.as(commune.head(1), a -> money.entries(list, a))))
                .as("vouchers are of the whole commune")
                .isEqualTo("OUT_OF_AREA");
        removeMoney(list, entry, finance);
        enterMoney(list, RECEIVED, sum, "LC 01", finance);
        commune.complete(finance, ISSUE, list, Map.of());

        assertThat(refused(() -> removeMoney(list, entry, finance)))
                .as("what is done is not taken apart")
                .isEqualTo("ISSUANCE_STATE");
    }

    @Test
    void anAnswerIsCheckedAndTouchesOnlyWhoIsNamed() {
        var list = opened(CARD);
        prepareAndApprove(list);
        var names = fixture.lines(list);
        var sent = commune.as(commune.officer(), actor -> sendIssuance.send(list, actor));

        assertThat(answered(sent, new Answer(false, "", null, "")))
                .containsKeys("answerNumber", "answeredOn", "answerReason");
        assertThat(answered(sent, new Answer(false, "11/BHXH", TODAY, "Sai ngày sinh")))
                .as("returned are only those who are ticked")
                .containsOnlyKeys("lines");
        assertThat(answered(sent, new Answer(true, "11/BHXH", TODAY.plusDays(1), "")))
                .containsOnlyKeys("answeredOn");
        assertThat(answered(sent, new Answer(true, "11/BHXH", TODAY.minusDays(1), "")))
                .as("before it was sent")
                .containsOnlyKeys("answeredOn");
        assertThat(
                        refused(
                                () ->
                                        commune.does(
                                                commune.chair(),
                                                actor ->
                                                        answerSubmission.answer(
                                                                sent,
                                                                new Answer(
                                                                        true, "11/BHXH", TODAY, ""),
                                                                List.of(),
                                                                actor))))
                .isEqualTo("FORBIDDEN");

        answer(sent, new Answer(false, "11/BHXH", TODAY, "Sai ngày sinh"), names.get(1));

        assertThat(fixture.state(names.get(1))).isEqualTo("RETURNED");
        assertThat(fixture.count(list, "SENT")).isEqualTo(4);
        assertThat(
                        refused(
                                () ->
                                        answer(
                                                sent,
                                                new Answer(true, "12/BHXH", TODAY, ""),
                                                names.get(1))))
                .as("an answer that is there stays")
                .isEqualTo("LINE_CHANGED");
    }

    @Test
    void aListSaysWhyItsMoneyCannotBeCounted() {
        var list = opened(ELECTRICITY);

        assertThat(commune.as(commune.officer(), actor -> views.list(list, actor)).uncounted())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.people()).isEqualTo(5);
                            assertThat(one.why()).contains("tiền điện", "Hỏi");
                        });
        assertThat(commune.as(commune.head(2), actor -> views.list(list, actor)).uncounted())
                .as("of the own village")
                .extracting(IssuanceViews.Uncounted::people)
                .containsExactly(2);

        enterElectricityOfAMonth();
        change.of(ELECTRICITY, commune.key());
        assertThat(commune.as(commune.officer(), actor -> views.list(list, actor)).uncounted())
                .isEmpty();
    }

    @Test
    void nothingIsPaidWhileTheNumberIsMissing() {
        var list = opened(ELECTRICITY);
        prepareAndApprove(list);
        var line = fixture.lines(list).get(0);

        assertThat(refused(() -> write(list, line, issuedToday(), finance)))
                .isEqualTo("AMOUNT_MISSING");
        var preview =
                commune.as(
                        finance,
                        actor ->
                                issueLines.preview(
                                        list,
                                        LineSelection.all(LineFilter.waiting()),
                                        LineState.ISSUED,
                                        actor));
        assertThat(preview).isEqualTo(new IssueLines.Preview(0, 5, 5, 0));
        assertThat(fixture.state(line)).isEqualTo("OPEN");
    }

    @Test
    void theSecondOfTwoIsToldWhoDidItAndWhen() {
        var list = handedOver();
        var line = fixture.lines(list).get(0);
        write(list, line, issuedToday(), commune.account("diachinh"));

        var second =
                catchThrowableOfType(
                        BusinessException.class,
                        () -> write(list, line, issuedToday(), commune.account("diachinh")));

        assertThat(second.code()).isEqualTo("LINE_CHANGED");
        assertThat(second)
                .hasMessageContaining("Vũ Thổ")
                .hasMessageContaining("Đã cấp")
                .hasMessageContaining("05/09/2023");
    }

    @Test
    void whatWasIssuedToSomebodyWhoseRightEndedIsNotTakenBack() {
        var list = handedOver();
        var line = fixture.lines(list).get(0);
        var official = commune.account("diachinh");
        write(list, line, issuedToday(), official);
        jdbc.sql("UPDATE giamngheo.issuance_item SET ended_on = done_on WHERE id = :id")
                .param("id", line)
                .update();

        assertThat(
                        refused(
                                () ->
                                        commune.does(
                                                official,
                                                actor -> issueLines.undo(list, line, actor))))
                .isEqualTo("NOTHING_TO_UNDO");
        assertThat(fixture.state(line)).isEqualTo("ISSUED");
    }

    @Test
    void aLineIsTakenBackUntilTheListIsDone() {
        var list = handedOver();
        var line = fixture.lines(list).get(0);
        write(list, line, issuedToday(), commune.account("diachinh"));
        commune.does(commune.account("diachinh"), actor -> issueLines.undo(list, line, actor));
        assertThat(fixture.state(line)).isEqualTo("OPEN");
        assertThat(
                        refused(
                                () ->
                                        commune.does(
                                                commune.account("diachinh"),
                                                actor -> issueLines.undo(list, line, actor))))
                .isEqualTo("NOTHING_TO_UNDO");

        writeAll(list, commune.account("diachinh"));
        commune.complete(commune.account("diachinh"), ISSUE, list, Map.of());

        assertThat(
                        refused(
                                () ->
                                        commune.does(
                                                commune.account("diachinh"),
                                                actor -> issueLines.undo(list, line, actor))))
                .isEqualTo("ISSUANCE_STATE");
    }

    @Test
    void whatTheChairApprovedIsNotTakenBack() {
        var list = opened(WATER);
        var line = fixture.lines(list).get(0);
        write(
                list,
                line,
                LineAct.without(LineState.NOT_NEEDED, "Đã có nước máy"),
                commune.account("diachinh"));
        prepareAndApprove(list, commune.account("diachinh"));

        assertThat(
                        refused(
                                () ->
                                        commune.does(
                                                commune.account("diachinh"),
                                                actor -> issueLines.undo(list, line, actor))))
                .isEqualTo("NOTHING_TO_UNDO");
    }

    @Test
    void theFieldsOfAnActAreChecked() {
        var list = handedOver();
        var line = fixture.lines(list).get(0);

        assertThat(fields(list, line, LineAct.issued(null, " ", "")))
                .containsOnlyKeys("doneOn", "receivedBy");
        assertThat(fields(list, line, LineAct.issued(TODAY.plusDays(1), LineAct.SELF, "")))
                .containsOnlyKeys("doneOn");
        assertThat(fields(list, line, LineAct.without(LineState.REFUSED, "")))
                .containsOnlyKeys("reason");
        assertThat(fields(list, line, LineAct.without(LineState.ENDED, "x")))
                .containsOnlyKeys("act");
        assertThat(fixture.state(line)).isEqualTo("OPEN");
    }

    @Test
    void peopleWhoLostTheCardAreReportedOnce() {
        var list = opened(CARD);
        prepareAndApprove(list, commune.officer());
        var sent = commune.as(commune.officer(), actor -> sendIssuance.send(list, actor));
        answer(sent, new Answer(true, "11/BHXH", TODAY, ""));
        writeAll(list, commune.officer());
        var rights =
                jdbc.sql(
                                "SELECT entitlement_id FROM giamngheo.issuance_item WHERE"
                                        + " issuance_id = :l")
                        .param("l", list)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
        fixture.end(rights.subList(0, 2), LocalDate.of(2023, 8, 31));
        lists.ended(rights.subList(0, 2));

        List<IssuanceOverview.DecreaseView> lost =
                commune.as(commune.officer(), overview::decreases);
        assertThat(lost).extracting(IssuanceOverview.DecreaseView::waiting).containsExactly(2);
        assertThat(refused(() -> decrease(finance))).isEqualTo("FORBIDDEN");
        decrease(commune.officer());
        assertThat(refused(() -> decrease(commune.officer()))).isEqualTo("NOTHING_TO_SEND");
        var reported = decreasesSeenBy(commune.officer());
        assertThat(reported)
                .extracting(d -> d.number() + " " + d.total())
                .containsExactly("02/DS-UBND 2");
        assertThat(decreasesSeenBy(finance)).hasSize(1);
        jdbc.sql(
                        "UPDATE giamngheo.issuance_submission SET benefit_code = 'SA_ELD80'"
                                + " WHERE id = :id")
                .param("id", reported.get(0).id())
                .update();
        assertThat(decreasesSeenBy(finance)).as("who has an allowance").isEmpty();
        assertThat(decreasesSeenBy(commune.officer())).as("the owner").hasSize(1);
        assertThat(decreasesSeenBy(commune.chair())).hasSize(1);
    }

    private List<IssuanceOverview.SentDecrease> decreasesSeenBy(String account) {
        return commune.as(account, overview::sentDecreases);
    }

    @Test
    void onlyTheChairOfTheCommuneDecidesAndOnlyOnWhatWasHandedOn() {
        var list = opened(CARD);
        assertThat(refused(() -> decide(list, commune.chair(), commune)))
                .as("nothing was handed on yet")
                .isEqualTo("ISSUANCE_STATE");
        commune.complete(commune.officer(), PREPARE, list, Map.of());
        commune.runSteps();

        for (var stranger :
                List.of(
                        commune.officer(),
                        commune.account("mttq"),
                        commune.account("giamsat"),
                        commune.committee(),
                        commune.head(1))) {
            assertThat(refused(() -> decide(list, stranger, commune)))
                    .as(stranger)
                    .isEqualTo("FORBIDDEN");
        }
        var elsewhere = stage.commune(1);
        assertThat(refused(() -> decide(list, elsewhere.chair(), elsewhere)))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whoMayDoWhat() {
        var list = handedOver();
        var line = fixture.lines(list).get(0);
        var village = commune.village(1);

        for (var stranger :
                List.of(
                        commune.officer(),
                        commune.chair(),
                        commune.account("mttq"),
                        commune.account("giamsat"),
                        commune.head(1))) {
            assertThat(refused(() -> write(list, line, issuedToday(), stranger)))
                    .as(stranger)
                    .isEqualTo("FORBIDDEN");
            assertThat(refused(() -> attach(list, stranger))).as(stranger).isEqualTo("FORBIDDEN");
        }
        for (var reader :
                List.of(
                        commune.officer(),
                        commune.chair(),
                        commune.account("mttq"),
                        commune.account("giamsat"),
                        commune.committee())) {
            assertThat(names(list, reader)).as(reader).hasSize(5);
        }
        assertThat(names(list, commune.head(1)))
                .as("a village sees its village")
                .hasSize(3)
                .allMatch(each -> each.villageKey().equals(village));
        assertThat(commune.as(commune.head(2), actor -> views.list(list, actor)).total())
                .isEqualTo(2);
        assertThat(refused(() -> names(list, commune.enumerator(1)))).isEqualTo("FORBIDDEN");
        assertThat(refused(() -> names(list, commune.authority()))).isEqualTo("FORBIDDEN");
        var elsewhere = stage.commune(1);
        assertThat(refused(() -> elsewhere.as(elsewhere.officer(), a -> views.list(list, a))))
                .isEqualTo("OUT_OF_AREA");
        assertThat(
                        refused(
                                () ->
                                        elsewhere.as(
                                                elsewhere.officer(),
                                                actor ->
                                                        lines.page(
                                                                list,
                                                                LineFilter.ALL,
                                                                1,
                                                                50,
                                                                actor))))
                .isEqualTo("OUT_OF_AREA");
    }

    @Test
    void namesAreFoundWithoutAccentsAndByVillageAndState() {
        var list = handedOver();
        var all = names(list, commune.officer());
        write(list, all.get(0).id(), issuedToday(), commune.account("diachinh"));
        var wanted = all.get(1);

        assertThat(found(list, new LineFilter("", "", plain(wanted.headName()))))
                .contains(wanted.id());
        assertThat(found(list, new LineFilter("ISSUED", "", ""))).containsExactly(all.get(0).id());
        assertThat(found(list, LineFilter.waiting())).hasSize(4).doesNotContain(all.get(0).id());
        assertThat(found(list, new LineFilter("", commune.village(2), ""))).hasSize(2);
        assertThat(found(list, new LineFilter("", "", "%"))).hasSize(5);
        assertThat(found(list, new LineFilter("", "", "khongco"))).isEmpty();
    }

    @Test
    void onlyPicturesAndScansAreEvidence() {
        var list = handedOver();

        assertThatThrownBy(() -> attach(list, commune.account("diachinh")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("JPEG");
    }

    // --- many at once

    @Test
    void manyLinesAreWrittenInThePiecesThatAreLeftAfterAFailure() {
        fixture.manyHouseholds(commune.key(), 2_000);
        var list = handedOver();
        var actor = commune.account("diachinh");
        commune.does(
                actor,
                person ->
                        assertThat(
                                        issueLines
                                                .write(
                                                        list,
                                                        LineSelection.all(LineFilter.ALL),
                                                        issuedToday(),
                                                        person)
                                                .batchId())
                                .isNotNull());
        assertThat(refused(() -> writeAll(list, actor)))
                .as("a second bulk waits for the first")
                .isEqualTo("BATCH_RUNNING");
        assertThat(refused(() -> commune.complete(actor, ISSUE, list, Map.of())))
                .isEqualTo("BATCH_RUNNING");

        batches.writeNextPiece();
        assertThat(progress(list)).isEqualTo("1000/2005 1000 true");
        receiverOfTheBatch(list, "");
        assertThatThrownBy(batches::writeNextPiece).isInstanceOf(RuntimeException.class);
        assertThat(progress(list))
                .as("of a piece that failed nothing stands")
                .isEqualTo("1000/2005 1000 true");
        assertThat(fixture.count(list, "ISSUED")).isEqualTo(1_000);
        receiverOfTheBatch(list, LineAct.SELF);
        while (batches.writeNextPiece()) {
            assertThat(fixture.count(list, "ISSUED")).isGreaterThan(1_000);
        }

        assertThat(progress(list)).isEqualTo("2005/2005 2005 false");
        assertThat(fixture.count(list, "ISSUED")).isEqualTo(2_005);
        assertThat(versionsAbove(list, 2)).as("no line was written twice").isZero();
    }

    @Test
    void twoWhoWriteTheSameLinesAtOnceWriteEachOnce() throws Exception {
        fixture.manyHouseholds(commune.key(), 400);
        var list = handedOver();
        stage.open(commune, commune.account("diachinh2"), "Lê Thủy", "", Roles.AGRICULTURE_OFFICER);
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> work =
                    List.of(
                            () -> changedBy(list, commune.account("diachinh")),
                            () -> changedBy(list, commune.account("diachinh2")));
            var changed = 0;
            for (var each : both.invokeAll(work)) {
                changed += each.get();
            }

            assertThat(changed).isEqualTo(405);
            assertThat(fixture.count(list, "ISSUED")).isEqualTo(405);
            assertThat(versionsAbove(list, 2)).isZero();
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void whoeverWaitsForTheFirstWritesNothingOverIt() {
        var list = handedOver();
        var line = fixture.lines(list).get(0);
        var second = commune.account("diachinh2");
        stage.open(commune, second, "Lê Thủy", "", Roles.AGRICULTURE_OFFICER);

        CompletableFuture<String> refusal =
                transactions.execute(
                        status -> {
                            write(list, line, issuedToday(), commune.account("diachinh"));
                            var other =
                                    CompletableFuture.supplyAsync(
                                            () ->
                                                    refused(
                                                            () ->
                                                                    write(
                                                                            list,
                                                                            line,
                                                                            issuedToday(),
                                                                            second)));
                            untilItWaits(other);
                            return other;
                        });

        assertThat(refusal.join()).isEqualTo("LINE_CHANGED");
        assertThat(versionsAbove(list, 2)).isZero();
    }

    /** Until the other transaction stands before a row that this one has locked. */
    private void untilItWaits(CompletableFuture<String> other) {
        var started = System.nanoTime();
        while (!other.isDone() && standingBeforeALock() == 0) {
            assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(30));
        }
    }

    /** A transaction keeps what it once saw of the others, unless it is told to look again. */
    private int standingBeforeALock() {
        jdbc.sql("SELECT pg_stat_clear_snapshot()").query((row, number) -> number).single();
        return jdbc.sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """)
                .query(Integer.class)
                .single();
    }

    private int changedBy(UUID list, String who) {
        try {
            return commune.as(
                            who,
                            actor ->
                                    issueLines.write(
                                            list,
                                            LineSelection.all(LineFilter.ALL),
                                            issuedToday(),
                                            actor))
                    .changed();
        } catch (InvalidInput nothingLeft) {
            return 0;
        }
    }

    /** Nobody receives: the table refuses such a line. */
    private void receiverOfTheBatch(UUID list, String receiver) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_batch SET received_by = :receiver
                        WHERE issuance_id = :list
                        """)
                .param("receiver", receiver)
                .param("list", list)
                .update();
    }

    private String progress(UUID list) {
        var batch = commune.as(commune.officer(), actor -> views.list(list, actor)).batch();
        return "%d/%d %d %s"
                .formatted(batch.done(), batch.total(), batch.changed(), batch.running());
    }

    private int versionsAbove(UUID list, int version) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM giamngheo.issuance_item
                        WHERE issuance_id = :list AND version > :version
                        """)
                .param("list", list)
                .param("version", version)
                .query(Integer.class)
                .single();
    }

    // --- what people do

    private UUID opened(String benefit) {
        var run = fixture.run(commune.key());
        lists.open(
                commune.key(),
                benefit,
                run,
                null,
                IssuanceFixture.YEAR_BEGINS,
                IssuanceFixture.YEAR_ENDS,
                "năm 2023",
                fixture.rightsOfTheYear(commune.key(), benefit, run));
        return fixture.list(run, benefit);
    }

    /** A list of water access that is being handed over by the agriculture officer. */
    private UUID handedOver() {
        var list = opened(WATER);
        prepareAndApprove(list, commune.account("diachinh"));
        return list;
    }

    private String deputyWhoIsAnOfficerToo() {
        var both = commune.account("haivai");
        stage.open(
                commune,
                both,
                "Mạc Hai Vai",
                "Phó Chủ tịch",
                Roles.COMMUNE_CHAIR,
                Roles.POVERTY_OFFICER);
        return both;
    }

    private void prepareAndApprove(UUID list) {
        prepareAndApprove(list, commune.officer());
    }

    private void prepareAndApprove(UUID list, String owner) {
        commune.complete(owner, PREPARE, list, Map.of());
        commune.runSteps();
        approve(list, commune.chair());
    }

    private void approve(UUID list, String chair) {
        commune.complete(chair, APPROVE, list, Map.of("approvalOutcome", "APPROVED"));
        commune.runSteps();
    }

    private void decide(UUID list, String who, PlayedCommune of) {
        of.does(who, actor -> approveIssuance.record(list, "APPROVED", actor));
    }

    private static LineAct issuedToday() {
        return LineAct.issued(TODAY, LineAct.SELF, "");
    }

    private void write(UUID list, UUID line, LineAct act) {
        write(list, line, act, commune.officer());
    }

    private void write(UUID list, UUID line, LineAct act, String who) {
        commune.does(
                who, actor -> issueLines.write(list, LineSelection.of(List.of(line)), act, actor));
    }

    private void writeAll(UUID list, String who) {
        commune.does(
                who,
                actor ->
                        issueLines.write(
                                list, LineSelection.all(LineFilter.ALL), issuedToday(), actor));
    }

    private void answer(UUID submission, Answer answer, UUID... lines) {
        commune.does(
                commune.officer(),
                actor -> answerSubmission.answer(submission, answer, List.of(lines), actor));
    }

    private void decrease(String who) {
        commune.does(who, actor -> sendIssuance.sendDecrease(commune.key(), CARD, actor));
    }

    private void attach(UUID list, String who) {
        commune.does(who, actor -> evidence.attach(list, "Biên bản", "chữ".getBytes(), actor));
    }

    private MoneyBalance money(UUID list) {
        return commune.as(finance, actor -> views.list(list, actor)).money();
    }

    private void enterMoney(UUID list, IssuanceMoney.Kind kind, long dong, String paper) {
        enterMoney(list, kind, dong, paper, finance);
    }

    private void enterMoney(
            UUID list, IssuanceMoney.Kind kind, long dong, String paper, String who) {
        commune.does(who, actor -> money.enter(list, kind, dong, paper, TODAY, actor));
    }

    private void removeMoney(UUID list, UUID entry, String who) {
        commune.does(who, actor -> money.remove(list, entry, actor));
    }

    /** What is wrong with a voucher, by field. */
    private Map<String, String> voucher(
            UUID list, @Nullable Long dong, String paper, @Nullable LocalDate on) {
        return catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                commune.does(
                                        finance,
                                        actor ->
                                                money.enter(
                                                        list, RECEIVED, dong, paper, on, actor)))
                .byField();
    }

    /** What is wrong with an answer, by field. */
    private Map<String, String> answered(UUID submission, Answer answer) {
        return catchThrowableOfType(InvalidInput.class, () -> answer(submission, answer)).byField();
    }

    private List<IssuanceLines.Line> names(UUID list, String who) {
        return commune.as(who, actor -> lines.all(list, LineFilter.ALL, actor));
    }

    private List<UUID> found(UUID list, LineFilter filter) {
        return commune.as(commune.officer(), actor -> lines.all(list, filter, actor)).stream()
                .map(IssuanceLines.Line::id)
                .toList();
    }

    private static String plain(String name) {
        return VietnameseText.folded(name).toUpperCase();
    }

    private Map<String, String> fields(UUID list, UUID line, LineAct act) {
        return catchThrowableOfType(
                        InvalidInput.class,
                        () -> write(list, line, act, commune.account("diachinh")))
                .byField();
    }

    private static String refused(ThrowingCallable work) {
        var refusal = catchThrowableOfType(BusinessException.class, work);
        assertThat(refusal).as("it is refused").isNotNull();
        return refusal.code();
    }

    private void enterElectricityOfAMonth() {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.benefit_number (id, code, unit_key, valid_from, value,
                            legal_basis, mark, state, entered_by, entered_at, confirmed_by,
                            confirmed_at)
                        VALUES (gen_random_uuid(), 'ELEC_MONTH', :commune, DATE '2022-01-01', 59000,
                            'Thông báo thử', 'LOCAL', 'CONFIRMED', 'a', now(), 'b', now())
                        """)
                .param("commune", commune.key())
                .update();
        change.of("TET_GIFT", commune.key());
    }
}
