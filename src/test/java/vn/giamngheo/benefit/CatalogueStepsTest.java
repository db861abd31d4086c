package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.benefit.Amounts.Payer;
import vn.giamngheo.benefit.Amounts.Share;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.ApplicationTest;

/** One enters into the catalogue, another confirms; then amounts change, and not before. */
@ApplicationTest
@RecordApplicationEvents
class CatalogueStepsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    private static final LocalDate QUARTER = LocalDate.of(2023, 3, 31);
    private static final AtomicInteger COMMUNES = new AtomicInteger();

    @Autowired DraftRule draftRule;
    @Autowired EnterNumber enterNumber;
    @Autowired SubmitCatalogueEntry submit;
    @Autowired ConfirmCatalogueEntry confirm;
    @Autowired EntriesToConfirm toConfirm;
    @Autowired ReadCatalogue reading;
    @Autowired Catalogue catalogue;
    @Autowired Amounts amounts;
    @Autowired BenefitDeadlines deadlines;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEvents events;

    private final String commune = "commune%d-2023".formatted(COMMUNES.incrementAndGet());
    private final Actor officer = actor("ldtbxh", "poverty-officer", commune);
    private final Actor chair = actor("chutich", "commune-chair", commune);
    private final Actor administrator = actor("quantri", "administrator");

    @Test
    void aLocalNumberCountsOnceAnotherPersonHasConfirmedIt() {
        var id = enterNumber.enter(officer, "ELEC_MONTH", electricity("01/01/2023", "55.000"));
        submit.submitNumber(officer, id.toString(), 0);
        assertThat(electricity().missingNumber()).contains("Hỏi Sở Tài chính");

        confirm.confirmNumber(chair, id.toString(), 1);

        assertThat(electricity().total()).isEqualTo(165_000);
        assertThat(electricity().shares()).containsExactly(new Share(Payer.STATE, 165_000));
        assertThat(amounts.of("ELEC_POOR", "other-2023", DAY, QUARTER).total()).isNull();
        assertThat(events.stream(RatesChanged.class))
                .containsExactlyInAnyOrder(
                        new RatesChanged("ELEC_POOR", commune, DAY),
                        new RatesChanged("ELEC_SOCIAL", commune, DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "chutich, commune-chair, 1, 1",
        "canbohai, poverty-officer, 1, 1",
        "ldtbxh, poverty-officer, 0, 0",
        "quantri, administrator, 1, 0",
        "taichinh, finance-officer, 0, 0",
        "giamsat, supervisor, 0, 0",
    })
    void whatWaitsIsCountedForWhoeverMayConfirmItAndNotForWhoEnteredIt(
            String username, String role, int rules, int numbers) {
        var reader = actor(username, role, commune);
        var chairElsewhere = actor("chutich", "commune-chair", "other-2023");
        var before = toConfirm.count(reader);
        var elsewhere = toConfirm.count(chairElsewhere);
        var rule = draftRule.follow(officer, "BHXH_VOL");
        draftRule.save(officer, rule, 0, loan("01/01/2035"));
        submit.submitRule(officer, rule, 1);
        var id = enterNumber.enter(officer, "ELEC_MONTH", electricity("01/01/2023", "55.000"));
        assertThat(toConfirm.count(reader).numbers()).as("a draft").isEqualTo(before.numbers());
        submit.submitNumber(officer, id.toString(), 0);

        var after = toConfirm.count(reader);

        assertThat(after.rules() - before.rules()).isEqualTo(rules);
        assertThat(after.numbers() - before.numbers()).isEqualTo(numbers);
        assertThat(toConfirm.count(chairElsewhere).numbers()).isEqualTo(elsewhere.numbers());
        submit.dropRule(officer, rule, 2, "Thử xong");
        submit.dropNumber(officer, id.toString(), 1, "Thử xong");
        assertThat(toConfirm.count(reader)).isEqualTo(before);
    }

    @Test
    void aNewNumberEndsTheOneBefore() {
        confirmed("ELEC_MONTH", electricity("01/01/2023", "55.000"));
        confirmed("ELEC_MONTH", electricity("01/03/2023", "60.000"));

        assertThat(electricity().total()).isEqualTo(2 * 55_000 + 60_000);
    }

    @Test
    void aNumberWithTheSameFirstDayTakesThePlaceOfTheOld() {
        confirmed("ELEC_MONTH", electricity("01/01/2023", "55.000"));
        confirmed("ELEC_MONTH", electricity("01/01/2023", "59.000"));

        assertThat(electricity().total()).isEqualTo(3 * 59_000);
    }

    @Test
    void aNumberInTheMiddleOfAnotherIsRefusedAndNothingChanges() {
        confirmed(
                "ELEC_MONTH",
                new NumberForm(commune, "01/02/2023", "30/11/2023", "55000", "QĐ 1", ""));
        var id = enterNumber.enter(officer, "ELEC_MONTH", electricity("01/01/2023", "60.000"));
        submit.submitNumber(officer, id.toString(), 0);

        assertThat(code(() -> confirm.confirmNumber(chair, id.toString(), 1))).isEqualTo("OVERLAP");
        assertThat(amounts.of("ELEC_POOR", commune, LocalDate.of(2023, 2, 1), QUARTER).total())
                .isEqualTo(110_000);
        assertThat(electricity().missingNumber()).isNotNull();
    }

    @Test
    void whatIsRolledBackIsNeverRead() {
        var id = enterNumber.enter(officer, "ELEC_MONTH", electricity("01/01/2023", "55.000"));
        submit.submitNumber(officer, id.toString(), 0);

        transactions.executeWithoutResult(
                status -> {
                    confirm.confirmNumber(chair, id.toString(), 1);
                    assertThat(electricity().total()).as("before the commit").isNull();
                    status.setRollbackOnly();
                });

        assertThat(electricity().total()).isNull();
    }

    @Test
    void onlyWhatWasHandedOverIsConfirmedAndOnlyOnce() {
        var id = enterNumber.enter(officer, "ELEC_MONTH", electricity("01/01/2023", "55.000"));

        assertThat(code(() -> confirm.confirmNumber(chair, id.toString(), 0)))
                .as("a draft")
                .isEqualTo("WRONG_STATE");
        submit.submitNumber(officer, id.toString(), 0);
        confirm.confirmNumber(chair, id.toString(), 1);

        assertThat(code(() -> confirm.confirmNumber(chair, id.toString(), 2)))
                .isEqualTo("WRONG_STATE");
        assertThat(code(() -> confirm.sendBackNumber(chair, id.toString(), 2, "Sai")))
                .isEqualTo("WRONG_STATE");
        assertThat(electricity().total()).isEqualTo(165_000);
    }

    @Test
    void whoEnteredNeitherConfirmsNorSendsBack() {
        var id = enterNumber.enter(officer, "ELEC_MONTH", electricity("01/01/2023", "55.000"));
        submit.submitNumber(officer, id.toString(), 0);

        assertThat(code(() -> confirm.confirmNumber(officer, id.toString(), 1)))
                .isEqualTo("SAME_PERSON");
        assertThat(code(() -> confirm.sendBackNumber(officer, id.toString(), 1, "x")))
                .isEqualTo("SAME_PERSON");
        assertThat(electricity().total()).isNull();
    }

    @Test
    void whatWasSentBackIsRepairedByWhoeverEnteredIt() {
        var second = actor("ldtbxh2", "poverty-officer", commune);
        var id = enterNumber.enter(officer, "ELEC_MONTH", electricity("01/01/2023", "55.000"));
        submit.submitNumber(officer, id.toString(), 0);
        confirm.sendBackNumber(chair, id.toString(), 1, "Sai số quyết định");

        var repaired = electricity("01/01/2023", "56.000");
        assertThat(code(() -> enterNumber.save(second, id, 2, repaired))).isEqualTo("NOT_YOURS");
        assertThat(code(() -> enterNumber.save(officer, id, 1, repaired))).isEqualTo("STALE");
        enterNumber.save(officer, id, 2, repaired);
        submit.submitNumber(officer, id.toString(), 3);
        confirm.confirmNumber(second, id.toString(), 4);

        assertThat(electricity().total()).isEqualTo(3 * 56_000);
    }

    @Test
    void whatIsWrongIsSaidAtEachField() {
        var wrong = new NumberForm(commune, "2023", "x", "năm mươi", "", "");

        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () -> enterNumber.enter(officer, "ELEC_MONTH", wrong))
                                .byField())
                .containsOnlyKeys("from", "to", "value", "legalBasis");
    }

    @Test
    void sharesOfThePremiumNeverAddUpToMoreThanAll() {
        confirmed("BHYT_NEAR_PROVINCE", share("20"));

        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () ->
                                                enterNumber.enter(
                                                        officer, "BHYT_NEAR_FUND", share("10,1")))
                                .byField())
                .containsOnlyKeys("value");
        confirmed("BHYT_NEAR_FUND", share("10"));
        assertThat(amounts.of("BHYT_NEAR", commune, DAY, LocalDate.of(2023, 1, 31)).shares())
                .extracting(Share::payer)
                .containsExactly(Payer.STATE, Payer.PROVINCE, Payer.FUND);
    }

    @Test
    void theCommunesOwnDeadlineGoesBeforeTheProposedOneButNotBeforeTheLaws() {
        confirmed("LIST_DAYS", new NumberForm(commune, "01/01/2023", "", "4", "Quy chế xã", ""));

        assertThat(deadlines.of("BHYT_POOR", commune, DAY).words())
                .isEqualTo("4 ngày làm việc (nội bộ)");
        assertThat(deadlines.of("EDU_COST_POOR", commune, DAY).words()).isEqualTo("45 ngày");
    }

    @Test
    void anUnknownRuleIsCompletedAndThenInForce() {
        var id = draftRule.replace(administrator, "TET_GIFT");
        assertThat(code(() -> submit.submitRule(administrator, id, 0))).isEqualTo("INCOMPLETE");
        assertThat(code(() -> draftRule.replace(officer, "TET_GIFT"))).isEqualTo("ALREADY_OPEN");
        draftRule.save(administrator, id, 0, gift("01/01/2031"));
        submit.submitRule(administrator, id, 1);
        assertThat(catalogue.rulesOf("TET_GIFT")).isEmpty();

        confirm.confirmRule(chair, id, 2);

        assertThat(catalogue.ruleOn("TET_GIFT", LocalDate.of(2031, 1, 20)))
                .get()
                .satisfies(
                        rule -> {
                            assertThat(rule.id()).isEqualTo("TET_GIFT.2");
                            assertThat(rule.mark()).isEqualTo("PARTIAL");
                            assertThat(rule.needsNumber()).isEqualTo("TET_GIFT_LEVEL");
                        });
        assertThat(events.stream(RatesChanged.class))
                .containsExactly(new RatesChanged("TET_GIFT", null, LocalDate.of(2031, 1, 1)));
        assertThat(reading.rule(officer, "TET_GIFT").rule().state()).isEqualTo(EntryState.REPLACED);
    }

    @Test
    void theNextRuleBeginsWhereTheOneBeforeEnds() {
        var id = draftRule.follow(officer, "CR_JOB");
        draftRule.save(officer, id, 0, loan("01/01/2032"));
        submit.submitRule(officer, id, 1);
        confirm.confirmRule(administrator, id, 2);

        assertThat(catalogue.rulesOf("CR_JOB"))
                .extracting(BenefitRule::id, BenefitRule::validTo)
                .containsExactly(
                        tuple("CR_JOB", LocalDate.of(2031, 12, 31)), tuple("CR_JOB.2", null));
    }

    @Test
    void theFormOfARuleSaysEverythingThatIsWrong() {
        var id = draftRule.replace(officer, "CR_OVERSEAS");
        var nothing =
                new RuleForm(
                        "", "", "", "", "", "", "", "x", "NO", "", "", "", "", "", "", "0", "", "",
                        "");

        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class,
                                        () -> draftRule.save(officer, id, 0, nothing))
                                .byField())
                .containsKeys("from", "legalBasis", "mark", "amount", "number", "deadlineDays");
        submit.dropRule(officer, id, 0, "Thử");
        assertThat(code(() -> draftRule.form(officer, id))).isEqualTo("WRONG_STATE");
    }

    @ParameterizedTest
    @CsvSource({
        "poverty-officer, here,  ok,        ok,        ok,        ok",
        "poverty-officer, there, ok,        FORBIDDEN, ok,        FORBIDDEN",
        "commune-chair,   here,  FORBIDDEN, FORBIDDEN, ok,        ok",
        "commune-chair,   there, FORBIDDEN, FORBIDDEN, ok,        FORBIDDEN",
        "administrator,   none,  ok,        FORBIDDEN, ok,        FORBIDDEN",
        "school,          here,  FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
        "finance-officer, here,  FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
        "supervisor,      here,  FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
        "steering-committee, here, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN",
        "village-head.x.01, here, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN"
    })
    void whoDoesWhatAndWhere(
            String role,
            String where,
            String entersRule,
            String entersNumber,
            String confirmsRule,
            String confirmsNumber) {
        var actor =
                switch (where) {
                    case "here" -> actor("ai", role, commune);
                    case "there" -> actor("ai", role, "there-2023");
                    default -> actor("ai", role);
                };

        assertThat(code(() -> dropped(actor, draftRule.replace(actor, "BHXH_VOL"))))
                .isEqualTo(entersRule);
        assertThat(
                        code(
                                () ->
                                        enterNumber.enter(
                                                actor,
                                                "ELEC_MONTH",
                                                electricity("01/01/2023", "1"))))
                .isEqualTo(entersNumber);

        var rule = draftRule.follow(officer, "BHXH_VOL");
        draftRule.save(officer, rule, 0, loan("01/01/2035"));
        submit.submitRule(officer, rule, 1);
        assertThat(code(() -> confirm.sendBackRule(actor, rule, 2, "x"))).isEqualTo(confirmsRule);
        dropped(officer, rule);

        var number = enterNumber.enter(officer, "ELEC_MONTH", electricity("01/01/2023", "1"));
        submit.submitNumber(officer, number.toString(), 0);
        assertThat(code(() -> confirm.confirmNumber(actor, number.toString(), 1)))
                .isEqualTo(confirmsNumber);
        assertThat(reading.lines(actor)).hasSize(60);
    }

    private void dropped(Actor actor, String rule) {
        submit.dropRule(actor, rule, reading.rule(officer, rule).rule().version(), "Thử");
    }

    private UUID confirmed(String code, NumberForm form) {
        var id = enterNumber.enter(officer, code, form);
        submit.submitNumber(officer, id.toString(), 0);
        confirm.confirmNumber(chair, id.toString(), 1);
        return id;
    }

    private Amounts.Amount electricity() {
        return amounts.of("ELEC_POOR", commune, DAY, QUARTER);
    }

    private NumberForm electricity(String from, String value) {
        return new NumberForm(commune, from, "", value, "Quyết định 12/QĐ-UBND", "");
    }

    private NumberForm share(String perCent) {
        return new NumberForm(commune, "01/01/2023", "", perCent, "Nghị quyết 1/NQ-HĐND", "");
    }

    private static RuleForm gift(String from) {
        return new RuleForm(
                "Hộ nghèo, hộ cận nghèo",
                "Theo người tặng",
                "UBND tỉnh",
                "Kế hoạch 1/KH-UBND",
                from,
                "",
                "PARTIAL",
                "",
                "TET_GIFT_LEVEL",
                "100",
                "ONCE",
                "",
                "",
                "STATE",
                "100",
                "5",
                "WORKING",
                "",
                "");
    }

    private static RuleForm loan(String from) {
        return new RuleForm(
                "Người lao động",
                "Nhiều nhất 120 triệu đồng",
                "NHCSXH",
                "Nghị định 1/2031/NĐ-CP",
                from,
                "",
                "VERIFIED",
                "120.000.000",
                "",
                "",
                "ONCE",
                "",
                "true",
                "STATE",
                "100",
                "",
                "",
                "",
                "");
    }

    private static Actor actor(String username, String group, String... communes) {
        return new Actor(
                username, "Tạ Duy Tín", "", Set.of(group), Set.copyOf(Arrays.asList(communes)));
    }

    private static String code(Act act) {
        @Nullable BusinessException refused =
                catchThrowableOfType(BusinessException.class, act::run);
        return refused == null ? "ok" : refused.code();
    }

    private interface Act {
        void run();
    }
}
