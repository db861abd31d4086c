package vn.giamngheo.review.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.household.HouseholdFilter;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.OpenRequests;
import vn.giamngheo.review.ReceiveReviewRequest;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.TerritoryScope;

/** Giấy đề nghị (Mẫu số 01): find the household, write down the request, see those that wait. */
@Controller
class RequestPages {

    private static final int FOUND_AT_MOST = 20;

    private final ReceiveReviewRequest receiveReviewRequest;
    private final OpenRequests openRequests;
    private final Households households;
    private final CurrentActor currentActor;

    RequestPages(
            ReceiveReviewRequest receiveReviewRequest,
            OpenRequests openRequests,
            Households households,
            CurrentActor currentActor) {
        this.receiveReviewRequest = receiveReviewRequest;
        this.openRequests = openRequests;
        this.households = households;
        this.currentActor = currentActor;
    }

    @GetMapping("/de-nghi")
    String show(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "ho", required = false) @Nullable UUID householdId,
            Model model) {
        var actor = official();
        var scope = TerritoryScope.of(actor);
        show(scope, model);
        model.addAttribute("text", text).addAttribute("entered", Map.of());
        if (householdId != null) {
            model.addAttribute("household", household(householdId, scope));
        } else if (!text.isBlank()) {
            var found =
                    households.search(
                            scope, new HouseholdFilter(text, null, null), 1, FOUND_AT_MOST);
            model.addAttribute("found", found);
        }
        return "review/requests";
    }

    @PostMapping("/de-nghi")
    ModelAndView receive(
            @RequestParam UUID householdId,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var actor = official();
        var scope = TerritoryScope.of(actor);
        var household = household(householdId, scope);
        var fields = new Fields(sent);
        try {
            var receivedOn = fields.day("receivedOn");
            fields.errors().throwIfAny();
            receiveReviewRequest.receive(householdId, receivedOn, fields.text("reason"), actor);
        } catch (InvalidInput invalid) {
            show(scope, model);
            model.addAttribute("text", "")
                    .addAttribute("entered", new LinkedHashMap<>(sent))
                    .addAttribute("household", household)
                    .addAttribute("fieldErrors", invalid.byField());
            return new ModelAndView(
                    "review/requests", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute(
                "message",
                "Đã nhận giấy đề nghị của hộ %s. Hộ sẽ có trong danh sách cần rà soát khi chốt danh"
                                .formatted(household.title())
                        + " sách.");
        return new ModelAndView("redirect:/de-nghi");
    }

    private void show(TerritoryScope scope, Model model) {
        model.addAttribute("requests", openRequests.of(scope));
    }

    private HouseholdSummary household(UUID id, TerritoryScope scope) {
        var household = households.detail(id).summary();
        scope.requireVillage(household.communeKey(), household.villageKey());
        return household;
    }

    private Actor official() {
        var actor = currentActor.require();
        if (!actor.hasRole(Roles.POVERTY_OFFICER) && !actor.hasRole(Roles.STEERING_COMMITTEE)) {
            throw new BusinessException(
                    "FORBIDDEN", "Giấy đề nghị do công chức làm công tác giảm nghèo tiếp nhận.");
        }
        return actor;
    }
}
