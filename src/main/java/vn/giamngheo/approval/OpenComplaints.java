package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.InvalidInput;

/**
 * Files what people say: a first voice opens a complaint about a result, a further one joins it, so
 * that the household is verified once and everybody is answered.
 */
@Component
class OpenComplaints {

    private final Complaints complaints;
    private final ComplaintVoices voices;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenComplaints(Complaints complaints, ComplaintVoices voices, JdbcClient jdbc, Clock clock) {
        this.complaints = complaints;
        this.voices = voices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param complaintId of the complaint it belongs to
     * @param first whether it opened that complaint
     */
    record Filed(UUID complaintId, UUID voiceId, boolean first) {}

    /**
     * @throws InvalidInput at {@code reviewId} when the letters are out already
     */
    Filed file(Posting posting, NewComplaint said, ComplaintChannel channel, Actor receiver) {
        var open = complaints.findByReviewIdAndStateNot(said.reviewId(), Complaint.State.SETTLED);
        if (open.isPresent() && open.get().answeredOn() != null) {
            throw new InvalidInput(
                    "reviewId",
                    "Hộ này đã được phúc tra và khiếu nại đã được trả lời. Ai không đồng ý với kết"
                            + " quả phúc tra thì khiếu nại tại danh sách niêm yết kết quả phúc"
                            + " tra.");
        }
        var complaint =
                open.orElseGet(
                        () ->
                                complaints.save(
                                        Complaint.byPeople(
                                                posting,
                                                said.reviewId(),
                                                LocalDate.now(clock),
                                                receiver.username())));
        var voice =
                voices.saveAndFlush(
                        new ComplaintVoice(
                                complaint.id(), said, channel, clock.instant(), receiver));
        return new Filed(complaint.id(), voice.id(), open.isEmpty());
    }

    /** Keeps the pages of the letter. */
    void keepLetter(UUID voiceId, List<byte[]> pages) {
        for (var page = 0; page < pages.size(); page++) {
            jdbc.sql(
                            """
                            INSERT INTO giamngheo.complaint_letter (voice_id, page, content)
                            VALUES (:voice, :page, :content)
                            """)
                    .param("voice", voiceId)
                    .param("page", page + 1)
                    .param("content", pages.get(page))
                    .update();
        }
    }
}
