package vn.giamngheo.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Sửa lịch làm việc: an administrator adds, corrects or withdraws a day, and every open deadline is
 * counted again with its task and timer, in one transaction. What is over stays over.
 */
@UseCase
public class ChangeHolidays {

    private static final String AUDIT_CHAIN = "calendar";
    private static final int MOST_WHY = 300;

    private final Holidays holidays;
    private final HolidayBook book;
    private final OpenDeadlines open;
    private final CalendarChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeHolidays(
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

    /**
     * What a change would do.
     *
     * @param what the change in words
     * @param counts whether its year is counted in; a proposed year moves nothing
     */
    public record Consequence(String what, int year, boolean counts, List<MoveLine> moved) {

        public long count() {
            return moved.stream().mapToLong(MoveLine::count).sum();
        }
    }

    /**
     * Says what would move; changes nothing.
     *
     * @throws BusinessException FORBIDDEN, NOT_FOUND, CALENDAR_MISSING
     * @throws InvalidInput at the fields of {@link HolidayEdit.TypedHoliday}, or {@code why}
     */
    @Transactional(readOnly = true)
    public Consequence preview(Actor actor, HolidayEdit edit) {
        CalendarAccess.requireAdministrator(actor);
        var change = change(edit);
        var moved = recount(change);
        return new Consequence(
                change.what(),
                change.year().year(),
                change.year().confirmed(),
                changes.lines(moved, open.placesOf(moved)));
    }

    /**
     * Makes the change; all of it or, whatever goes wrong, nothing.
     *
     * @return id of the change, see {@link CalendarChanges}
     * @throws BusinessException as {@link #preview}
     */
    @Transactional
    public UUID make(Actor actor, HolidayEdit edit) {
        CalendarAccess.requireAdministrator(actor);
        book.open();
        var change = change(edit);
        var moved = recount(change);
        var today = LocalDate.now(clock);
        book.withdraw(change.withdrawn(), change.why(), actor.username(), today);
        book.add(change.added(), actor.username(), today);
        var id = changes.record(today, actor.username(), change.what());
        open.move(id, moved);
        audit.record(
                AUDIT_CHAIN,
                actor.username(),
                "change-holidays",
                "holiday-change",
                id.toString(),
                moved.size() + " moved");
        return id;
    }

    private List<MovedDeadline> recount(Change change) {
        if (!change.year().confirmed()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return new Recount(book.with(change.added(), change.withdrawn()), today).of(open.on(today));
    }

    private Change change(HolidayEdit edit) {
        if (edit instanceof HolidayEdit.Add add) {
            var year = year(add.year());
            var entries = checks(year.year(), null).read(add.typed());
            return new Change("Thêm " + words(entries), year, List.of(), "", entries);
        }
        if (edit instanceof HolidayEdit.Correct correct) {
            var former = holiday(correct.id());
            var year = year(former.day().getYear());
            var entries = checks(year.year(), former).read(correct.typed());
            var what = "Sửa %s thành %s".formatted(words(former), words(entries));
            return new Change(what, year, List.of(former), "Sửa thành " + words(entries), entries);
        }
        var withdraw = (HolidayEdit.Withdraw) edit;
        var former = holiday(withdraw.id());
        var why = VietnameseText.clean(withdraw.why());
        if (why.isEmpty() || why.length() > MOST_WHY) {
            throw new InvalidInput("why", "Ghi lý do rút ngày này, không quá 300 ký tự.");
        }
        return new Change(
                "Rút %s. Lý do: %s".formatted(words(former), why),
                year(former.day().getYear()),
                List.of(former),
                why,
                List.of());
    }

    private DayChecks checks(int year, @Nullable Holiday without) {
        return new DayChecks(
                year,
                holidays.ofYear(year).stream()
                        .filter(day -> !day.equals(without))
                        .collect(Collectors.toMap(Holiday::day, Function.identity())));
    }

    private Holiday holiday(UUID id) {
        return holidays.find(id)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Ngày này đã được sửa hoặc rút. Hãy mở lại trang Lịch làm"
                                                + " việc."));
    }

    private CalendarYear year(int year) {
        return holidays.year(year)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Chưa lập lịch năm %d. Hãy lập lịch năm đó trước."
                                                .formatted(year)));
    }

    private static String words(List<DayEntry> entries) {
        return entries.stream().map(DayEntry::words).collect(Collectors.joining("; "));
    }

    private static String words(Holiday day) {
        return "%s (%s): %s".formatted(TypedDay.words(day.day()), day.kind().label(), day.name());
    }

    private record Change(
            String what,
            CalendarYear year,
            List<Holiday> withdrawn,
            String why,
            List<DayEntry> added) {}
}
