package vn.giamngheo.recognition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.SignDecision;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.NextPage;

/** Ký quyết định: everything the signature rests on, what it does, and sending back unsigned. */
@Controller
@RequestMapping("/ho-so/{id}/ky")
class SignPages {

    private static final String VIEW = "recognition/sign";

    private final Dossiers dossiers;
    private final SignDecision signDecision;
    private final Decisions decisions;
    private final DossierToSign dossierToSign;
    private final SigningDesk desk;
    private final CurrentActor currentActor;

    SignPages(
            Dossiers dossiers,
            SignDecision signDecision,
            Decisions decisions,
            DossierToSign dossierToSign,
            SigningDesk desk,
            CurrentActor currentActor) {
        this.dossiers = dossiers;
        this.signDecision = signDecision;
        this.decisions = decisions;
        this.dossierToSign = dossierToSign;
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, ListParameters list, Model model) {
        fill(model, id, list);
        return VIEW;
    }

    @PostMapping(path = "/ly-do", headers = "X-Requested-With=fetch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveReasonAsTyped(
            @PathVariable("id") UUID id, @RequestParam(defaultValue = "") String returnReason) {
        signDecision.explainReturn(id, returnReason, currentActor.require());
    }

    @PostMapping("/ly-do")
    ModelAndView saveReason(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String returnReason,
            Model model,
            RedirectAttributes redirect) {
        try {
            signDecision.explainReturn(id, returnReason, currentActor.require());
        } catch (InvalidInput wrong) {
            fill(model, id, ListParameters.FIRST);
            model.addAttribute("returnReason", returnReason);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã lưu lý do trả lại.");
        return new ModelAndView("redirect:/ho-so/" + id + "/ky");
    }

    @PostMapping
    ResponseEntity<Map<String, String>> decide(
            @PathVariable("id") UUID id,
            @RequestBody Map<String, Object> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.complete(RecognitionTaskPages.SIGN_DECISION, id, sent, currentActor.require());
        var dossier = dossiers.dossier(id);
        return decisions
                .ofRound(dossier.roundId())
                .map(
                        signed ->
                                NextPage.of(
                                        "/quyet-dinh/" + signed.id(),
                                        "Đã ký %s. Giấy chứng nhận và thông báo đang được lập."
                                                .formatted(signed.number()),
                                        request,
                                        response))
                .orElseGet(
                        () ->
                                NextPage.of(
                                        "/ho-so/dot/" + dossier.roundId(),
                                        "Đã trả lại hồ sơ cho người lập.",
                                        request,
                                        response));
    }

    private void fill(Model model, UUID id, ListParameters list) {
        var actor = currentActor.require();
        var dossier = dossiers.dossier(id);
        dossierToSign.show(dossier, list, actor, model);
        model.addAttribute("decision", decisions.ofRound(dossier.roundId()).orElse(null));
        desk.show(
                RecognitionTaskPages.SIGN_DECISION,
                id,
                dossier.communeKey(),
                actor.username().equals(dossier.preparedBy()),
                actor,
                model);
    }
}
