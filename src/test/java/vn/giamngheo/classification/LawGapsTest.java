package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.classification.People.ADMINISTRATOR;
import static vn.giamngheo.classification.People.OFFICER;
import static vn.giamngheo.classification.People.outcome;
import static vn.giamngheo.classification.People.sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing incomplete and nothing that overlaps in time is ever confirmed. */
@LawTest
class LawGapsTest {

    private static final String NEW = "NAT-2027";

    @Autowired private LawVersions versions;
    @Autowired private EditLawData edit;
    @Autowired private SubmitLawData submit;
    @Autowired private ConfirmLawData confirm;
    @Autowired private ReplaceLawData replace;
    @Autowired private DraftStandard draftStandard;
    @Autowired private JdbcClient jdbc;

    @Test
    void theStandardOf2027NamesEverythingThatIsNotKnownOfIt() {
        var gaps = versions.detail(OFFICER, NEW).gaps();

        assertThat(gaps)
                .contains(
                        "Khu vực nông thôn: chưa có điểm B1 tối đa.",
                        "Khu vực nông thôn: chưa có điểm B2 tối thiểu.",
                        "Khu vực thành thị: chưa có điểm B1 tối đa.",
                        "Hộ nghèo: chưa có căn cứ (điều, khoản).",
                        "Hộ không nghèo: chưa có căn cứ (điều, khoản).",
                        "Chỉ số 1, Việc làm: chưa có điểm.",
                        "Chỉ số 12, Xử lý rác thải sinh hoạt: chưa có ngưỡng thiếu hụt.")
                .doesNotContain(
                        "Khu vực nông thôn: chưa có mức thu nhập.",
                        "Chỉ số 1, Việc làm: chưa có ngưỡng thiếu hụt.")
                .hasSize(4 + 3 + 12 + 9);
        assertThat(versions.gaps(OFFICER, versions.detail(OFFICER, NEW).version()))
                .isEqualTo(gaps.size());
    }

    @Test
    void anIncompleteVersionIsNeitherHandedInNorConfirmed() {
        var refused = sentence(() -> submit.submit(ADMINISTRATOR, NEW, 0));
        jdbc.sql("UPDATE giamngheo.law_data SET state = 'SUBMITTED' WHERE id = :id")
                .param("id", NEW)
                .update();

        assertThat(refused)
                .startsWith("Bản này còn thiếu: Khu vực nông thôn: chưa có điểm B1 tối đa.")
                .contains(versions.detail(OFFICER, NEW).gaps());
        assertThat(outcome(() -> confirm.confirm(OFFICER, NEW, 0))).isEqualTo("INCOMPLETE");
        assertThat(sentence(() -> confirm.confirm(OFFICER, NEW, 0))).isEqualTo(refused);
    }

    @Test
    void completedWithEverythingItIsConfirmedAndStandsBesideTheOldOne() {
        edit.save(ADMINISTRATOR, NEW, 0, everything());

        submit.submit(ADMINISTRATOR, NEW, 1);
        confirm.confirm(OFFICER, NEW, 2);

        assertThat(versions.detail(OFFICER, NEW).gaps()).isEmpty();
        assertThat(versions.detail(OFFICER, NEW).version().state()).isEqualTo(LawState.CONFIRMED);
        assertThat(versions.detail(OFFICER, "NAT-2022").version().state())
                .isEqualTo(LawState.CONFIRMED);
    }

    @Test
    void aRuleWithoutItsNumbersIsAGap() {
        var chosen = everything();
        chosen.put("indicator.HOUSING_AREA.rule", "HOUSING_AREA");
        edit.save(ADMINISTRATOR, NEW, 0, chosen);

        assertThat(versions.detail(OFFICER, NEW).gaps())
                .containsExactly(
                        "Chỉ số 7, Diện tích nhà ở bình quân đầu người: chưa có số “Thiếu hụt khi"
                                + " diện tích dưới (m²)”.");

        edit.save(ADMINISTRATOR, NEW, 1, Map.of("indicator.HOUSING_AREA.number.AREA_BELOW", "8,5"));
        assertThat(versions.detail(OFFICER, NEW).gaps()).isEmpty();
    }

    @Test
    void aStandardWithoutIndicatorsOrRowsIsIncomplete() {
        for (var table :
                List.of(
                        "indicator_parameter",
                        "deprivation_indicator",
                        "standard_limit",
                        "category_clause")) {
            jdbc.sql("DELETE FROM giamngheo." + table + " WHERE standard_id = :id")
                    .param("id", NEW)
                    .update();
        }

        assertThat(versions.detail(OFFICER, NEW).gaps())
                .contains("Chưa có chỉ số thiếu hụt nào.")
                .contains("Khu vực thành thị: chưa có mức thu nhập.")
                .contains("Khu vực thành thị: chưa có căn cứ của các mức.")
                .hasSize(8 + 3 + 1);
    }

