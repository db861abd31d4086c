package vn.giamngheo.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.AnswerComplaint;
import vn.giamngheo.approval.AssignReverifier;
import vn.giamngheo.approval.RecordPosting;
import vn.giamngheo.approval.TakeDownList;
import vn.giamngheo.approval.Witness;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;

/** What the committee does about posted lists and complaints, for the {@link TaskRobot}. */
@Component
@Profile("training")
class PostingRobot {

    private static final Witness WITNESS =
            new Witness("Người chứng kiến (tập huấn)", "Bí thư chi bộ thôn");

    private final RecordPosting recordPosting;
    private final TakeDownList takeDownList;
    private final AssignReverifier assignReverifier;
    private final AnswerComplaint answerComplaint;
    private final Clock clock;

    PostingRobot(
            RecordPosting recordPosting,
            TakeDownList takeDownList,
            AssignReverifier assignReverifier,
            AnswerComplaint answerComplaint,
            Clock clock) {
        this.recordPosting = recordPosting;
        this.takeDownList = takeDownList;
        this.assignReverifier = assignReverifier;
        this.answerComplaint = answerComplaint;
        this.clock = clock;
    }

    Map<String, Object> post(UUID postingId, Actor actor) {
        recordPosting.saveProof(
                postingId, new RecordPosting.Proof(true, true, null, WITNESS), actor);
        return Map.of("postedOn", LocalDate.now(clock).toString());
    }

    Map<String, Object> takeDown(UUID postingId, Actor actor) {
        takeDownList.save(
                postingId,
                new TakeDownList.Removal(LocalDate.now(clock).toString(), null, WITNESS, ""),
                actor);
        return Map.of();
    }

    Map<String, Object> assign(UUID complaintId, Actor actor) {
        var possible = assignReverifier.possible(complaintId, actor);
        if (possible.isEmpty()) {
            throw new BusinessException(
                    "NO_REVERIFIER", "Xã không có rà soát viên nào khác để phúc tra.");
        }
        assignReverifier.propose(complaintId, possible.get(0).username(), actor);
        return Map.of();
    }

    Map<String, Object> answer(UUID complaintId, Actor actor) {
        answerComplaint.saveNote(complaintId, "", actor);
        return Map.of();
    }
}
