package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.BusinessException;

/** A request is answered by the same tables as rights are opened by. */
class RequestCheckByTablesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 2);
    private final HouseholdCase household = GoldenPerson.poorAdult();
    private final UUID member = household.members().get(0).id();
    private final RequestCheck check =
            new RequestCheckByTables(
                    ids ->
                            ids.contains(household.id())
                                    ? Map.of(household.id(), household)
                                    : Map.of(),
                    LawFromFiles.CATALOGUE,
                    LawFromFiles.TIMELINE,
                    LawFromFiles.RIGHTS_ON_DAY);

    @Test
    void aPoorHouseholdMayAskForItsLoan() {
        var result = check.of("CR_POOR", household.id(), null, DAY);

        assertThat(result.answer()).isNull();
        assertThat(result.right().onRequest()).isTrue();
        assertThat(result.right().ruleId()).isEqualTo("CR_POOR");
        assertThat(result.right().reason()).contains("Nghị định 78/2002/NĐ-CP");
    }

    @Test
    void aRefusalThatIsNotKeptIsStillToldToWhoAsks() {
        var result = check.of("CR_NEAR", household.id(), null, DAY);

        assertThat(result.right()).isNull();
        assertThat(result.answer().outcome()).isEqualTo(BenefitAnswer.Outcome.REFUSED);
        assertThat(result.answer().reason()).startsWith("Hộ không phải hộ cận nghèo");
    }

    @Test
    void whatHasNoConfirmedRuleIsRefusedAndNotGuessed() {
        var result = check.of("CREDIT_RISK", household.id(), null, DAY);

        assertThat(result.answer().matchedRule()).isEqualTo("ruleNotConfirmed");
        assertThat(result.answer().reason()).contains("chưa có quy định được xác nhận");
    }

    @Test
    void whatIsOverSaysSinceWhen() {
        var result = check.of("VOC_ESC", household.id(), member, DAY);
        assertThat(result.answer().matchedRule()).isEqualTo("rule_vocEscapedOtherClass");

        var over = check.of("JOB_CONNECT", household.id(), member, LocalDate.of(2026, 2, 1));
        assertThat(over.answer().reason()).startsWith("Chính sách hết hiệu lực từ 01/01/2026");
    }

    @Test
    void whoIsNotThereIsToldSo() {
        var early = check.of("VOC_POOR", household.id(), member, LocalDate.of(1970, 1, 1));

        assertThat(early.answer().matchedRule()).isEqualTo("notInHousehold");
        assertThatThrownBy(() -> check.of("VOC_POOR", household.id(), UUID.randomUUID(), DAY))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> check.of("CR_POOR", UUID.randomUUID(), null, DAY))
                .isInstanceOf(BusinessException.class);
    }
}
