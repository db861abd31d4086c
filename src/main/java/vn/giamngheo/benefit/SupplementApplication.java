package vn.giamngheo.benefit;

import java.util.Set;
import java.util.UUID;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Bổ sung giấy tờ: papers come in one by one; with the last one the request is checked again. */
@UseCase
public class SupplementApplication {

    private static final String ALL_THERE = "ALL_THERE";

    private final ApplicationAccess access;
    private final ApplicationDrafts drafts;
    private final ApplicationPapers papers;
    private final ApplicationHistory history;

    SupplementApplication(
            ApplicationAccess access,
            ApplicationDrafts drafts,
            ApplicationPapers papers,
            ApplicationHistory history) {
        this.access = access;
        this.drafts = drafts;
        this.papers = papers;
        this.history = history;
    }

    /** Keeps the ticks; nothing is handed on. */
    public void tick(UUID id, Set<Integer> handedIn, Actor actor) {
        access.ofOwner(id, actor);
        papers.tick(id, handedIn);
    }

    /**
     * @throws InvalidInput at {@code papers} while one that is required is not there
     */
    public void save(UUID id, String note, Set<Integer> handedIn, Actor actor) {
        tick(id, handedIn, actor);
        requireAll(id);
        drafts.save(
                id,
                new ApplicationDrafts.Draft(
                        ApplicationStep.SUPPLEMENT,
                        ALL_THERE,
                        VietnameseText.clean(note),
                        "",
                        null,
                        null),
                actor);
    }

    public void record(UUID id, Actor actor) {
        var application = access.ofOwner(id, actor);
        var draft = drafts.take(id, ApplicationStep.SUPPLEMENT, actor);
        requireAll(id);
        application.supplemented();
        history.tell(
                application,
                actor,
                "supplement-application",
                "Đã nhận đủ giấy tờ bổ sung",
                draft.note());
    }

    private void requireAll(UUID id) {
        var missing = papers.missing(id);
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    "papers",
                    "Còn thiếu giấy tờ: %s. Đánh dấu khi đã nhận; người đề nghị không bổ sung thì"
                                    .formatted(String.join("; ", missing))
                            + " ghi rút đề nghị.");
        }
    }
}
