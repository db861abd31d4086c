package vn.giamngheo.recognition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.recognition.CorrectionViews;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.SignCorrection;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.web.NextPage;
import vn.giamngheo.territory.TerritoryScope;

/** Ký quyết định đính chính: each household with reason and basis, and sending back unsigned. */
@Controller
@RequestMapping("/dinh-chinh/{id}")
class SignCorrectionPages {

    private static final String VIEW = "recognition/sign-correction";

    private final CorrectionViews corrections;
    private final SignCorrection signCorrection;
    private final Decisions decisions;
    private final DecisionContents contents;
    private final SigningDesk desk;
    private final CurrentActor currentActor;

    SignCorrectionPages(
            CorrectionViews corrections,
            SignCorrection signCorrection,
            Decisions decisions,
            DecisionContents contents,
            SigningDesk desk,
            CurrentActor currentActor) {
        this.corrections = corrections;
        this.signCorrection = signCorrection;
        this.decisions = decisions;
        this.contents = contents;
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, Model model) {
        fill(id, model);
        return VIEW;
    }

    @PostMapping(path = "/ly-do", headers = "X-Requested-With=fetch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveReasonAsTyped(
            @PathVariable("id") UUID id, @RequestParam(defaultValue = "") String returnReason) {
        signCorrection.explainReturn(id, returnReason, currentActor.require());
    }

    @PostMapping("/ly-do")
    ModelAndView saveReason(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String returnReason,
            Model model,
            RedirectAttributes redirect) {
        try {
            signCorrection.explainReturn(id, returnReason, currentActor.require());
        } catch (InvalidInput wrong) {
            fill(id, model);
            model.addAttribute("returnReason", returnReason);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã lưu lý do trả lại.");
        return new ModelAndView("redirect:/dinh-chinh/" + id);
    }

    @PostMapping
    ResponseEntity<Map<String, String>> decide(
            @PathVariable("id") UUID id,
            @RequestBody Map<String, Object> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.complete(RecognitionTaskPages.SIGN_CORRECTION, id, sent, currentActor.require());
        var correction = corrections.correction(id);
        var signed = correction.signedId();
        return signed == null
                ? NextPage.of(
                        "/quyet-dinh/" + correction.decisionId(),
                        "Đã trả lại đề nghị cho người lập.",
                        request,
                        response)
                : NextPage.of(
                        "/quyet-dinh/" + signed,
                        "Đã ký quyết định đính chính. Giấy chứng nhận đang được lập lại.",
                        request,
                        response);
    }

    private void fill(UUID id, Model model) {
        var actor = currentActor.require();
        var correction = corrections.correction(id);
        TerritoryScope.of(actor).requireWholeCommune(correction.communeKey());
        var lines = contents.proposed(id);
        var prepared = prepared(correction, lines, actor);
        model.addAttribute("correction", correction);
        model.addAttribute("decision", decisions.decision(correction.decisionId()));
        model.addAttribute("corrected", lines);
        model.addAttribute("consequences", consequences(lines));
        model.addAttribute("preparedByReader", prepared && actor.hasRole(Roles.COMMUNE_CHAIR));
        model.addAttribute("returnReason", correction.returnReason());
        desk.show(
                RecognitionTaskPages.SIGN_CORRECTION,
                id,
                correction.communeKey(),
                prepared,
                actor,
                model);
    }

    private static boolean prepared(
            CorrectionViews.CorrectionView correction,
            List<DecisionContents.CorrectedLine> lines,
            Actor actor) {
        return actor.username().equals(correction.proposedBy())
                || lines.stream().anyMatch(one -> one.line().enteredBy().equals(actor.username()));
    }

    private static List<String> consequences(List<DecisionContents.CorrectedLine> lines) {
        var changed = lines.stream().filter(one -> one.line().changesClass()).count();
        var held = lines.stream().filter(one -> one.line().before().isListed()).count();
        var issued = lines.stream().filter(one -> one.line().after().isListed()).count();
        return List.of(
                "%d hộ thay đổi phân loại từ ngày ký; phân loại trước đó vẫn giữ trong lịch sử."
                        .formatted(changed),
                "%d giấy chứng nhận bị thu hồi, %d giấy chứng nhận mới được lập."
                        .formatted(held, issued),
                "Quyết định đã ký trước đây giữ nguyên, ghi thêm là được đính chính.");
    }
}
