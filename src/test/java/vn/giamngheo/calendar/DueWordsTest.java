package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWordsTest {

    @ParameterizedTest
    @CsvSource({
        "4, còn 4 ngày làm việc, gn-calm",
        "3, còn 3 ngày làm việc, gn-soon",
        "0, hết hạn hôm nay, gn-soon",
        "-1, quá hạn 1 ngày làm việc, gn-late",
        "-12, quá hạn 12 ngày làm việc, gn-late"
    })
    void saysHowMuchTimeIsLeftInWordsAndColour(int remaining, String words, String style) {
        assertThat(DueWords.of(remaining)).isEqualTo(words);
        assertThat(DueWords.style(remaining)).isEqualTo(style);
    }
}
