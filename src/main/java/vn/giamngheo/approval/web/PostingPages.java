package vn.giamngheo.approval.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.approval.HandleComplaints;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.PostedLists.PostedHousehold;
import vn.giamngheo.approval.PostedLists.PostedList;
import vn.giamngheo.approval.PrintPostedList;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.NextPage;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;
import vn.giamngheo.workflow.TaskForms;

/** What hangs where until when; posting a list and taking what people object to. */
@Controller
@RequestMapping("/niem-yet")
class PostingPages {

    private static final int PAGE_SIZE = 20;
    private static final int HOUSEHOLDS = 50;
    private static final String VIEW = "approval/posting";

    private final PostedLists postedLists;
    private final PrintPostedList printPostedList;
    private final HandleComplaints handleComplaints;
    private final DossierContents contents;
    private final Territory territory;
    private final WorkingDays workingDays;
    private final TaskDesk taskDesk;
    private final TaskForms taskForms;
    private final TaskDues taskDues;
    private final CurrentActor currentActor;
    private final Clock clock;

    PostingPages(
            PostedLists postedLists,
            PrintPostedList printPostedList,
            HandleComplaints handleComplaints,
            DossierContents contents,
            Territory territory,
            WorkingDays workingDays,
            TaskDesk taskDesk,
            TaskForms taskForms,
            TaskDues taskDues,
            CurrentActor currentActor,
            Clock clock) {
        this.postedLists = postedLists;
        this.printPostedList = printPostedList;
        this.handleComplaints = handleComplaints;
        this.contents = contents;
        this.territory = territory;
        this.workingDays = workingDays;
        this.taskDesk = taskDesk;
        this.taskForms = taskForms;
        this.taskDues = taskDues;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The complaint as typed, so that nothing is lost when it is refused. */
    record ComplaintFields(
            @Nullable UUID reviewId, @Nullable String complainant, @Nullable String content) {

        static final ComplaintFields EMPTY = new ComplaintFields(null, null, null);
    }

    /**
     * A list with the working days it still hangs.
     *
     * @param remaining null while it does not hang
     */
    record ListRow(PostedList list, @Nullable Integer remaining) {

        /** "còn 2 ngày làm việc". */
        public String countdown() {
            if (remaining == null) {
                return list.state().equals("PREPARED") ? "chờ niêm yết" : "đã kết thúc";
            }
            if (remaining < 0) {
                return "đã hết thời gian niêm yết";
            }
            return remaining == 0 ? "hôm nay là ngày cuối" : "còn " + remaining + " ngày làm việc";
        }
    }

    @GetMapping
    String lists(
            @RequestParam(name = "muc", defaultValue = "danh-sach") String part,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var scope = scopeOf(currentActor.require());
        var complaints = postedLists.complaints(scope);
        var lists = postedLists.lists(scope).stream().map(this::row).toList();
        model.addAttribute("part", part.equals("khieu-nai") ? part : "danh-sach");
        model.addAttribute("listCount", lists.size());
        model.addAttribute("complaintCount", complaints.size());
        model.addAttribute(
                "openComplaints", complaints.stream().filter(one -> !one.settled()).count());
        model.addAttribute("hanging", inState(lists, "POSTED"));
        model.addAttribute("prepared", inState(lists, "PREPARED"));
        model.addAttribute("closed", PageOf.slice(inState(lists, "CLOSED"), page, PAGE_SIZE));
        if (part.equals("khieu-nai")) {
            var shown = PageOf.slice(complaints, page, PAGE_SIZE);
            model.addAttribute("complaints", shown);
            model.addAttribute(
                    "households",
                    contents.householdsOf(
                            shown.items().stream()
                                    .map(PostedLists.ComplaintView::reviewId)
                                    .toList()));
        }
        return "approval/postings";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        fill(model, id, page, ComplaintFields.EMPTY);
        return VIEW;
    }

    @PostMapping("/{id}")
    ResponseEntity<Map<String, String>> post(
            @PathVariable("id") UUID id,
            @RequestBody Map<String, Object> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var actor = currentActor.require();
        var task = taskDesk.require(ApprovalTaskPages.POST_LIST, id.toString(), actor);
        taskDesk.complete(task.taskId(), actor, taskForms.of(task).only(sent));
        return NextPage.of("/niem-yet/" + id, "Đã ghi ngày niêm yết.", request, response);
    }

    @PostMapping("/{id}/khieu-nai")
    ModelAndView receive(
            @PathVariable("id") UUID id,
            @ModelAttribute ComplaintFields fields,
            Model model,
            RedirectAttributes redirect) {
        try {
            var complaint =
                    handleComplaints.receive(
                            id,
                            fields.reviewId(),
                            orEmpty(fields.complainant()),
                            orEmpty(fields.content()),
                            currentActor.require());
            redirect.addFlashAttribute(
                    "message", "Đã tiếp nhận khiếu nại. Ban Chỉ đạo sẽ phân công phúc tra.");
            return new ModelAndView("redirect:/khieu-nai/" + complaint);
        } catch (InvalidInput wrong) {
            fill(model, id, 1, fields);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{id}/danh-sach.pdf")
    ResponseEntity<byte[]> print(@PathVariable("id") UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("danh-sach-niem-yet.pdf")
                                .build()
                                .toString())
                .body(printPostedList.pdf(id, scopeOf(currentActor.require())));
    }

    private void fill(Model model, UUID id, int page, ComplaintFields fields) {
        var actor = currentActor.require();
        var list = postedLists.list(id, scopeOf(actor));
        var households = postedLists.householdsOf(id);
        model.addAttribute("row", row(list));
        model.addAttribute("list", list);
        model.addAttribute("households", PageOf.slice(households, page, HOUSEHOLDS));
        var task = taskDesk.find(ApprovalTaskPages.POST_LIST, id.toString(), actor).orElse(null);
        model.addAttribute("due", taskDues.of(task));
        model.addAttribute("schema", task == null ? null : taskForms.of(task).schema());
        if (list.postedOn() != null && list.endsOn() != null) {
            model.addAttribute(
                    "loudspeaker",
                    LoudspeakerText.of(
                            list,
                            list.postedOn(),
                            list.endsOn(),
                            households,
                            territory.commune(list.communeKey()).fullName()));
        }
        fillComplaint(model, list, households, fields, actor);
    }

    private void fillComplaint(
            Model model,
            PostedList list,
            List<PostedHousehold> households,
            ComplaintFields fields,
            Actor actor) {
        var receives = handleComplaints.mayReceive(list.communeKey(), list.villageKey(), actor);
        model.addAttribute("receives", receives);
        model.addAttribute("takesComplaints", list.hangsOn(LocalDate.now(clock)));
        model.addAttribute("form", fields);
        var choices = new LinkedHashMap<String, String>();
        if (receives) {
            households.forEach(
                    one -> choices.put(one.reviewId().toString(), one.household().title()));
        }
        model.addAttribute("choices", choices);
        model.addAttribute("complaints", postedLists.complaintsOf(list.id()));
    }

    private ListRow row(PostedList list) {
        var endsOn = list.state().equals("POSTED") ? list.endsOn() : null;
        return new ListRow(
                list, endsOn == null ? null : workingDays.between(LocalDate.now(clock), endsOn));
    }

    private static List<ListRow> inState(List<ListRow> rows, String state) {
        return rows.stream().filter(row -> row.list().state().equals(state)).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static TerritoryScope scopeOf(Actor actor) {
        var scope = TerritoryScope.of(actor);
        if (scope.seesNothing()) {
            throw new BusinessException(
                    "FORBIDDEN", "Tài khoản của bạn không được giao xã hoặc thôn nào.");
        }
        return scope;
    }
}
