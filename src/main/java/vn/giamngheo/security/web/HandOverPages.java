package vn.giamngheo.security.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.security.AccountList;
import vn.giamngheo.security.AccountView;
import vn.giamngheo.security.CloseAccounts;
import vn.giamngheo.security.HandOverAccount;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.OpenWork;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.web.RoleWords;

/** Bàn giao toàn bộ: shows posts and open tasks of an official, then gives them to another. */
@Controller
@RequestMapping("/quan-tri/tai-khoan/nguoi/{username}/ban-giao")
class HandOverPages {

    private static final String VIEW = "security/hand-over";

    private final AccountList accounts;
    private final CloseAccounts closeAccounts;
    private final HandOverAccount handOver;
    private final CurrentActor currentActor;
    private final Clock clock;

    HandOverPages(
            AccountList accounts,
            CloseAccounts closeAccounts,
            HandOverAccount handOver,
            CurrentActor currentActor,
            Clock clock) {
        this.accounts = accounts;
        this.closeAccounts = closeAccounts;
        this.handOver = handOver;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The fields as typed.
     *
     * @param words by which the successor was searched
     */
    record Fields(
            @Nullable String words,
            @Nullable String to,
            @Nullable String from,
            @Nullable String reason) {}

    /** Also looks for the successor; everything typed stays. */
    @GetMapping
    String show(@PathVariable String username, @ModelAttribute Fields fields, Model model) {
        fill(username, fields, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView handOver(
            @PathVariable String username,
            @ModelAttribute Fields fields,
            Model model,
            RedirectAttributes redirect) {
        OpenWork.Outcome outcome;
        try {
            outcome =
                    handOver.handOver(
                            currentActor.require(),
                            username,
                            fields.to(),
                            TypedDay.of(fields.from()),
                            fields.reason());
        } catch (InvalidInput wrong) {
            fill(username, fields, model);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", words(outcome));
        return new ModelAndView("redirect:/quan-tri/tai-khoan/nguoi/" + username);
    }

    private static String words(OpenWork.@Nullable Outcome outcome) {
        if (outcome == null) {
            return "Đã ghi bàn giao. Việc đang mở được chuyển vào ngày nhận việc.";
        }
        var said =
                new StringBuilder(
                        "Đã bàn giao vai trò và %d việc đang mở.".formatted(outcome.moved()));
        if (outcome.freed() > 0) {
            said.append(" %d việc trả lại cho nhóm.".formatted(outcome.freed()));
        }
        if (outcome.left() > 0) {
            said.append(
                    " %d việc phúc tra chưa chuyển được, Ban Chỉ đạo chọn người khác ở trang Phân công lại."
                            .formatted(outcome.left()));
        }
        return said.toString();
    }

    private void fill(String username, Fields fields, Model model) {
        var actor = currentActor.require();
        var account = accounts.account(actor, username);
        Map<String, String> found = new LinkedHashMap<>();
        if (fields.words() != null && !fields.words().isBlank()) {
            accounts.found(actor, fields.words(), 1).stream()
                    .filter(AccountView::active)
                    .filter(each -> !each.username().equals(username))
                    .forEach(each -> found.put(each.username(), label(each)));
        }
        var to = fields.to();
        if (to != null && !to.isBlank() && !found.containsKey(to)) {
            var chosen = accounts.account(actor, to);
            found.put(to, label(chosen));
        }
        model.addAttribute("account", account)
                .addAttribute("fields", fields)
                .addAttribute("found", found)
                .addAttribute("roles", RoleWords.all())
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("work", closeAccounts.before(actor, username).work())
                .addAttribute("waitsUntil", handOver.waitsUntil(actor, username));
    }

    private static String label(AccountView account) {
        return account.title().isEmpty()
                ? "%s (%s)".formatted(account.fullName(), account.username())
                : "%s - %s (%s)".formatted(account.fullName(), account.title(), account.username());
    }
}
