package vn.giamngheo.household.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.household.DecideMemberChange;
import vn.giamngheo.household.MemberChangeFilter;
import vn.giamngheo.household.MemberChanges;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.PageOf;

/** Changes of members that surveys proposed: who waits, and the decision on one of them. */
@Controller
@RequestMapping("/ho-gia-dinh/thay-doi")
class MemberChangePages {

    private static final int PAGE_SIZE = 20;
    private static final String DECIDED = "da-xu-ly";

    private final MemberChanges changes;
    private final DecideMemberChange decideMemberChange;
    private final ChangeConsequences consequences;
    private final VisibleArea area;
    private final CurrentActor currentActor;

    MemberChangePages(
            MemberChanges changes,
            DecideMemberChange decideMemberChange,
            ChangeConsequences consequences,
            VisibleArea area,
            CurrentActor currentActor) {
        this.changes = changes;
        this.decideMemberChange = decideMemberChange;
        this.consequences = consequences;
        this.area = area;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "xem", defaultValue = "") String shown,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var scope = area.of(currentActor.require());
        var found = changes.search(scope, filter(text, village, shown), page, PAGE_SIZE);
        model.addAttribute(
                "page", new PageOf<>(found.changes(), found.page(), found.size(), found.total()));
        model.addAttribute("text", text);
        model.addAttribute("village", village);
        model.addAttribute("villages", area.villages(scope));
        model.addAttribute("decided", DECIDED.equals(shown));
        model.addAttribute("waiting", changes.countOpen(scope));
        return "household/changes";
    }

    @GetMapping("/danh-sach.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "xem", defaultValue = "") String shown) {
        var scope = area.of(currentActor.require());
        return HouseholdPages.download(
                "thay-doi-so-ho.xlsx",
                HouseholdSheets.changes(changes.all(scope, filter(text, village, shown))));
    }

    @GetMapping("/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        fill(model, id, null, "");
        return "household/change";
    }

    @PostMapping("/{id}/ghi")
    ModelAndView accept(
            @PathVariable("id") UUID id,
            @RequestParam(name = "newHead", required = false) @Nullable UUID newHead,
            Model model,
            RedirectAttributes redirect) {
        try {
            decideMemberChange.accept(id, newHead, currentActor.require());
        } catch (InvalidInput wrong) {
            return again(model, id, newHead, "", wrong);
        }
        redirect.addFlashAttribute("message", "Đã ghi thay đổi vào sổ hộ.");
        return new ModelAndView("redirect:/ho-gia-dinh/thay-doi");
    }

    @PostMapping("/{id}/tu-choi")
    ModelAndView refuse(
            @PathVariable("id") UUID id,
            @RequestParam(name = "note", defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect) {
        try {
            decideMemberChange.refuse(id, note, currentActor.require());
        } catch (InvalidInput wrong) {
            return again(model, id, null, note, wrong);
        }
        redirect.addFlashAttribute("message", "Đã từ chối đề xuất. Sổ hộ giữ nguyên.");
        return new ModelAndView("redirect:/ho-gia-dinh/thay-doi");
    }

    private ModelAndView again(
            Model model, UUID id, @Nullable UUID newHead, String note, InvalidInput wrong) {
        fill(model, id, newHead, note);
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView("household/change", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void fill(Model model, UUID id, @Nullable UUID newHead, String note) {
        var actor = currentActor.require();
        var change = changes.change(id, area.of(actor));
        model.addAttribute("change", change);
        model.addAttribute(
                "identityNumber", IdentityNumbers.shownTo(actor, change.person().identityNumber()));
        model.addAttribute("mayDecide", decideMemberChange.mayDecide(change, actor));
        model.addAttribute("ownProposal", actor.username().equals(change.proposedBy()));
        model.addAttribute("preview", consequences.of(change));
        model.addAttribute("newHead", newHead);
        model.addAttribute("note", note);
    }

    private static MemberChangeFilter filter(String text, String village, String shown) {
        return new MemberChangeFilter(
                text, village.isBlank() ? null : village, !DECIDED.equals(shown));
    }
}