    @Test
    void formANamesEveryFeatureThatIsNotKnown() {
        assertThat(versions.detail(OFFICER, "FORM-A-2022").gaps())
                .hasSize(9)
                .contains("Mục số 1 chưa có tên.", "Mục số 9 chưa có tên.");

        edit.save(ADMINISTRATOR, "FORM-A-2022", 0, Map.of("excludedFrom", "", "limitClause", ""));
        assertThat(versions.detail(OFFICER, "FORM-A-2022").gaps())
                .hasSize(10)
                .contains("Phiếu A: chưa rõ từ bao nhiêu đặc điểm thì hộ không được rà soát tiếp.");
    }

    @Test
    void aVersionThatHoldsWhileAnotherDoesIsRefusedByItsName() {
        var early = everything();
        early.put("validFrom", "01/07/2026");
        edit.save(ADMINISTRATOR, NEW, 0, early);
        submit.submit(ADMINISTRATOR, NEW, 1);

        assertThat(outcome(() -> confirm.confirm(OFFICER, NEW, 2))).isEqualTo("OVERLAP");
        assertThat(sentence(() -> confirm.confirm(OFFICER, NEW, 2)))
                .contains(
                        "“Chuẩn nghèo đa chiều giai đoạn 2022-2025”",
                        "từ 01/01/2022 đến 31/12/2026",
                        "lập bản thay thế");
        assertThat(versions.detail(OFFICER, NEW).version().state()).isEqualTo(LawState.SUBMITTED);
    }

    @Test
    void oneDayOfOverlapIsRefusedAndTheDayAfterIsNot() {
        var early = everything();
        early.put("validFrom", "31/12/2026");
        edit.save(ADMINISTRATOR, NEW, 0, early);
        submit.submit(ADMINISTRATOR, NEW, 1);
        assertThat(outcome(() -> confirm.confirm(OFFICER, NEW, 2))).isEqualTo("OVERLAP");

        confirm.sendBack(OFFICER, NEW, 2, "Sai ngày");
        edit.save(ADMINISTRATOR, NEW, 3, Map.of("validFrom", "01/01/2027"));
        submit.submit(ADMINISTRATOR, NEW, 4);
        assertThat(outcome(() -> confirm.confirm(OFFICER, NEW, 5))).isEqualTo("done");
    }

    @Test
    void standardsOfProvincesStandBesideEachOtherAndTheNationalOne() {
        var haiDuong = province(NamedUnits.HAI_DUONG);
        var haiPhong = province(NamedUnits.HAI_PHONG);
        var again = province(NamedUnits.HAI_DUONG);

        assertThat(outcome(() -> confirm.confirm(OFFICER, haiDuong, 2))).isEqualTo("done");
        assertThat(outcome(() -> confirm.confirm(OFFICER, haiPhong, 2))).isEqualTo("done");
        assertThat(outcome(() -> confirm.confirm(OFFICER, again, 2))).isEqualTo("OVERLAP");
    }

    @Test
    void aSecondReplacementOfTheSameVersionFindsTheFirstInItsPlace() {
        var first = replace.replace(ADMINISTRATOR, "NEEDS-2022");
        submit.submit(ADMINISTRATOR, first, 0);
        confirm.confirm(OFFICER, first, 1);

        assertThat(outcome(() -> replace.replace(ADMINISTRATOR, "NEEDS-2022")))
                .isEqualTo("WRONG_STATE");
        var second = replace.replace(ADMINISTRATOR, first);
        submit.submit(ADMINISTRATOR, second, 0);
        assertThat(outcome(() -> confirm.confirm(OFFICER, second, 1))).isEqualTo("done");
        assertThat(versions.detail(OFFICER, first).version().state())
                .isEqualTo(LawState.SUPERSEDED);
    }

    private String province(String key) {
        var id =
                draftStandard.add(
                        ADMINISTRATOR,
                        new DraftStandard.Entry(
                                key,
                                "NAT-2022",
                                "Chuẩn của tỉnh",
                                "01/01/2025",
                                "31/12/2025",
                                "Nghị quyết thử số 1"));
        var values = new HashMap<String, String>();
        edit.values(ADMINISTRATOR, id)
                .forEach((field, value) -> values.put(field, filled(field, value)));
        edit.save(ADMINISTRATOR, id, 0, values);
        submit.submit(ADMINISTRATOR, id, 1);
        return id;
    }

    /** A value for every cell of the standard of 2027 that is not known. */
    private Map<String, String> everything() {
        var values = new HashMap<String, String>();
        edit.values(ADMINISTRATOR, NEW)
                .forEach((field, value) -> values.put(field, filled(field, value)));
        return values;
    }

    private static String filled(String field, String value) {
        if (!value.isEmpty() || field.contains(".number.") || field.endsWith(".rule")) {
            return value;
        }
        return field.matches(".*(b1Max|b2Min|income|points)") ? "30" : "Điều 1";
    }
}
