package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.support.RepositoryTest;

@RepositoryTest
@Import({
    Deadlines.class,
    DeadlineRules.class,
    Holidays.class,
    WorkingDays.class,
    CalendarVersion.class
})
class DeadlinesTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 10, 16);

    @Autowired private Deadlines deadlines;
    @Autowired private DeadlineRules rules;
    @Autowired private Holidays holidays;
    @Autowired private WorkingDays workingDays;

    @Test
    void aPostingRunsThreeWorkingDaysByTheLaw() {
        var posting = deadlines.set("posting", "p1", "POSTING", MONDAY);

        assertThat(posting.dueOn()).isEqualTo(LocalDate.of(2023, 10, 19));
        assertThat(posting.statutory()).isTrue();
        assertThat(posting.clause()).isEqualTo("Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4");
        assertThat(posting.metOn()).isNull();
    }

    @Test
    void theSameStartIsTheSameDeadlineAndALaterStartReplacesIt() {
        var first = deadlines.set("posting", "p2", "POSTING", MONDAY);
        var again = deadlines.set("posting", "p2", "POSTING", MONDAY);
        var later = deadlines.set("posting", "p2", "POSTING", MONDAY.plusDays(7));

        assertThat(again).isEqualTo(first);
        assertThat(deadlines.find("posting", "p2", "POSTING")).contains(later);
        assertThat(deadlines.find("posting", "p2", "COMPLAINT")).isEmpty();
    }

    @Test
    void manySubjectsAreFoundAtOnce() {
        var first = deadlines.set("complaint", "c1", "COMPLAINT", MONDAY);
        deadlines.set("complaint", "c2", "COMPLAINT", MONDAY);

        var found = deadlines.findAll("complaint", List.of("c1", "c3"), "COMPLAINT");

        assertThat(found).containsOnlyKeys("c1").containsValue(first);
        assertThat(deadlines.findAll("complaint", List.of(), "COMPLAINT")).isEmpty();
    }

    @Test
    void whatWasMetKeepsItsDay() {
        deadlines.set("dossier", "d1", "DOSSIER", MONDAY);

        deadlines.met("dossier", "d1", "DOSSIER", MONDAY.plusDays(2));
        deadlines.met("dossier", "d1", "DOSSIER", MONDAY.plusDays(5));

        assertThat(deadlines.find("dossier", "d1", "DOSSIER").orElseThrow())
                .satisfies(met -> assertThat(met.metOn()).isEqualTo(MONDAY.plusDays(2)))
                .satisfies(met -> assertThat(met.statutory()).isFalse());
    }

    @Test
    void theRoundClosesOnTheFourteenthOfDecemberAndNotAfterwards() {
        var close = deadlines.set("round", "r1", "ROUND_CLOSE", LocalDate.of(2024, 9, 1));

        assertThat(close.dueOn()).isEqualTo(LocalDate.of(2024, 12, 14));
        assertThatThrownBy(
                        () ->
                                deadlines.set(
                                        "round", "r1", "ROUND_CLOSE", LocalDate.of(2024, 12, 15)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("14/12");
    }

    @Test
    void whoeverNamesAnotherLengthNamesTheClauseToo() {
        var opinion = deadlines.set("opinion", "o1", "OPINION", MONDAY, 2, "Văn bản thử số 7");

        assertThat(opinion.dueOn()).isEqualTo(LocalDate.of(2023, 10, 18));
        assertThat(opinion.days()).isEqualTo(2);
        assertThat(opinion.clause()).isEqualTo("Văn bản thử số 7");
        assertThat(opinion.whoseTime()).isEqualTo(WhoseTime.AUTHORITY);
    }

    @Test
    void withoutARuleOrWithoutACalendarNothingIsCounted() {
        assertThatThrownBy(() -> deadlines.set("posting", "p", "POSTING", LocalDate.of(2020, 1, 1)))
                .hasMessageContaining("POSTING");
        assertThatThrownBy(
                        () -> deadlines.set("posting", "p", "POSTING", LocalDate.of(2026, 12, 30)))
                .hasMessageContaining("2027");
    }

    @Test
    void theSeededRulesAndDaysAreRead() {
        assertThat(rules.all()).hasSize(38).first().matches(DeadlineRule::statutory);
        assertThat(rules.all())
                .extracting(DeadlineRule::length)
                .contains("3 ngày làm việc", "7 ngày làm việc", "ngày 14/12");
        assertThat(holidays.years())
                .allMatch(CalendarYear::confirmed)
                .extracting(CalendarYear::year)
                .containsExactly(2026, 2025, 2024, 2023, 2022);
        assertThat(holidays.all()).hasSize(64);
        assertThat(holidays.ofYear(2026)).last().matches(day -> !day.isCertain());
        assertThat(workingDays.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
    }
}
