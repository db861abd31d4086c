package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.shared.PovertyCategory;

/** The 50 % rule at its edges, and what was typed read without a database. */
class MeetingVoteTest {

    private static final UUID REVIEW = UUID.fromString("0a0a0a0a-0000-4000-8000-000000000001");
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 5);

    @ParameterizedTest(name = "{1} of {0} agree: {2}")
    @CsvSource({
        "41, 20, false",
        "41, 21, true",
        "40, 20, true",
        "40, 19, false",
        "1, 0, false",
        "1, 1, true",
        "2, 1, true",
        "3, 1, false",
        "100000, 50000, true"
    })
    void halfOfThosePresentPasses(int present, int agreeing, boolean passes) {
        assertThat(new MeetingVote(present, agreeing).passes()).isEqualTo(passes);
        assertThat(agreeing >= MeetingVote.needed(present)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "41, 42", "41, -1"})
    void whatCannotBeIsNoVote(int present, int agreeing) {
        assertThatThrownBy(() -> new MeetingVote(present, agreeing))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20,5", "20.5", "hai mươi", "20 người"})
    void peopleAreWhole(String typed) {
        var reading = read(Map.of("present-" + REVIEW, "41", "agreeing-" + REVIEW, typed));

        assertThat(reading.wrong())
                .containsEntry(
                        "agreeing-" + REVIEW,
                        "“%s” không phải số người. Ghi số nguyên, ví dụ 20 hoặc 21."
                                .formatted(typed));
        assertThat(reading.rows().get(REVIEW).passes()).isNull();
        assertThat(reading.complete()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "19:30, 19:30",
        "19h30, 19:30",
        "7 giờ 5, ",
        "19h, 19:00",
        "7:05, 07:05",
        "25:00, "
    })
    void aTimeIsReadAsPeopleWriteIt(String typed, String time) {
        var reading = read(Map.of("startedAt", typed));

        assertThat(reading.startedAt()).isEqualTo(time == null ? null : LocalTime.parse(time));
        assertThat(reading.wrong().containsKey("startedAt")).isEqualTo(time == null);
    }

    @Test
    void theRollCallSaysHowManyHouseholdsAreRepresentedUnlessSomebodyTypesIt() {
        assertThat(reading(Map.of(), 1).householdsPresent()).isEqualTo(1);
        assertThat(reading(Map.of("householdsPresent", "0"), 1).householdsPresent()).isZero();
        assertThat(reading(Map.of("householdsPresent", "2"), 1).wrong())
                .containsKey("householdsPresent");
        assertThat(reading(Map.of(), null).missing()).containsKey("householdsPresent");
    }

    @Test
    void aMeetingDoesNotEndBeforeItBegins() {
        assertThat(read(Map.of("startedAt", "19:30", "endedAt", "19:00")).wrong())
                .containsEntry(
                        "endedAt", "Giờ kết thúc (19:00) trước giờ bắt đầu (19:30). Kiểm tra lại.");
    }

    @Test
    void whoEntersOrLeavesAListComesFirst() {
        assertThat(MeetingMovement.of(PovertyCategory.NEAR_POOR, PovertyCategory.POOR))
                .isEqualTo(MeetingMovement.NEWLY_POOR)
                .isLessThan(MeetingMovement.UNCHANGED);
        assertThat(MeetingMovement.of(PovertyCategory.NOT_POOR, PovertyCategory.NEAR_POOR))
                .isEqualTo(MeetingMovement.NEWLY_NEAR_POOR);
        assertThat(MeetingMovement.of(PovertyCategory.POOR, PovertyCategory.NEAR_POOR))
                .isEqualTo(MeetingMovement.LEAVES_POVERTY);
        assertThat(MeetingMovement.of(PovertyCategory.POOR, PovertyCategory.POOR))
                .isEqualTo(MeetingMovement.UNCHANGED);
    }

    private static MeetingReading read(Map<String, String> values) {
        return reading(values, null);
    }

    private static MeetingReading reading(Map<String, String> values, Integer represented) {
        return MeetingReading.of(new HashMap<>(values), List.of(REVIEW), represented, TODAY);
    }
}
