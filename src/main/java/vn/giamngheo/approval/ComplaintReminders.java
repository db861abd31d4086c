package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every morning at the complaints that run out of time. */
@Component
class ComplaintReminders {

    private final WarnOfComplaints warnOfComplaints;
    private final Clock clock;

    ComplaintReminders(WarnOfComplaints warnOfComplaints, Clock clock) {
        this.warnOfComplaints = warnOfComplaints;
        this.clock = clock;
    }

    @Scheduled(cron = "${giamngheo.reminders.cron:0 0 6 * * *}", zone = "Asia/Ho_Chi_Minh")
    @SchedulerLock(name = "complaint-reminders", lockAtMostFor = "PT10M")
    void everyMorning() {
        warnOfComplaints.warn(LocalDate.now(clock));
    }
}
