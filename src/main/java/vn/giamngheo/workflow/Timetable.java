package vn.giamngheo.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import vn.giamngheo.shared.DailyWork;

/**
 * What runs by the clock, on one node at a time. A night that was missed is made up by the next
 * hour: everything here may be done again.
 */
@Configuration
@EnableScheduling
@EnableSchedulerLock(defaultLockAtMostFor = "PT30M")
@ConditionalOnProperty(name = "giamngheo.timetable.enabled", matchIfMissing = true)
class Timetable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final String ZONE = "Asia/Ho_Chi_Minh";

    private final RemindOfDeadlines remindOfDeadlines;
    private final List<DailyWork> dailyWork;
    private final SendMail sendMail;
    private final Clock clock;

    Timetable(
            RemindOfDeadlines remindOfDeadlines,
            List<DailyWork> dailyWork,
            SendMail sendMail,
            Clock clock) {
        this.remindOfDeadlines = remindOfDeadlines;
        this.dailyWork = dailyWork;
        this.sendMail = sendMail;
        this.clock = clock;
    }

    @Bean
    static LockProvider lockProvider(DataSource dataSource) {
        return new JdbcTemplateLockProvider(
                JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(dataSource))
                        .withTableName("giamngheo.shedlock")
                        .usingDbTime()
                        .build());
    }

    @Scheduled(cron = "${giamngheo.reminders.cron}", zone = ZONE)
    @SchedulerLock(name = "reminders", lockAtLeastFor = "PT1M")
    public void remind() {
        remindOfDeadlines.on(LocalDate.now(clock));
    }

    @Scheduled(cron = "${giamngheo.nightly.cron}", zone = ZONE)
    @SchedulerLock(name = "nightly", lockAtLeastFor = "PT1M")
    public void everyNight() {
        var today = LocalDate.now(clock);
        dailyWork.forEach(each -> run(each, today));
    }

    /** One that fails does not keep the others from their night's work. */
    private static void run(DailyWork work, LocalDate today) {
        try {
            work.on(today);
        } catch (RuntimeException failure) {
            LOG.error("Nightly work failed: {}", work.getClass().getSimpleName(), failure);
        }
    }

    @Scheduled(fixedDelayString = "${giamngheo.mail.every}")
    @SchedulerLock(name = "mail")
    public void sendMail() {
        sendMail.sendDue();
    }
}
