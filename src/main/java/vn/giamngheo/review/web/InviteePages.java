package vn.giamngheo.review.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.review.InviteToMeeting;
import vn.giamngheo.review.Invitee;
import vn.giamngheo.review.InviteeCategory;
import vn.giamngheo.review.TakeRollCall;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** The people on the list of a meeting: adding one, naming another, striking one off. */
@Controller
@RequestMapping("/hop-dan/{villageReviewId}/moi")
class InviteePages {

    private static final String VIEW = "review/invitee";

    private final InviteToMeeting inviteToMeeting;
    private final TakeRollCall takeRollCall;
    private final CurrentActor currentActor;

    InviteePages(
            InviteToMeeting inviteToMeeting, TakeRollCall takeRollCall, CurrentActor currentActor) {
        this.inviteToMeeting = inviteToMeeting;
        this.takeRollCall = takeRollCall;
        this.currentActor = currentActor;
    }

    /** Officials and households that are not on the list yet. */
    @PostMapping("/bo-sung")
    String complete(@PathVariable UUID villageReviewId) {
        inviteToMeeting.complete(villageReviewId, currentActor.require());
        return back(villageReviewId, "moi-hop");
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID villageReviewId,
            @RequestParam InviteeCategory inviteeCategory,
            @RequestParam(defaultValue = "") String inviteeName,
            @RequestParam(defaultValue = "") String inviteePost,
            @RequestParam(defaultValue = "") String inviteeUnit,
            @RequestParam(defaultValue = "false") boolean here,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        try {
            var id =
                    inviteToMeeting.add(
                            villageReviewId,
                            inviteeCategory,
                            inviteeName,
                            inviteePost,
                            inviteeUnit,
                            actor);
            if (here) {
                takeRollCall.take(
                        villageReviewId,
                        List.of(new TakeRollCall.Tick(UUID.randomUUID(), id, 1, 0)),
                        actor);
            }
        } catch (InvalidInput invalid) {
            var typed =
                    new Invitee(
                            villageReviewId,
                            inviteeCategory,
                            inviteeName,
                            inviteePost,
                            inviteeUnit,
                            null);
            return refused(villageReviewId, typed, true, invalid, model);
        }
        redirect.addFlashAttribute(
                "message", "Đã thêm %s vào danh sách.".formatted(inviteeName.strip()));
        return new ModelAndView(back(villageReviewId, here ? "diem-danh" : "moi-hop"));
    }

    @GetMapping("/{inviteeId}")
    String show(@PathVariable UUID villageReviewId, @PathVariable UUID inviteeId, Model model) {
        show(villageReviewId, invitee(villageReviewId, inviteeId), false, model);
        return VIEW;
    }

    @PostMapping("/{inviteeId}")
    ModelAndView change(
            @PathVariable UUID villageReviewId,
            @PathVariable UUID inviteeId,
            @RequestParam(defaultValue = "") String inviteeName,
            @RequestParam(defaultValue = "") String inviteePost,
            @RequestParam(defaultValue = "") String inviteeUnit,
            Model model) {
        try {
            inviteToMeeting.change(
                    villageReviewId,
                    inviteeId,
                    inviteeName,
                    inviteePost,
                    inviteeUnit,
                    currentActor.require());
        } catch (InvalidInput invalid) {
            var standing = invitee(villageReviewId, inviteeId);
            var typed =
                    new Invitee(
                            inviteeId,
                            standing.category(),
                            inviteeName,
                            inviteePost,
                            inviteeUnit,
                            standing.reviewId());
            return refused(villageReviewId, typed, false, invalid, model);
        }
        return new ModelAndView(back(villageReviewId, "moi-hop"));
    }

    @PostMapping("/{inviteeId}/bo")
    String strike(@PathVariable UUID villageReviewId, @PathVariable UUID inviteeId) {
        inviteToMeeting.strike(villageReviewId, inviteeId, currentActor.require());
        return back(villageReviewId, "moi-hop");
    }

    private Invitee invitee(UUID villageReviewId, UUID inviteeId) {
        return inviteToMeeting.list(villageReviewId, currentActor.require()).stream()
                .filter(invitee -> invitee.id().equals(inviteeId))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Người này không còn trong danh sách mời."));
    }

    private ModelAndView refused(
            UUID villageReviewId, Invitee typed, boolean added, InvalidInput invalid, Model model) {
        show(villageReviewId, typed, added, model);
        model.addAttribute("fieldErrors", invalid.byField());
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static void show(UUID villageReviewId, Invitee invitee, boolean added, Model model) {
        model.addAttribute("villageReviewId", villageReviewId)
                .addAttribute("invitee", invitee)
                .addAttribute("added", added)
                .addAttribute("categories", MeetingViews.categories());
    }

    private static String back(UUID villageReviewId, String step) {
        return "redirect:/hop-dan/%s#%s".formatted(villageReviewId, step);
    }
}
