package vn.giamngheo.approval.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PostedLists.PostedList;
import vn.giamngheo.calendar.WhoseTime;
import vn.giamngheo.calendar.WorkingDays;

/** Counts how long lists still hang. */
@Component
class PostingRows {

    private final WorkingDays workingDays;
    private final Clock clock;

    PostingRows(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    PostingRow of(PostedList list) {
        var endsOn = list.state().equals("POSTED") ? list.endsOn() : null;
        return new PostingRow(
                list,
                endsOn == null ? null : workingDays.between(today(), endsOn, WhoseTime.CITIZEN));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
