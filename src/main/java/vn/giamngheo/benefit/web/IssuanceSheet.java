package vn.giamngheo.benefit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.benefit.IssuanceEvidence;
import vn.giamngheo.benefit.IssuanceLines;
import vn.giamngheo.benefit.IssuanceMoney;
import vn.giamngheo.benefit.IssuanceState;
import vn.giamngheo.benefit.IssuanceViews;
import vn.giamngheo.benefit.IssueLines;
import vn.giamngheo.benefit.LineFilter;
import vn.giamngheo.benefit.LineState;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.shared.web.RoleWords;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;

/** Everything the page of one list shows. */
@Component
class IssuanceSheet {

    static final String VIEW = "benefit/issuance-list";
    static final int PAGE_SIZE = 50;

    private final IssuanceViews views;
    private final IssuanceLines lines;
    private final IssuanceMoney money;
    private final IssuanceEvidence evidence;
    private final Territory territory;
    private final SeenVillages villages;
    private final TaskDesk taskDesk;
    private final TaskDues taskDues;

    IssuanceSheet(
            IssuanceViews views,
            IssuanceLines lines,
            IssuanceMoney money,
            IssuanceEvidence evidence,
            Territory territory,
            SeenVillages villages,
            TaskDesk taskDesk,
            TaskDues taskDues) {
        this.views = views;
        this.lines = lines;
        this.money = money;
        this.evidence = evidence;
        this.territory = territory;
        this.villages = villages;
        this.taskDesk = taskDesk;
        this.taskDues = taskDues;
    }

    void fill(UUID id, LineFilter filter, int page, LineForm form, Actor actor, Model model) {
        var list = views.list(id, actor);
        var shown = Math.max(1, page);
        var found = lines.page(id, filter, shown, PAGE_SIZE, actor);
        model.addAttribute("list", list);
        model.addAttribute("wide", true);
        model.addAttribute("commune", territory.commune(list.communeKey()).fullName());
        model.addAttribute("owner", RoleWords.of(list.ownerRole()));
        model.addAttribute("issuer", RoleWords.of(list.issuerRole()));
        model.addAttribute("page", new PageOf<>(found.lines(), shown, PAGE_SIZE, found.found()));
        model.addAttribute("filter", filter);
        model.addAttribute("states", states(list));
        model.addAttribute("villages", villages.in(list.communeKey(), actor));
        model.addAttribute("form", form);
        model.addAttribute("acts", acts(list.state()));
        model.addAttribute("receivers", receivers());
        showTask(list, actor, model);
        var whole = TerritoryScope.of(actor).coversWholeCommunes();
        model.addAttribute("whole", whole);
        if (whole) {
            model.addAttribute("evidenceFiles", evidence.of(id, actor));
            if (list.paysMoney()) {
                model.addAttribute("moneyEntries", money.entries(id, actor));
                model.addAttribute("moneyKinds", moneyKinds());
            }
        }
    }

    private void showTask(IssuanceViews.ListView list, Actor actor, Model model) {
        var key =
                list.state() == IssuanceState.PREPARING
                        ? IssuanceTaskPages.PREPARE
                        : IssuanceTaskPages.ISSUE;
        var task = taskDesk.find(key, list.id().toString(), actor);
        model.addAttribute("due", taskDues.of(task.orElse(null)));
        model.addAttribute("mayFinish", task.isPresent() && list.mayWork());
        model.addAttribute(
                "mayApprove",
                taskDesk.find(IssuanceTaskPages.APPROVE, list.id().toString(), actor).isPresent());
    }

    private static Map<String, String> states(IssuanceViews.ListView list) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put(LineFilter.WAITING, "Chưa có kết quả (%d)".formatted(list.waiting()));
        for (var state : LineState.values()) {
            if (list.count(state) > 0) {
                states.put(state.name(), "%s (%d)".formatted(state.label(), list.count(state)));
            }
        }
        return states;
    }

    static Map<String, String> acts(IssuanceState state) {
        Map<String, String> acts = new LinkedHashMap<>();
        IssueLines.acts(state).forEach(act -> acts.put(act.name(), act.label()));
        return acts;
    }

    private static Map<String, String> moneyKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (var kind : IssuanceMoney.Kind.values()) {
            kinds.put(kind.name(), kind.label());
        }
        return kinds;
    }

    static Map<String, String> receivers() {
        Map<String, String> receivers = new LinkedHashMap<>();
        receivers.put("SELF", "Chính chủ");
        receivers.put("HEAD", "Chủ hộ");
        receivers.put("OTHER", "Người khác");
        return receivers;
    }
}
