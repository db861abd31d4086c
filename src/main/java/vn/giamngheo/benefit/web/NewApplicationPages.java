package vn.giamngheo.benefit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.benefit.Benefit;
import vn.giamngheo.benefit.ReceiveApplication;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.household.HouseholdDetail;
import vn.giamngheo.household.HouseholdFilter;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Tiếp nhận đề nghị: find the household, choose for what and for whom, see at once whether the
 * rules give it and why, write the request down.
 */
@Controller
@RequestMapping("/chinh-sach/de-nghi/moi")
class NewApplicationPages {

    private static final String VIEW = "benefit/new-application";
    private static final int FOUND_AT_MOST = 20;

    private final ReceiveApplication receiveApplication;
    private final Households households;
    private final CurrentActor currentActor;
    private final Clock clock;

    NewApplicationPages(
            ReceiveApplication receiveApplication,
            Households households,
            CurrentActor currentActor,
            Clock clock) {
        this.receiveApplication = receiveApplication;
        this.households = households;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "ho", defaultValue = "") String household,
            @RequestParam(name = "chinh-sach", defaultValue = "") String benefit,
            @RequestParam(name = "nguoi", defaultValue = "") String member,
            Model model) {
        var actor = currentActor.require();
        var householdId = Typed.id(household);
        model.addAttribute("words", words);
        if (householdId == null) {
            if (!words.isBlank()) {
                model.addAttribute(
                        "found",
                        households.search(
                                TerritoryScope.of(actor),
                                new HouseholdFilter(words, null, null),
                                1,
                                FOUND_AT_MOST));
            }
            return VIEW;
        }
        Map<String, String> entered = new LinkedHashMap<>();
        entered.put("receivedOn", OfficialWording.shortDate(LocalDate.now(clock)));
        fill(householdId, benefit, Typed.id(member), entered, Set.of(), actor, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView receive(
            @RequestParam UUID householdId,
            @RequestParam(defaultValue = "") String benefit,
            @RequestParam(defaultValue = "") String memberId,
            @RequestParam(defaultValue = "") Set<Integer> papers,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        var member = Typed.id(memberId);
        try {
            var id =
                    receiveApplication.receive(
                            new ReceiveApplication.Request(
                                    benefit,
                                    householdId,
                                    member,
                                    TypedDay.of(sent.getOrDefault("receivedOn", "")),
                                    sent.getOrDefault("purpose", ""),
                                    sent.getOrDefault("loanGroup", ""),
                                    Typed.amount(sent.getOrDefault("amount", "")),
                                    papers),
                            actor);
            redirect.addFlashAttribute(
                    "message",
                    "Đã tiếp nhận đề nghị và chuyển cán bộ phụ trách kiểm tra. In giấy biên nhận"
                            + " cho người đề nghị.");
            return new ModelAndView("redirect:" + ApplicationTaskPages.PATH + id);
        } catch (InvalidInput wrong) {
            model.addAttribute("words", "");
            model.addAttribute("fieldErrors", wrong.byField());
            fill(householdId, benefit, member, new LinkedHashMap<>(sent), papers, actor, model);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void fill(
            UUID householdId,
            String benefitCode,
            @Nullable UUID memberId,
            Map<String, String> entered,
            Set<Integer> papers,
            Actor actor,
            Model model) {
        var benefits = receiveApplication.benefits(householdId, actor);
        var detail = households.detail(householdId);
        var chosen =
                benefits.stream()
                        .filter(each -> each.code().equals(benefitCode))
                        .findFirst()
                        .orElse(null);
        model.addAttribute("household", detail.summary());
        model.addAttribute("benefits", names(benefits));
        model.addAttribute("members", names(detail));
        model.addAttribute("benefit", chosen == null ? "" : chosen.code());
        model.addAttribute("memberId", memberId);
        model.addAttribute("ofMember", chosen != null && chosen.ofMember());
        model.addAttribute("entered", entered);
        model.addAttribute("ticked", papers);
        if (chosen != null && (!chosen.ofMember() || isMember(detail, memberId))) {
            model.addAttribute(
                    "standing",
                    receiveApplication.standing(
                            chosen.code(),
                            householdId,
                            chosen.ofMember() ? memberId : null,
                            actor));
            model.addAttribute("loanGroups", receiveApplication.loanGroups(householdId, actor));
        }
    }

    private static boolean isMember(HouseholdDetail detail, @Nullable UUID memberId) {
        return detail.members().stream().anyMatch(member -> member.id().equals(memberId));
    }

    private static Map<String, String> names(List<Benefit> benefits) {
        Map<String, String> names = new LinkedHashMap<>();
        benefits.forEach(each -> names.put(each.code(), each.name()));
        return names;
    }

    private static Map<String, String> names(HouseholdDetail detail) {
        Map<String, String> names = new LinkedHashMap<>();
        detail.members()
                .forEach(
                        member ->
                                names.put(
                                        member.id().toString(),
                                        "%s, sinh %s"
                                                .formatted(member.fullName(), member.birthText())));
        return names;
    }
}
