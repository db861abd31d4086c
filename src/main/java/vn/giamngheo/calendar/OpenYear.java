package vn.giamngheo.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.calendar.ChangeHolidays.Consequence;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Lập lịch năm: an administrator has the days off of the next year proposed, edits them, and
 * confirms the year once the Government has announced them. Only then is it counted in.
 */
@UseCase
public class OpenYear {

    private static final String AUDIT_CHAIN = "calendar";
    private static final String SUBJECT = "holiday-year";

    private final Holidays holidays;
    private final HolidayBook book;
    private final OpenDeadlines open;
    private final CalendarChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    OpenYear(
            Holidays holidays,
            HolidayBook book,
            OpenDeadlines open,
            CalendarChanges changes,
            AuditTrail audit,
            Clock clock) {
        this.holidays = holidays;
        this.book = book;
        this.open = open;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The year to be proposed next: the one after the last. */
    public int next() {
        return holidays.years().stream()
                        .mapToInt(CalendarYear::year)
                        .max()
                        .orElseGet(() -> LocalDate.now(clock).getYear() - 1)
                + 1;
    }

    /**
     * Enters the proposed days of the next year.
     *
     * @throws BusinessException FORBIDDEN; YEAR_ORDER for any other year
     */
    @Transactional
    public void propose(Actor actor, int year) {
        CalendarAccess.requireAdministrator(actor);
        book.open();
        if (year != next()) {
            throw new BusinessException(
                    "YEAR_ORDER",
                    "Lịch năm %d đã được lập, hoặc chưa đến lượt. Năm lập tiếp theo là %d."
                            .formatted(year, next()));
        }
        var today = LocalDate.now(clock);
        book.propose(year, actor.username(), today);
        book.add(YearProposal.of(year), actor.username(), today);
        audit.record(
                AUDIT_CHAIN, actor.username(), "propose-year", SUBJECT, String.valueOf(year), "");
    }

    /**
     * Says what confirming would do.
     *
     * @throws BusinessException FORBIDDEN, YEAR_STATE, YEAR_ORDER
     */
    @Transactional(readOnly = true)
    public Consequence preview(Actor actor, int year) {
        CalendarAccess.requireAdministrator(actor);
        requireReady(year);
        var moved = recount(year);
        return new Consequence(words(year), year, true, changes.lines(moved, open.placesOf(moved)));
    }

    /**
     * From now on the year is counted in.
     *
     * @throws BusinessException as {@link #preview}
     */
    @Transactional
    public void confirm(Actor actor, int year) {
        CalendarAccess.requireAdministrator(actor);
        book.open();
        requireReady(year);
        var moved = recount(year);
        var today = LocalDate.now(clock);
        book.confirm(year, actor.username(), today);
        open.move(changes.record(today, actor.username(), words(year)), moved);
        audit.record(
                AUDIT_CHAIN, actor.username(), "confirm-year", SUBJECT, String.valueOf(year), "");
    }

    private List<MovedDeadline> recount(int year) {
        var today = LocalDate.now(clock);
        return new Recount(book.withYear(year), today).of(open.on(today));
    }

    private void requireReady(int year) {
        var proposed =
                holidays.year(year)
                        .filter(one -> !one.confirmed())
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "YEAR_STATE",
                                                "Lịch năm %d chưa được lập, hoặc đã được xác nhận."
                                                        .formatted(year)));
        if (holidays.year(year - 1).filter(one -> !one.confirmed()).isPresent()) {
            throw new BusinessException(
                    "YEAR_ORDER", "Hãy xác nhận lịch năm %d trước.".formatted(year - 1));
        }
        if (holidays.ofYear(proposed.year()).stream().noneMatch(day -> day.kind().isDayOff())) {
            throw new BusinessException(
                    "YEAR_STATE",
                    "Lịch năm %d chưa có ngày nghỉ nào. Nhập các ngày nghỉ trước khi xác nhận."
                            .formatted(year));
        }
    }

    private static String words(int year) {
        return "Xác nhận lịch năm %d".formatted(year);
    }
}
