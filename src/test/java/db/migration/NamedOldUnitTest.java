package db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the words of the merger table are taken apart. */
class NamedOldUnitTest {

    @Test
    void commasInsideBracketsDoNotSplit() {
        var units =
                NamedOldUnit.listed(
                        "Phường Bồ Đề (phần còn lại sau khi sáp nhập vào phường Hồng Hà, phường"
                                + " Long Biên), Phường Gia Thụy");

        assertThat(units)
                .extracting(NamedOldUnit::name)
                .containsExactly("Phường Bồ Đề", "Phường Gia Thụy");
        assertThat(units).extracting(NamedOldUnit::part).containsExactly(true, false);
    }

    @Test
    void twoBracketsTellDistrictAndPart() {
        var unit =
                NamedOldUnit.listed(
                                "Phường Quang Trung (quận Hà Đông) (phần còn lại sau khi sáp nhập"
                                        + " vào phường Hà Đông)")
                        .get(0);

        assertThat(unit)
                .isEqualTo(
                        new NamedOldUnit(
                                "Phường Quang Trung",
                                "quận Hà Đông",
                                true,
                                "quận Hà Đông; phần còn lại sau khi sáp nhập vào phường Hà Đông"));
    }

    @Test
    void aBracketOfWordsThatAreNoDistrictIsOnlyANote() {
        var unit = NamedOldUnit.listed("Xã Khánh Bình Tây (bao gồm Hòn Đá Bạc)").get(0);

        assertThat(unit.district()).isEmpty();
        assertThat(unit.part()).isFalse();
        assertThat(unit.note()).isEqualTo("bao gồm Hòn Đá Bạc");
    }

    @Test
    void unchangedUnitsHaveNoOldName() {
        assertThat(NamedOldUnit.listed("giữ nguyên"))
                .singleElement()
                .matches(NamedOldUnit::isUnchanged);
    }

    @Test
    void twoSpellingsOfOneNameAreEqualButAccentsStay() {
        assertThat(Spelling.of("Xã Định Hoá")).isEqualTo(Spelling.of("xã Định Hóa"));
        assertThat(Spelling.of("Xã Ea H’leo")).isEqualTo(Spelling.of("Xã Ea H'leo"));
        assertThat(Spelling.of("Đông")).isNotEqualTo(Spelling.of("Đồng"));
        assertThat(Spelling.of("Hoàng")).isEqualTo("hoàng");
    }
}
