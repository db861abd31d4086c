package vn.giamngheo.approval.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.giamngheo.approval.AssignReverifier;
import vn.giamngheo.approval.ComplaintReading;
import vn.giamngheo.approval.ComplaintRegister;
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;

/** One complaint: what is contested, how far it is, and who verifies the household again. */
@Controller
@RequestMapping("/khieu-nai/{id}")
class ComplaintPages {

    private static final String VIEW = "approval/complaint";

    private final PostedLists postedLists;
    private final AssignReverifier assignReverifier;
    private final ComplaintReading reading;
    private final ComplaintRegister register;
    private final DossierContents contents;
    private final Rounds rounds;
    private final Staff staff;
    private final TaskDesk taskDesk;
    private final TaskDues taskDues;
    private final Viewer viewer;

    ComplaintPages(
            PostedLists postedLists,
            AssignReverifier assignReverifier,
            ComplaintReading reading,
            ComplaintRegister register,
            DossierContents contents,
            Rounds rounds,
            Staff staff,
            TaskDesk taskDesk,
            TaskDues taskDues,
            Viewer viewer) {
        this.postedLists = postedLists;
        this.assignReverifier = assignReverifier;
        this.reading = reading;
        this.register = register;
        this.contents = contents;
        this.rounds = rounds;
        this.staff = staff;
        this.taskDesk = taskDesk;
        this.taskDues = taskDues;
        this.viewer = viewer;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, Model model) {
        fill(model, id, null, viewer.actor());
        return VIEW;
    }

    @PostMapping
    ModelAndView assign(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String reverifier,
            Model model,
            RedirectAttributes redirect) {
        var actor = viewer.actor();
        var task = taskDesk.require(ApprovalTaskPages.ASSIGN_REVERIFIER, id.toString(), actor);
        try {
            assignReverifier.propose(id, reverifier, actor);
            taskDesk.complete(task.taskId(), actor, Map.of());
        } catch (InvalidInput wrong) {
            fill(model, id, reverifier, actor);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã giao phúc tra.");
        return new ModelAndView("redirect:/khieu-nai/" + id);
    }

    private void fill(Model model, UUID id, @Nullable String chosen, Actor actor) {
        var complaint = postedLists.complaint(id, TerritoryScope.of(actor));
        var reviews = new ArrayList<>(List.of(complaint.reviewId()));
        if (complaint.newReviewId() != null) {
            reviews.add(complaint.newReviewId());
        }
        var results = rounds.resultsOf(reviews);
        var task =
                taskDesk.find(ApprovalTaskPages.ASSIGN_REVERIFIER, id.toString(), actor)
                        .orElse(null);
        model.addAttribute("complaint", complaint);
        model.addAttribute("progress", register.progress(id));
        model.addAttribute("voices", reading.voices(id, actor));
        model.addAttribute(
                "entry",
                register.entries(TerritoryScope.of(actor)).stream()
                        .filter(entry -> entry.row().id().equals(id))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "household",
                contents.householdsOf(List.of(complaint.reviewId())).get(complaint.reviewId()));
        model.addAttribute("contested", results.get(complaint.reviewId()));
        model.addAttribute(
                "renewed",
                complaint.newReviewId() == null ? null : results.get(complaint.newReviewId()));
        model.addAttribute("reverifierName", nameOf(complaint));
        model.addAttribute("mayAssign", task != null);
        model.addAttribute(
                "mayAnswer",
                taskDesk.find(ApprovalTaskPages.ANSWER_COMPLAINT, id.toString(), actor)
                        .isPresent());
        model.addAttribute("due", taskDues.of(task));
        model.addAttribute("chosen", chosen == null ? complaint.reverifier() : chosen);
        model.addAttribute("possible", task == null ? Map.of() : possible(id, actor));
    }

    private Map<String, String> possible(UUID id, Actor actor) {
        var choices = new LinkedHashMap<String, String>();
        assignReverifier
                .possible(id, actor)
                .forEach(
                        person ->
                                choices.put(
                                        person.username(),
                                        person.where().isEmpty()
                                                ? person.fullName()
                                                : person.fullName() + " - " + person.where()));
        return choices;
    }

    private String nameOf(PostedLists.ComplaintView complaint) {
        var username = complaint.reverifier();
        return username == null
                ? ""
                : staff.holding(Roles.ENUMERATOR, complaint.communeKey()).stream()
                        .filter(person -> person.username().equals(username))
                        .map(Staff.Person::fullName)
                        .findFirst()
                        .orElse(username);
    }
}
