package vn.giamngheo.approval.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.PostedLists.PostedList;
import vn.giamngheo.approval.ReceiveComplaint;
import vn.giamngheo.household.HouseholdFilter;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;

/** Tiếp nhận khiếu nại: who objects to which household of a list that hangs. */
@Controller
@RequestMapping("/niem-yet/{id}/khieu-nai")
class ComplaintIntakePages {

    private static final String VIEW = "approval/complaint-intake";
    private static final int FOUND_AT_MOST = 10;

    private final ReceiveComplaint receiveComplaint;
    private final PostedLists postedLists;
    private final Households households;
    private final PostingRows rows;
    private final Viewer viewer;

    ComplaintIntakePages(
            ReceiveComplaint receiveComplaint,
            PostedLists postedLists,
            Households households,
            PostingRows rows,
            Viewer viewer) {
        this.receiveComplaint = receiveComplaint;
        this.postedLists = postedLists;
        this.households = households;
        this.rows = rows;
        this.viewer = viewer;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, Model model) {
        fill(model, id, ComplaintForm.EMPTY);
        return VIEW;
    }

    /** Finds the complaining household, with everything typed so far kept. */
    @PostMapping("/tim")
    String search(@PathVariable("id") UUID id, @ModelAttribute ComplaintForm form, Model model) {
        fill(model, id, form);
        return VIEW;
    }

    @PostMapping
    ModelAndView receive(
            @PathVariable("id") UUID id,
            @ModelAttribute ComplaintForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            var received = receiveComplaint.receive(id, form.complaint(), viewer.actor());
            redirect.addFlashAttribute(
                    "message",
                    received.joined()
                            ? "Đã tiếp nhận. Hộ này đang được phúc tra theo khiếu nại trước; người"
                                    + " khiếu nại này cũng được trả lời. In giấy biên nhận cho"
                                    + " người khiếu nại."
                            : "Đã tiếp nhận khiếu nại. Ban Chỉ đạo sẽ phân công phúc tra. In giấy"
                                    + " biên nhận cho người khiếu nại.");
            return new ModelAndView("redirect:/khieu-nai/" + received.complaintId());
        } catch (InvalidInput wrong) {
            fill(model, id, form);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void fill(Model model, UUID id, ComplaintForm form) {
        var list = postedLists.list(id, viewer.scope());
        requireReceiver(list);
        var contested = new LinkedHashMap<String, String>();
        postedLists
                .householdsOf(id)
                .forEach(one -> contested.put(one.reviewId().toString(), one.household().title()));
        model.addAttribute("list", list);
        model.addAttribute("form", form);
        model.addAttribute("takesComplaints", list.hangsOn(rows.today()));
        model.addAttribute("contested", contested);
        model.addAttribute("searched", form.words() != null && !form.words().isBlank());
        model.addAttribute("found", found(form));
    }

    private Map<String, String> found(ComplaintForm form) {
        var found = new LinkedHashMap<String, String>();
        var scope = viewer.scope();
        if (form.householdId() != null) {
            households.summaries(List.of(form.householdId())).values().stream()
                    .filter(one -> scope.coversVillage(one.communeKey(), one.villageKey()))
                    .forEach(one -> found.put(one.id().toString(), words(one)));
        }
        if (form.words() != null && !form.words().isBlank()) {
            households
                    .search(scope, new HouseholdFilter(form.words(), null, null), 1, FOUND_AT_MOST)
                    .households()
                    .forEach(one -> found.put(one.id().toString(), words(one)));
        }
        return found;
    }

    private static String words(HouseholdSummary household) {
        return "%s, sinh %s, mã hộ %s"
                .formatted(
                        household.title(),
                        household.headBirthPrecision().text(household.headBirthDate()),
                        household.code());
    }

    private void requireReceiver(PostedList list) {
        if (!receiveComplaint.mayReceive(list.communeKey(), list.villageKey(), viewer.actor())) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Khiếu nại do trưởng thôn, Ban Chỉ đạo rà soát, công chức làm công tác giảm"
                            + " nghèo hoặc Mặt trận Tổ quốc xã tiếp nhận.");
        }
    }
}
