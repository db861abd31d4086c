package vn.giamngheo.review.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import vn.giamngheo.review.AnswerRequest;
import vn.giamngheo.review.PrintExplanation;
import vn.giamngheo.review.PrintScreeningReply;
import vn.giamngheo.review.SurveyHousehold;
import vn.giamngheo.review.SurveyPhotos;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.NextPage;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskForms;

/** What goes with a survey: its papers, the picture of the dwelling, the answer to a request. */
@Controller
@RequestMapping("/ra-soat/ho/{reviewId}")
class ResultPages {

    private final PrintExplanation printExplanation;
    private final PrintScreeningReply printScreeningReply;
    private final AnswerRequest answerRequest;
    private final SurveyHousehold surveyHousehold;
    private final SurveyPhotos photos;
    private final TaskDesk taskDesk;
    private final TaskForms taskForms;
    private final CurrentActor currentActor;

    ResultPages(
            PrintExplanation printExplanation,
            PrintScreeningReply printScreeningReply,
            AnswerRequest answerRequest,
            SurveyHousehold surveyHousehold,
            SurveyPhotos photos,
            TaskDesk taskDesk,
            TaskForms taskForms,
            CurrentActor currentActor) {
        this.printExplanation = printExplanation;
        this.printScreeningReply = printScreeningReply;
        this.answerRequest = answerRequest;
        this.surveyHousehold = surveyHousehold;
        this.photos = photos;
        this.taskDesk = taskDesk;
        this.taskForms = taskForms;
        this.currentActor = currentActor;
    }

    @GetMapping("/phieu-giai-thich.pdf")
    ResponseEntity<byte[]> explanation(@PathVariable UUID reviewId) {
        return pdf("phieu-giai-thich.pdf", printExplanation.pdf(reviewId, currentActor.require()));
    }

    @GetMapping("/van-ban-tra-loi.pdf")
    ResponseEntity<byte[]> reply(@PathVariable UUID reviewId) {
        return pdf(
                "van-ban-tra-loi.pdf", printScreeningReply.pdf(reviewId, currentActor.require()));
    }

    @GetMapping("/tra-loi")
    String answer(@PathVariable UUID reviewId, Model model) {
        var actor = currentActor.require();
        var task = taskDesk.find(ReviewTaskPages.ANSWER_REQUEST, reviewId.toString(), actor);
        model.addAttribute("sheet", surveyHousehold.sheet(reviewId, actor))
                .addAttribute("reply", answerRequest.reply(reviewId, actor).orElse(null))
                .addAttribute("schema", task.map(open -> taskForms.of(open).schema()).orElse(null));
        return "review/answer";
    }

    @PostMapping("/tra-loi")
    ResponseEntity<Map<String, String>> recordAnswer(
            @PathVariable UUID reviewId,
            @RequestBody Map<String, Object> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var actor = currentActor.require();
        var task = taskDesk.require(ReviewTaskPages.ANSWER_REQUEST, reviewId.toString(), actor);
        taskDesk.complete(task.taskId(), actor, taskForms.of(task).only(sent));
        return NextPage.of(
                "/ra-soat/ho/" + reviewId + "/tra-loi",
                "Đã ghi văn bản trả lời.",
                request,
                response);
    }

    @PostMapping("/anh")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepPhoto(@PathVariable UUID reviewId, @RequestParam("photo") MultipartFile photo)
            throws IOException {
        photos.keep(reviewId, photo.getBytes(), currentActor.require());
    }

    @GetMapping("/anh.jpg")
    ResponseEntity<byte[]> photo(@PathVariable UUID reviewId) {
        return jpeg(photos.of(reviewId, currentActor.require()));
    }

    @GetMapping("/anh-nam-truoc.jpg")
    ResponseEntity<byte[]> earlierPhoto(@PathVariable UUID reviewId) {
        return jpeg(photos.ofEarlierYear(reviewId, currentActor.require()));
    }

    private static ResponseEntity<byte[]> jpeg(Optional<byte[]> content) {
        return content.map(
                        bytes ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.IMAGE_JPEG)
                                        .cacheControl(
                                                CacheControl.maxAge(Duration.ofMinutes(1))
                                                        .cachePrivate())
                                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
