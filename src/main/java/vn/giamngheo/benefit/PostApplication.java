package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * Niêm yết đề nghị trợ cấp: on the board for two days within the seven of the commune (Nghị định
 * 20/2021/NĐ-CP, Điều 8 khoản 1).
 */
@UseCase
public class PostApplication {

    private static final String HANGS = "HANGS";

    private final ApplicationAccess access;
    private final ApplicationDrafts drafts;
    private final ApplicationHistory history;
    private final ApplicationCourse course;
    private final Clock clock;

    PostApplication(
            ApplicationAccess access,
            ApplicationDrafts drafts,
            ApplicationHistory history,
            ApplicationCourse course,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.history = history;
        this.course = course;
        this.clock = clock;
    }

    /**
     * @param postedOn null when nothing readable was typed
     * @throws InvalidInput at {@code postedOn}
     */
    public void save(UUID id, @Nullable LocalDate postedOn, Actor actor) {
        var application = access.ofOwner(id, actor);
        if (postedOn == null) {
            throw new InvalidInput("postedOn", "Nhập ngày niêm yết.");
        }
        if (postedOn.isAfter(LocalDate.now(clock))
                || application.checkedOn() != null && postedOn.isBefore(application.checkedOn())) {
            throw new InvalidInput(
                    "postedOn", "Ngày niêm yết phải từ ngày kiểm tra xong đến hôm nay.");
        }
        drafts.save(
                id,
                new ApplicationDrafts.Draft(ApplicationStep.POST, HANGS, "", "", postedOn, null),
                actor);
    }

    /**
     * @return last day on the board
     */
    public LocalDate record(UUID id, Actor actor) {
        var application = access.ofOwner(id, actor);
        var draft = drafts.take(id, ApplicationStep.POST, actor);
        var until = course.postedUntil(application, draft.day());
        application.posted(draft.day(), until);
        history.tell(application, actor, "post-application", "Đã niêm yết đề nghị", "");
        return until;
    }

    /** The timer has run: what the commune had seven days for is done. */
    public void close(UUID id) {
        var application = access.require(id);
        if (application.state() != ApplicationState.POSTING) {
            return;
        }
        var today = LocalDate.now(clock);
        application.closePosting(today);
        course.communeDone(application, today);
        history.tell(application, "close-application-posting", "Hết thời hạn niêm yết");
    }
}
