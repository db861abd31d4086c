package vn.giamngheo.security.web;

import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.security.AccountList;
import vn.giamngheo.security.CloseAccounts;
import vn.giamngheo.security.KeepAccounts;
import vn.giamngheo.security.OpenAccount;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.OpenWork;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.shared.web.RoleWords;

/** Where an administrator opens accounts and keeps the posts of people up to date. */
@Controller
@RequestMapping("/quan-tri/tai-khoan")
class AccountPages {

    private static final String HOME = "/quan-tri/tai-khoan";
    private static final String LIST = "security/accounts";
    private static final String OPEN = "security/open-account";
    private static final String ACCOUNT = "security/account";

    private final AccountList accounts;
    private final KeepAccounts keepAccounts;
    private final CloseAccounts closeAccounts;
    private final PostChoices choices;
    private final CurrentActor currentActor;

    AccountPages(
            AccountList accounts,
            KeepAccounts keepAccounts,
            CloseAccounts closeAccounts,
            PostChoices choices,
            CurrentActor currentActor) {
        this.accounts = accounts;
        this.keepAccounts = keepAccounts;
        this.closeAccounts = closeAccounts;
        this.choices = choices;
        this.currentActor = currentActor;
    }

    /** The fields of a person as typed. */
    record PersonFields(
            @Nullable String fullName,
            @Nullable String title,
            @Nullable String username,
            @Nullable String password) {

        KeepAccounts.Opening with(KeepAccounts.NewPost post) {
            return new KeepAccounts.Opening(fullName, title, username, password, post);
        }
    }

    @GetMapping
    String list(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var number = Math.max(page, 1);
        model.addAttribute("words", words)
                .addAttribute("roles", RoleWords.all())
                .addAttribute(
                        "accounts",
                        new PageOf<>(
                                accounts.found(actor, words, number),
                                number,
                                AccountList.PAGE_SIZE,
                                accounts.count(actor, words)));
        return LIST;
    }

    @GetMapping("/mo")
    String form(Model model) {
        showForm(new PersonFields(null, null, null, null), PostFields.empty(), model);
        return OPEN;
    }

    /** Looks for the commune and its villages; everything typed stays. */
    @PostMapping("/mo/xa")
    String findCommune(
            @ModelAttribute PersonFields person, @ModelAttribute PostFields post, Model model) {
        showForm(person, post, model);
        return OPEN;
    }

    @PostMapping("/mo")
    ModelAndView open(
            @ModelAttribute PersonFields person,
            @ModelAttribute PostFields post,
            Model model,
            RedirectAttributes redirect) {
        String username;
        try {
            username = keepAccounts.open(currentActor.require(), person.with(post.post()));
        } catch (InvalidInput wrong) {
            showForm(person, post, model);
            return refused(OPEN, wrong.byField(), model);
        }
        redirect.addFlashAttribute(
                "message",
                "Đã mở tài khoản %s. Báo riêng mật khẩu đầu tiên cho người dùng."
                        .formatted(username));
        return toAccount(username);
    }

    @GetMapping("/nguoi/{username}")
    String account(@PathVariable String username, Model model) {
        showAccount(username, PostFields.empty(), model);
        return ACCOUNT;
    }

    /** Looks for the commune and its villages; everything typed stays. */
    @PostMapping("/nguoi/{username}/vai-tro/xa")
    String findCommune(
            @PathVariable String username, @ModelAttribute PostFields post, Model model) {
        showAccount(username, post, model);
        return ACCOUNT;
    }

    @PostMapping("/nguoi/{username}/vai-tro")
    ModelAndView addPost(
            @PathVariable String username,
            @ModelAttribute PostFields post,
            Model model,
            RedirectAttributes redirect) {
        try {
            keepAccounts.addPost(currentActor.require(), username, post.post());
        } catch (InvalidInput wrong) {
            showAccount(username, post, model);
            return refused(ACCOUNT, wrong.byField(), model);
        }
        redirect.addFlashAttribute(
                "message", "Đã thêm vai trò. Vai trò có hiệu lực từ ngày đã ghi.");
        return toAccount(username);
    }

