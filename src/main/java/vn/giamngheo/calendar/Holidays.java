package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the days entered as days off or as worked Saturdays, and the years they belong to. */
@Component
public class Holidays {

    private static final String STANDING =
            """
            SELECT id, day, kind, name, mark, note, source, decided_by FROM giamngheo.holiday
            WHERE withdrawn_on IS NULL
            """;

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every day that stands, of proposed years too. */
    public List<Holiday> all() {
        return jdbc.sql(STANDING + "ORDER BY day").query(Holiday.class).list();
    }

    /** Latest year first. */
    public List<CalendarYear> years() {
        return jdbc.sql(
                        """
                        SELECT year, state, proposed_by, confirmed_by, confirmed_on
                        FROM giamngheo.holiday_year ORDER BY year DESC
                        """)
                .query(CalendarYear.class)
                .list();
    }

    public Optional<CalendarYear> year(int year) {
        return years().stream().filter(one -> one.year() == year).findFirst();
    }

    /** The years one can count in. */
    public Set<Integer> confirmedYears() {
        return years().stream()
                .filter(CalendarYear::confirmed)
                .map(CalendarYear::year)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Holiday> ofYear(int year) {
        return jdbc.sql(STANDING + "AND extract(year FROM day) = :year ORDER BY day")
                .param("year", year)
                .query(Holiday.class)
                .list();
    }

    /** A day that stands. */
    public Optional<Holiday> find(UUID id) {
        return jdbc.sql(STANDING + "AND id = :id").param("id", id).query(Holiday.class).optional();
    }

    /** Days of the year that no longer stand, the last withdrawn first. */
    public List<WithdrawnDay> withdrawnOf(int year) {
        return jdbc.sql(
                        """
                        SELECT day, kind, name, withdrawn_on, withdrawn_by, withdrawn_why
                        FROM giamngheo.holiday
                        WHERE withdrawn_on IS NOT NULL AND extract(year FROM day) = :year
                        ORDER BY withdrawn_on DESC, day
                        """)
                .param("year", year)
                .query(WithdrawnDay.class)
                .list();
    }

    /** A day that was taken out of the calendar, and why. */
    public record WithdrawnDay(
            LocalDate day,
            HolidayKind kind,
            String name,
            LocalDate withdrawnOn,
            String withdrawnBy,
            String withdrawnWhy) {}
}
