package vn.giamngheo.review.web;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.review.PrintInvitation;
import vn.giamngheo.review.PrintMeetingMinutes;
import vn.giamngheo.review.SignedMinutes;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** The papers of a meeting: invitation, minutes, the sheet as it was signed. */
@Controller
@RequestMapping("/hop-dan/{villageReviewId}")
class MeetingPaperPages {

    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final PrintInvitation printInvitation;
    private final PrintMeetingMinutes printMeetingMinutes;
    private final SignedMinutes signedMinutes;
    private final MeetingViews views;
    private final CurrentActor currentActor;

    MeetingPaperPages(
            PrintInvitation printInvitation,
            PrintMeetingMinutes printMeetingMinutes,
            SignedMinutes signedMinutes,
            MeetingViews views,
            CurrentActor currentActor) {
        this.printInvitation = printInvitation;
        this.printMeetingMinutes = printMeetingMinutes;
        this.signedMinutes = signedMinutes;
        this.views = views;
        this.currentActor = currentActor;
    }

    @GetMapping("/giay-moi.pdf")
    ResponseEntity<byte[]> invitation(@PathVariable UUID villageReviewId) {
        return file(
                MediaType.APPLICATION_PDF,
                "giay-moi-hop-dan.pdf",
                printInvitation.pdf(villageReviewId, currentActor.require()));
    }

    @GetMapping("/giay-moi.docx")
    ResponseEntity<byte[]> invitationInWord(@PathVariable UUID villageReviewId) {
        return file(
                WORD,
                "giay-moi-hop-dan.docx",
                printInvitation.docx(villageReviewId, currentActor.require()));
    }

    @GetMapping("/bien-ban.pdf")
    ResponseEntity<byte[]> minutes(
            @PathVariable UUID villageReviewId,
            @RequestParam(name = "lan", required = false) @Nullable Integer number) {
        return file(
                MediaType.APPLICATION_PDF,
                "bien-ban-hop-dan.pdf",
                printMeetingMinutes.pdf(villageReviewId, number, currentActor.require()));
    }

    @GetMapping("/bien-ban.docx")
    ResponseEntity<byte[]> minutesInWord(
            @PathVariable UUID villageReviewId,
            @RequestParam(name = "lan", required = false) @Nullable Integer number) {
        return file(
                WORD,
                "bien-ban-hop-dan.docx",
                printMeetingMinutes.docx(villageReviewId, number, currentActor.require()));
    }

    @PostMapping("/ban-da-ky")
    ModelAndView attach(
            @PathVariable UUID villageReviewId,
            @RequestParam(name = "lan", required = false) @Nullable Integer number,
            @RequestParam MultipartFile signedSheet,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var actor = currentActor.require();
        try {
            signedMinutes.attach(villageReviewId, number, signedSheet.getBytes(), actor);
        } catch (InvalidInput invalid) {
            model.addAttribute("fieldErrors", invalid.byField())
                    .addAttribute("refused", invalid.byField())
                    .addAttribute("mayFinish", false);
            views.show(villageReviewId, number, actor, model);
            return new ModelAndView(
                    "review/meeting", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã lưu ảnh biên bản đã ký.");
        return new ModelAndView(
                "redirect:/hop-dan/"
                        + villageReviewId
                        + (number == null ? "" : "?lan=" + number)
                        + "#ban-da-ky");
    }

    @GetMapping("/ban-da-ky/{pageId}")
    ResponseEntity<byte[]> signedPage(
            @PathVariable UUID villageReviewId, @PathVariable UUID pageId) {
        var page = signedMinutes.page(villageReviewId, pageId, currentActor.require());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(page.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("bien-ban-da-ky").build().toString())
                .body(page.content());
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        var disposition =
                type.equals(WORD) ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name).build().toString())
                .body(content);
    }
}
