package vn.giamngheo.workflow;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import vn.giamngheo.shared.DailyWork;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/** The nightly check: tells administrators and the chair when something is stuck in a commune. */
@UseCase
@Order(3)
public class FindStuckTasks implements DailyWork {

    private final StuckTasks stuckTasks;
    private final Territory territory;
    private final Notices notices;

    FindStuckTasks(StuckTasks stuckTasks, Territory territory, Notices notices) {
        this.stuckTasks = stuckTasks;
        this.territory = territory;
        this.notices = notices;
    }

    /** Told once a day while it lasts. */
    @Override
    public void on(LocalDate today) {
        stuckTasks.all().stream()
                .collect(Collectors.groupingBy(StuckTasks.Stuck::communeKey, Collectors.counting()))
                .forEach((commune, count) -> tell(today, commune, count));
    }

    private void tell(LocalDate today, String commune, long count) {
        var place = commune.isEmpty() ? "Hệ thống" : territory.commune(commune).fullName();
        notices.tell(
                commune,
                Roles.ADMINISTRATOR,
                "STUCK",
                today.toString(),
                "%s: %d việc đang kẹt.".formatted(place, count),
                "/quan-tri/viec-ket");
        if (!commune.isEmpty()) {
            notices.tell(
                    commune,
                    Roles.COMMUNE_CHAIR,
                    "STUCK",
                    today.toString(),
                    "%d việc của xã đang kẹt vì thiếu người làm hoặc bước máy lỗi. Phân công lại, hoặc báo quản trị viên."
                            .formatted(count),
                    "/phan-cong");
        }
    }
}
