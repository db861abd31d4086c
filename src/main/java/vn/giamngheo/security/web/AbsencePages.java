package vn.giamngheo.security.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.security.AbsenceList;
import vn.giamngheo.security.AccountList;
import vn.giamngheo.security.KeepAbsences;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.TypedDay;

/** Tôi vắng mặt: from when to when, and who acts meanwhile; for oneself, or by an administrator. */
@Controller
class AbsencePages {

    private static final String OWN = "/vang-mat";
    private static final String OF_ACCOUNT = "/quan-tri/tai-khoan/nguoi/{username}/vang-mat";
    private static final String VIEW = "security/absences";

    private final AbsenceList absences;
    private final KeepAbsences keepAbsences;
    private final AccountList accounts;
    private final CurrentActor currentActor;

    AbsencePages(
            AbsenceList absences,
            KeepAbsences keepAbsences,
            AccountList accounts,
            CurrentActor currentActor) {
        this.absences = absences;
        this.keepAbsences = keepAbsences;
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    /** The fields as typed. */
    record Fields(
            @Nullable String from,
            @Nullable String to,
            @Nullable String deputy,
            @Nullable String reason) {

        KeepAbsences.Entry entry() {
            return new KeepAbsences.Entry(deputy, TypedDay.of(from), TypedDay.of(to), reason);
        }

        static Fields empty() {
            return new Fields(null, null, null, null);
        }
    }

    @GetMapping(OWN)
    String own(Model model) {
        show(currentActor.require().username(), Fields.empty(), model);
        return VIEW;
    }

    @PostMapping(OWN)
    ModelAndView enterOwn(@ModelAttribute Fields fields, Model model, RedirectAttributes redirect) {
        return enter(currentActor.require().username(), fields, OWN, model, redirect);
    }

    @PostMapping(OWN + "/{id}/bo")
    String withdrawOwn(@PathVariable UUID id, RedirectAttributes redirect) {
        return withdraw(id, OWN, redirect);
    }

    @GetMapping(OF_ACCOUNT)
    String ofAccount(@PathVariable String username, Model model) {
        showAccount(username, Fields.empty(), model);
        return VIEW;
    }

    @PostMapping(OF_ACCOUNT)
    ModelAndView enterForAccount(
            @PathVariable String username,
            @ModelAttribute Fields fields,
            Model model,
            RedirectAttributes redirect) {
        return enter(username, fields, home(username), model, redirect);
    }

    @PostMapping(OF_ACCOUNT + "/{id}/bo")
    String withdrawForAccount(
            @PathVariable String username, @PathVariable UUID id, RedirectAttributes redirect) {
        return withdraw(id, home(username), redirect);
    }

    private ModelAndView enter(
            String username, Fields fields, String home, Model model, RedirectAttributes redirect) {
        try {
            keepAbsences.enter(currentActor.require(), username, fields.entry());
        } catch (InvalidInput wrong) {
            return refused(username, fields, home, wrong.byField(), model);
        }
        redirect.addFlashAttribute(
                "message",
                "Đã ghi thời gian vắng mặt. Trong thời gian đó người làm thay giữ thêm vai trò, hết"
                        + " thời gian thì tự thôi.");
        return new ModelAndView("redirect:" + home);
    }

    private ModelAndView refused(
            String username,
            Fields fields,
            String home,
            Map<String, String> problems,
            Model model) {
        if (home.equals(OWN)) {
            show(username, fields, model);
        } else {
            showAccount(username, fields, model);
        }
        model.addAttribute("fieldErrors", problems);
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String withdraw(UUID id, String home, RedirectAttributes redirect) {
        keepAbsences.withdraw(currentActor.require(), id);
        redirect.addFlashAttribute(
                "message", "Đã bỏ. Từ bây giờ không ai làm thay trong thời gian đó nữa.");
        return "redirect:" + home;
    }

    private void showAccount(String username, Fields fields, Model model) {
        model.addAttribute("account", accounts.account(currentActor.require(), username));
        show(username, fields, model);
    }

    private void show(String username, Fields fields, Model model) {
        var actor = currentActor.require();
        model.addAttribute("fields", fields)
                .addAttribute("absences", absences.of(actor, username))
                .addAttribute("actingIn", absences.actingIn(actor, username))
                .addAttribute("deputies", absences.possibleDeputies(actor, username))
                .addAttribute("home", actor.username().equals(username) ? OWN : home(username));
    }

    private static String home(String username) {
        return OF_ACCOUNT.replace("{username}", username);
    }
}
