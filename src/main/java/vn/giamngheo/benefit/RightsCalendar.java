package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.ReadRegister;
import vn.giamngheo.shared.DailyWork;
import vn.giamngheo.shared.UseCase;

/**
 * What the calendar changes in rights without anybody doing anything: a birthday, a first or last
 * day, a new year, quarter or term. Days on which the application stood still are made up.
 */
@UseCase
@Order(4)
public class RightsCalendar implements DailyWork {

    private final ReadRegister register;
    private final DueRights due;
    private final Catalogue catalogue;
    private final StartRightsRun startRightsRun;
    private final JdbcClient jdbc;

    RightsCalendar(
            ReadRegister register,
            DueRights due,
            Catalogue catalogue,
            StartRightsRun startRightsRun,
            JdbcClient jdbc) {
        this.register = register;
        this.due = due;
        this.catalogue = catalogue;
        this.startRightsRun = startRightsRun;
        this.jdbc = jdbc;
    }

    @Override
    public void on(LocalDate today) {
        register.communes().forEach(commune -> on(commune, today));
    }

    private void on(String commune, LocalDate today) {
        var examined = examinedTo(commune, today);
        if (!examined.isBefore(today)) {
            return;
        }
        var first = examined.plusDays(1);
        var households =
                new TreeSet<>(register.whereSomebodyTurns(commune, Ages.YEARS, examined, today));
        households.addAll(register.whereACardOfAChildIsOver(commune, examined, today));
        if (!households.isEmpty()
                || due.anyChangeBetween(commune, examined, today)
                || periodBegins(commune, examined, today)) {
            startRightsRun.onDay(commune, today, first, households);
        }
        remember(commune, today);
    }

    private boolean periodBegins(String commune, LocalDate examined, LocalDate today) {
        Set<String> held = new HashSet<>(due.benefitsHeld(commune, today));
        return catalogue.benefits().stream()
                .filter(benefit -> benefit.way() == Benefit.Way.ISSUE)
                .filter(benefit -> benefit.period() != Benefit.Period.ONCE)
                .filter(benefit -> held.contains(benefit.code()))
                .map(Benefit::period)
                .collect(Collectors.toSet())
                .stream()
                .flatMap(kind -> IssuePeriod.between(kind, today, today).stream())
                .anyMatch(period -> period.begins(examined, today));
    }

    /** The first time only today is looked at. */
    private LocalDate examinedTo(String commune, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT examined_to FROM giamngheo.rights_calendar
                        WHERE commune_key = :commune FOR UPDATE
                        """)
                .param("commune", commune)
                .query(LocalDate.class)
                .optional()
                .orElse(today.minusDays(1));
    }

    private void remember(String commune, LocalDate today) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.rights_calendar (commune_key, examined_to)
                        VALUES (:commune, :today)
                        ON CONFLICT (commune_key) DO UPDATE SET examined_to = :today
                        """)
                .param("commune", commune)
                .param("today", today)
                .update();
    }
}
