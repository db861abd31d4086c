package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where the days of the calendar are written. Days are added and withdrawn, never removed. */
@Component
class HolidayBook {

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final CalendarVersion version;
    private final WorkingDays workingDays;

    HolidayBook(
            JdbcClient jdbc, Holidays holidays, CalendarVersion version, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.version = version;
        this.workingDays = workingDays;
    }

    /** Nobody sets a deadline until the transaction ends; then everybody counts anew. */
    void open() {
        version.next();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        workingDays.forget();
                    }
                });
    }

    /** The calendar as it would be. */
    WorkingCalendar with(List<DayEntry> added, List<Holiday> withdrawn) {
        var days =
                Stream.concat(
                                holidays.all().stream().filter(day -> !withdrawn.contains(day)),
                                added.stream().map(entry -> entry.by("")))
                        .toList();
        return new WorkingCalendar(days, holidays.confirmedYears());
    }

    /** The calendar as it would be with one more year. */
    WorkingCalendar withYear(int year) {
        Set<Integer> years = new TreeSet<>(holidays.confirmedYears());
        years.add(year);
        return new WorkingCalendar(holidays.all(), years);
    }

    void add(List<DayEntry> entries, String account, LocalDate on) {
        for (var day : entries.stream().map(entry -> entry.by(account)).toList()) {
            jdbc.sql(
                            """
                            INSERT INTO giamngheo.holiday (id, day, kind, name, mark, note, source,
                                decided_by, decided_on)
                            VALUES (:id, :day, :kind, :name, :mark, :note, :source, :by, :on)
                            """)
                    .param("id", day.id())
                    .param("day", day.day())
                    .param("kind", day.kind().name())
                    .param("name", day.name())
                    .param("mark", day.mark())
                    .param("note", day.note())
                    .param("source", day.source())
                    .param("by", account)
                    .param("on", on)
                    .update();
        }
    }

    void withdraw(List<Holiday> days, String why, String account, LocalDate on) {
        for (var day : days) {
            jdbc.sql(
                            """
                            UPDATE giamngheo.holiday
                            SET withdrawn_on = :on, withdrawn_by = :by, withdrawn_why = :why
                            WHERE id = :id AND withdrawn_on IS NULL
                            """)
                    .param("on", on)
                    .param("by", account)
                    .param("why", why)
                    .param("id", day.id())
                    .update();
        }
    }

    void propose(int year, String account, LocalDate on) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.holiday_year (year, state, proposed_by, proposed_on)
                        VALUES (:year, 'PROPOSED', :by, :on)
                        """)
                .param("year", year)
                .param("by", account)
                .param("on", on)
                .update();
    }

    void confirm(int year, String account, LocalDate on) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.holiday_year
                        SET state = 'CONFIRMED', confirmed_by = :by, confirmed_on = :on
                        WHERE year = :year AND state = 'PROPOSED'
                        """)
                .param("by", account)
                .param("on", on)
                .param("year", year)
                .update();
    }
}
