package db.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the merger table says in words is matched to old units beyond doubt, or left open. */
class SuccessionsTest {

    private static List<Succession> successions = List.of();

    @BeforeAll
    static void matchTheWholeTable() {
        successions =
                new Successions(
                                Unit.all(V0011__load_administrative_units.BEFORE, 2023),
                                Unit.all(V0011__load_administrative_units.SINCE, 2025))
                        .of(CsvFile.rows(V0011__load_administrative_units.SUCCESSION));
    }

    @Test
    void quangKhaiBecamePartOfTuKy() {
        assertThat(into("11074-2025"))
                .extracting(Succession::oldName, Succession::oldKey, Succession::part)
                .containsExactlyInAnyOrder(
                        tuple("Thị trấn Tứ Kỳ", "11074-2023", false),
                        tuple("Xã Minh Đức", "11128-2023", false),
                        tuple("Xã Quang Khải", "11116-2023", false),
                        tuple("Xã Quang Phục", "11101-2023", false));
    }

    @Test
    void theDistrictInBracketsTellsTwoUnitsOfOneNameApart() {
        var minhKhai =
                into("00292-2025").stream()
                        .filter(s -> "Phường Minh Khai".equals(s.oldName()))
                        .toList();

        assertThat(minhKhai)
                .singleElement()
                .extracting(Succession::oldKey, Succession::note)
                .containsExactly("00295-2023", "quận Hai Bà Trưng");
    }

    @Test
    void aNameThatTwoUnitsBearStaysOpen() {
        assertThat(into("12586-2025"))
                .filteredOn(s -> "Xã Minh Khai".equals(s.oldName()))
                .singleElement()
                .extracting(Succession::oldKey)
                .isNull();
    }

    @Test
    void anOldUnitNamedTwiceWentInParts() {
        var byOldUnit =
                successions.stream()
                        .filter(s -> s.oldKey() != null)
                        .collect(Collectors.groupingBy(s -> String.valueOf(s.oldKey())));

        assertThat(byOldUnit.values())
                .filteredOn(named -> named.size() > 1)
                .isNotEmpty()
                .allSatisfy(named -> assertThat(named).allMatch(Succession::part));
    }

    @Test
    void aUnitThatStayedKeepsItsCodeOrStaysOpen() {
        assertThat(successions)
                .filteredOn(s -> "giữ nguyên".equals(s.note()) && s.oldKey() != null)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        s ->
                                assertThat(String.valueOf(s.oldKey()))
                                        .startsWith(String.valueOf(s.newKey()).substring(0, 5)));
    }

    @Test
    void twoUnitsWhoseNamesDifferOnlyInTheSpellingOfDakStayOpen() {
        assertThat(Spelling.of("Xã Đắk Long")).isEqualTo(Spelling.of("Xã Đăk Long"));
        assertThat(into("23368-2025"))
                .filteredOn(s -> "Xã Đăk Long".equals(s.oldName()))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.oldKey()).isEqualTo("23368-2023"));
    }

    @Test
    void missingCodesAreFoundByNameOrStayEmpty() {
        assertThat(successions)
                .filteredOn(s -> "Xã Định Hóa".equals(s.newName()))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.newKey()).isNotNull());
        assertThat(successions)
                .filteredOn(s -> "Xã Việt Hòa".equals(s.newName()))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.newKey()).isNull());
    }

    @Test
    void countsAreKnown() {
        assertThat(successions).hasSize(10_569);
        assertThat(successions.stream().filter(s -> s.oldKey() == null)).hasSize(OPEN);
        assertThat(successions.stream().filter(s -> s.newKey() == null)).hasSize(49);
        assertThat(successions)
                .allSatisfy(
                        s ->
                                assertThat(
                                                Normalizer.isNormalized(
                                                        s.newName() + s.oldName() + s.note(),
                                                        Normalizer.Form.NFC))
                                        .isTrue());
    }

    private static List<Succession> into(String newKey) {
        return successions.stream().filter(s -> newKey.equals(s.newKey())).toList();
    }

    private static final int OPEN = 339;
}
