package vn.giamngheo.household.web;

import java.util.Arrays;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.household.ChangeKind;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.household.Relation;
import vn.giamngheo.household.ReportMemberChange;
import vn.giamngheo.household.ReportMemberChange.Reported;
import vn.giamngheo.household.Sex;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.TypedDay;

/** Reporting a birth, a death or a move between two surveys. */
@Controller
@RequestMapping("/ho-gia-dinh/{id}/bao-thay-doi")
class ReportChangePages {

    private final ReportMemberChange reportMemberChange;
    private final Households households;
    private final VisibleArea area;
    private final CurrentActor currentActor;

    ReportChangePages(
            ReportMemberChange reportMemberChange,
            Households households,
            VisibleArea area,
            CurrentActor currentActor) {
        this.reportMemberChange = reportMemberChange;
        this.households = households;
        this.area = area;
        this.currentActor = currentActor;
    }

    @GetMapping
    String form(@PathVariable("id") UUID id, Model model) {
        fill(model, id, new Typed("", "", "", "", "", "", "", ""));
        return "household/report-change";
    }

    @PostMapping
    ModelAndView report(
            @PathVariable("id") UUID id,
            @ModelAttribute Typed typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            reportMemberChange.report(id, typed.read(), currentActor.require());
        } catch (InvalidInput wrong) {
            fill(model, id, typed);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(
                    "household/report-change", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute(
                "message", "Đã báo thay đổi. Công chức của xã sẽ xử lý rồi ghi vào sổ hộ.");
        return new ModelAndView("redirect:/ho-gia-dinh/" + id);
    }

    private void fill(Model model, UUID id, Typed typed) {
        var detail = households.detail(id);
        var household = detail.summary();
        area.of(currentActor.require())
                .requireVillage(household.communeKey(), household.villageKey());
        Map<UUID, String> members = new LinkedHashMap<>();
        for (MemberView member : detail.members()) {
            members.put(member.id(), member.fullName());
        }
        Map<String, String> relations = new LinkedHashMap<>();
        Arrays.stream(Relation.values())
                .filter(relation -> relation != Relation.HEAD)
                .forEach(relation -> relations.put(relation.name(), relation.label()));
        Map<String, String> sexes = new LinkedHashMap<>();
        Arrays.stream(Sex.values()).forEach(sex -> sexes.put(sex.name(), sex.label()));
        model.addAttribute("household", household)
                .addAttribute("members", members)
                .addAttribute("relations", relations)
                .addAttribute("sexes", sexes)
                .addAttribute("kinds", kinds())
                .addAttribute("typed", typed);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(ChangeKind.JOINED.name(), "Mới sinh, chuyển đến");
        kinds.put(ChangeKind.DIED.name(), ChangeKind.DIED.label());
        kinds.put(ChangeKind.MOVED_OUT.name(), ChangeKind.MOVED_OUT.label());
        return kinds;
    }

    /** The form as it was typed. */
    record Typed(
            @Nullable String kind,
            @Nullable String member,
            @Nullable String fullName,
            @Nullable String relation,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String identityNumber,
            @Nullable String happenedOn) {

        Reported read() {
            return new Reported(
                    one(ChangeKind.values(), kind),
                    memberId(),
                    text(fullName),
                    one(Relation.values(), relation),
                    TypedDay.of(birthDate),
                    one(Sex.values(), sex),
                    text(identityNumber),
                    TypedDay.of(happenedOn));
        }

        private @Nullable UUID memberId() {
            try {
                return text(member).isEmpty() ? null : UUID.fromString(member);
            } catch (IllegalArgumentException notAnId) {
                return null;
            }
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }

        private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
            return Arrays.stream(all)
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }
}
