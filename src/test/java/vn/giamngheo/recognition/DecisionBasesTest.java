package vn.giamngheo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.support.ApplicationTest;

/** What a decision rests on depends on the day it is signed. */
@ApplicationTest
class DecisionBasesTest {

    @Autowired DecisionBases bases;

    @ParameterizedTest
    @CsvSource({
        "2022-03-30, Luật|Nghị định số 07/2021|Quyết định số 24/2021|Thông tư số 07/2021",
        "2023-12-12, Luật|Nghị định số 07/2021|Quyết định số 24/2021|Thông tư số 07/2021",
        "2025-12-31, Luật|Nghị định số 07/2021|Quyết định số 24/2021|Thông tư số 07/2021",
        "2026-01-01, Luật|Nghị định số 07/2021|Nghị định số 351/2025|Quyết định số 24/2021|Thông tư"
                + " số 07/2021",
        "2026-12-31, Luật|Nghị định số 07/2021|Nghị định số 351/2025|Quyết định số 24/2021|Thông tư"
                + " số 07/2021",
        "2027-01-01, Luật|Nghị định số 351/2025|Quyết định số 24/2021|Thông tư số 07/2021"
    })
    void aDecisionNamesTheTextsOfItsDay(LocalDate signedOn, String expected) {
        var texts = expected.split("\\|");

        var found = bases.on(signedOn);

        assertThat(found).hasSize(texts.length);
        for (var i = 0; i < texts.length; i++) {
            assertThat(found.get(i)).startsWith("Căn cứ " + texts[i]);
        }
    }

    @Test
    void withoutATextThereIsNoDecision() {
        assertThatThrownBy(() -> bases.on(LocalDate.of(2021, 8, 31)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("31/08/2021");
    }

    @Test
    void whatWasNotCheckedSaysSo() {
        assertThat(bases.all())
                .filteredOn(basis -> !basis.mark().equals("VERIFIED"))
                .extracting(DecisionBases.Basis::validFrom)
                .hasSize(3)
                .containsOnly(LocalDate.of(2026, 1, 1));
    }
}
