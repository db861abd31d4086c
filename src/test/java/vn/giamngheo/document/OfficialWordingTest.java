package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OfficialWordingTest {

    @Test
    void days_under_ten_and_the_first_two_months_take_a_leading_zero() {
        assertThat(OfficialWording.dateInWords(LocalDate.of(2023, 2, 5)))
                .isEqualTo("ngày 05 tháng 02 năm 2023");
        assertThat(OfficialWording.dateInWords(LocalDate.of(2023, 3, 15)))
                .isEqualTo("ngày 15 tháng 3 năm 2023");
        assertThat(OfficialWording.dateInWords(LocalDate.of(2023, 12, 10)))
                .isEqualTo("ngày 10 tháng 12 năm 2023");
    }

    @Test
    void numbers_under_ten_take_a_leading_zero() {
        assertThat(OfficialWording.number(5, "QĐ-UBND")).isEqualTo("05/QĐ-UBND");
        assertThat(OfficialWording.number(112, "QĐ-UBND")).isEqualTo("112/QĐ-UBND");
        assertThat(OfficialWording.count(7)).isEqualTo("07");
        assertThat(OfficialWording.timeInWords(LocalTime.of(7, 5))).isEqualTo("07 giờ 05 phút");
    }

    @Test
    void a_share_has_a_comma_and_does_not_round_up_to_one_half() {
        assertThat(OfficialWording.share(1, 2)).isEqualTo("50%");
        assertThat(OfficialWording.share(2, 3)).isEqualTo("66,67%");
        assertThat(OfficialWording.share(499, 999)).isEqualTo("49,95%");
        assertThat(OfficialWording.share(40, 40)).isEqualTo("100%");
        assertThat(OfficialWording.share(0, 0)).isEqualTo("0%");
    }

    @Test
    void the_mark_at_the_end_is_left_to_the_list() {
        assertThat(OfficialWording.withoutEndMark("Lưu: VT. ")).isEqualTo("Lưu: VT");
        assertThat(OfficialWording.withoutEndMark("Các thôn;")).isEqualTo("Các thôn");
        assertThat(OfficialWording.capitals("xã Quang Khải")).isEqualTo("XÃ QUANG KHẢI");
    }
}