    /** Each post has fields of its own on the page, so their names carry the post's id. */
    @PostMapping("/nguoi/{username}/vai-tro/{postId}/thoi")
    ModelAndView endPost(
            @PathVariable String username,
            @PathVariable UUID postId,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        var day = typed.get("lastDay-" + postId);
        var reason = typed.get("reason-" + postId);
        try {
            keepAccounts.endPost(
                    currentActor.require(), username, postId, TypedDay.of(day), reason);
        } catch (InvalidInput wrong) {
            showAccount(username, PostFields.empty(), model);
            model.addAttribute("typedDay", day)
                    .addAttribute("typedReason", reason)
                    .addAttribute("typedPost", postId);
            var problems = new LinkedHashMap<String, String>();
            wrong.byField()
                    .forEach((field, sentence) -> problems.put(field + "-" + postId, sentence));
            return refused(ACCOUNT, problems, model);
        }
        redirect.addFlashAttribute(
                "message", "Đã ghi ngày thôi vai trò. Ngày đó là ngày cuối còn hiệu lực.");
        return toAccount(username);
    }

    @PostMapping("/nguoi/{username}/dong")
    ModelAndView close(@PathVariable String username, RedirectAttributes redirect) {
        var outcome = closeAccounts.close(currentActor.require(), username);
        redirect.addFlashAttribute("message", closed(outcome));
        return toAccount(username);
    }

    private static String closed(OpenWork.Outcome outcome) {
        var said = new StringBuilder("Đã đóng tài khoản. Người này không đăng nhập được nữa.");
        if (outcome.freed() > 0) {
            said.append(" %d việc đang nhận được trả lại cho nhóm.".formatted(outcome.freed()));
        }
        if (outcome.left() > 0) {
            said.append(
                    " %d việc phúc tra còn mang tên người này: giao cho người khác ở trang Việc kẹt."
                            .formatted(outcome.left()));
        }
        return said.toString();
    }

    @PostMapping("/nguoi/{username}/thu")
    ModelAndView receiveMail(
            @PathVariable String username,
            @RequestParam(defaultValue = "") String email,
            Model model,
            RedirectAttributes redirect) {
        try {
            keepAccounts.receiveMail(currentActor.require(), username, email);
        } catch (InvalidInput wrong) {
            showAccount(username, PostFields.empty(), model);
            model.addAttribute("typedEmail", email);
            return refused(ACCOUNT, wrong.byField(), model);
        }
        redirect.addFlashAttribute("message", "Đã ghi địa chỉ thư điện tử.");
        return toAccount(username);
    }

    @PostMapping("/nguoi/{username}/chuc-danh")
    ModelAndView entitle(
            @PathVariable String username,
            @RequestParam(defaultValue = "") String newTitle,
            Model model,
            RedirectAttributes redirect) {
        try {
            keepAccounts.entitle(currentActor.require(), username, newTitle);
        } catch (InvalidInput wrong) {
            showAccount(username, PostFields.empty(), model);
            model.addAttribute("typedTitle", newTitle);
            return refused(ACCOUNT, wrong.byField(), model);
        }
        redirect.addFlashAttribute("message", "Đã ghi chức danh.");
        return toAccount(username);
    }

    @PostMapping("/nguoi/{username}/mo-lai")
    ModelAndView reopen(@PathVariable String username, RedirectAttributes redirect) {
        closeAccounts.reopen(currentActor.require(), username);
        redirect.addFlashAttribute("message", "Đã mở lại tài khoản, với mật khẩu cũ.");
        return toAccount(username);
    }

    private void showForm(PersonFields person, PostFields post, Model model) {
        model.addAttribute("person", person)
                .addAttribute("post", choices.offer(post, model))
                .addAttribute("passwordRule", OpenAccount.PASSWORD_RULE);
    }

    private void showAccount(String username, PostFields post, Model model) {
        var actor = currentActor.require();
        model.addAttribute("account", accounts.account(actor, username))
                .addAttribute("leaves", closeAccounts.before(actor, username))
                .addAttribute("post", choices.offer(post, model));
    }

    private static ModelAndView refused(String view, Map<String, String> problems, Model model) {
        model.addAttribute("fieldErrors", problems);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ModelAndView toAccount(String username) {
        return new ModelAndView("redirect:" + HOME + "/nguoi/" + username);
    }
}
