package vn.giamngheo.household.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.household.HistoryEntry;
import vn.giamngheo.household.HouseholdDetail;
import vn.giamngheo.household.HouseholdFilter;
import vn.giamngheo.household.HouseholdHistory;
import vn.giamngheo.household.HouseholdLinks;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MemberChanges;
import vn.giamngheo.household.PovertyCause;
import vn.giamngheo.household.ReportMemberChange;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.web.PageOf;

/** Finding a household and reading everything about it, within what the person may see. */
@Controller
class HouseholdPages {

    private static final int PAGE_SIZE = 20;

    private final Households households;
    private final MemberChanges changes;
    private final ReportMemberChange reportMemberChange;
    private final VisibleArea area;
    private final ObjectProvider<HouseholdHistory> histories;
    private final ObjectProvider<HouseholdLinks> links;
    private final CurrentActor currentActor;

    HouseholdPages(
            Households households,
            MemberChanges changes,
            ReportMemberChange reportMemberChange,
            VisibleArea area,
            ObjectProvider<HouseholdHistory> histories,
            ObjectProvider<HouseholdLinks> links,
            CurrentActor currentActor) {
        this.households = households;
        this.changes = changes;
        this.reportMemberChange = reportMemberChange;
        this.area = area;
        this.histories = histories;
        this.links = links;
        this.currentActor = currentActor;
    }

    @GetMapping("/ho-gia-dinh")
    String list(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "loai", defaultValue = "") String category,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var scope = area.of(actor);
        var filter = filter(text, village, category);
        var found = households.search(scope, filter, page, PAGE_SIZE);
        model.addAttribute(
                "page",
                new PageOf<>(
                        lines(found.households(), actor),
                        found.page(),
                        found.size(),
                        found.total()));
        model.addAttribute("text", text);
        model.addAttribute("village", village);
        model.addAttribute("category", category);
        model.addAttribute("villages", area.villages(scope));
        model.addAttribute("categories", categories());
        model.addAttribute("waitingChanges", changes.countOpen(scope));
        return "household/list";
    }

    @GetMapping("/ho-gia-dinh/danh-sach.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "loai", defaultValue = "") String category) {
        var actor = currentActor.require();
        var found = households.all(area.of(actor), filter(text, village, category));
        return download("danh-sach-ho.xlsx", HouseholdSheets.list(lines(found, actor)));
    }

    @GetMapping("/ho-gia-dinh/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        var actor = currentActor.require();
        var scope = area.of(actor);
        var detail = households.detail(id);
        scope.requireVillage(detail.summary().communeKey(), detail.summary().villageKey());
        var category = households.currentCategories(List.of(id)).get(id);
        model.addAttribute("household", detail);
        model.addAttribute("category", category);
        model.addAttribute("changes", changes.openOf(id));
        model.addAttribute("mayReport", reportMemberChange.mayReport(detail.summary(), actor));
        model.addAttribute("facts", facts(detail));
        model.addAttribute(
                "identityNumbers",
                detail.members().stream()
                        .map(m -> IdentityNumbers.shownTo(actor, m.identityNumber()))
                        .toList());
        model.addAttribute(
                "history",
                histories
                        .orderedStream()
                        .flatMap(history -> history.of(id).stream())
                        .sorted(Comparator.comparing(HistoryEntry::on).reversed())
                        .toList());
        model.addAttribute(
                "links", links.orderedStream().flatMap(each -> each.of(id).stream()).toList());
        return "household/detail";
    }

    static ResponseEntity<byte[]> download(String fileName, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(fileName).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, HouseholdSheets.MEDIA_TYPE)
                .body(content);
    }

    private static HouseholdFilter filter(String text, String village, String category) {
        return new HouseholdFilter(text, village.isBlank() ? null : village, categoryOf(category));
    }

    private static @Nullable PovertyCategory categoryOf(String name) {
        return Arrays.stream(PovertyCategory.values())
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<HouseholdLine> lines(List<HouseholdSummary> found, Actor actor) {
        var held = households.currentCategories(found.stream().map(HouseholdSummary::id).toList());
        return found.stream()
                .map(
                        household -> {
                            var category = held.get(household.id());
                            return HouseholdLine.of(
                                    household,
                                    IdentityNumbers.shownTo(actor, household.identityNumber()),
                                    category == null
                                            ? PovertyCategory.NOT_POOR.label()
                                            : category.category().label());
                        })
                .toList();
    }

    private static Map<String, String> categories() {
        var names = new LinkedHashMap<String, String>();
        for (var category : PovertyCategory.values()) {
            names.put(category.name(), category.label());
        }
        return names;
    }

    private static Map<String, String> facts(HouseholdDetail detail) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Địa chỉ", detail.summary().address());
        facts.put("Số nhân khẩu", String.valueOf(detail.summary().memberCount()));
        facts.put("Dân tộc của chủ hộ", detail.summary().ethnicGroup());
        var flags = detail.summary().flags();
        facts.put("Hộ dân tộc thiểu số", yesOrNo(flags.ethnicMinority()));
        facts.put("Không có khả năng lao động", yesOrNo(flags.noLabourCapacity()));
        facts.put("Có người có công với cách mạng", yesOrNo(flags.revolutionMerit()));
        facts.put(
                "Nguyên nhân nghèo",
                String.join("; ", detail.causes().stream().map(PovertyCause::label).toList()));
        facts.put("Ghi chú", detail.note());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private static String yesOrNo(boolean fact) {
        return fact ? "Có" : "Không";
    }
}
