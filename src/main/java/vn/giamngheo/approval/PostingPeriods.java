package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PostedLists.PostedList;
import vn.giamngheo.calendar.DeadlineRules;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.document.OfficialWording;

/**
 * From when to when a list hangs. One that does not hang yet is counted as put up today: the paper
 * comes before the proof that it hangs.
 */
@Component
public class PostingPeriods {

    private final DeadlineRules rules;
    private final WorkingDays workingDays;
    private final Clock clock;

    PostingPeriods(DeadlineRules rules, WorkingDays workingDays, Clock clock) {
        this.rules = rules;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @param to last day, included
     * @param words "03 ngày làm việc, theo Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4"
     */
    public record Period(LocalDate from, LocalDate to, String words) {}

    public Period of(PostedList list) {
        var from = list.postedOn() == null ? LocalDate.now(clock) : list.postedOn();
        var kind = list.ofReverification() ? Posting.Kind.REVERIFICATION : Posting.Kind.MEETING;
        var rule = rules.validOn(kind.deadlineRule(), from);
        var to =
                list.endsOn() == null
                        ? workingDays.after(from, rule.requireDays(), rule.whoseTime())
                        : list.endsOn();
        return new Period(
                from,
                to,
                "%s ngày làm việc, theo %s"
                        .formatted(OfficialWording.count(rule.requireDays()), rule.clause()));
    }
}
