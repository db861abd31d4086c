package vn.giamngheo.recognition.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.approval.ResultLine;
import vn.giamngheo.approval.ResultList;
import vn.giamngheo.approval.ResultLists;
import vn.giamngheo.household.Households;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.Decisions.DecisionView;
import vn.giamngheo.recognition.PrintCertificates;
import vn.giamngheo.recognition.PrintDecision;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** Signed decisions with their four lists and certificates, to read, print and take away. */
@Controller
class DecisionPages {

    private static final int PAGE_SIZE = 20;

    private final Decisions decisions;
    private final PrintDecision printDecision;
    private final PrintCertificates printCertificates;
    private final Households households;
    private final Rounds rounds;
    private final Territory territory;
    private final CurrentActor currentActor;

    DecisionPages(
            Decisions decisions,
            PrintDecision printDecision,
            PrintCertificates printCertificates,
            Households households,
            Rounds rounds,
            Territory territory,
            CurrentActor currentActor) {
        this.decisions = decisions;
        this.printDecision = printDecision;
        this.printCertificates = printCertificates;
        this.households = households;
        this.rounds = rounds;
        this.territory = territory;
        this.currentActor = currentActor;
    }

    @GetMapping("/quyet-dinh")
    String list(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        var scope = scope();
        if (!scope.coversWholeCommunes()) {
            throw new BusinessException(
                    "FORBIDDEN", "Quyết định công nhận dành cho cán bộ được giao cả xã.");
        }
        var shown = PageOf.slice(decisions.of(scope.communeKeys()), page, PAGE_SIZE);
        var communes = new LinkedHashMap<String, String>();
        shown.items()
                .forEach(
                        one ->
                                communes.computeIfAbsent(
                                        one.communeKey(),
                                        key -> territory.commune(key).fullName()));
        model.addAttribute("decisions", shown);
        model.addAttribute("communes", communes);
        return "recognition/decisions";
    }

    @GetMapping("/quyet-dinh/{id}")
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "danh-sach", defaultValue = "") String listName,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var decision = readable(id);
        var results = results(id);
        var list = ResultList.named(listName);
        model.addAttribute("decision", decision);
        model.addAttribute("year", rounds.round(decision.roundId()).year());
        model.addAttribute("commune", territory.commune(decision.communeKey()).fullName());
        model.addAttribute("results", results);
        model.addAttribute("list", list);
        model.addAttribute("words", words);
        model.addAttribute("lines", PageOf.slice(results.find(list, words), page, PAGE_SIZE));
        model.addAttribute("certificates", certificates(id));
        return "recognition/decision";
    }

    @GetMapping("/quyet-dinh/{id}/danh-sach.xlsx")
    ResponseEntity<byte[]> export(@PathVariable("id") UUID id) {
        readable(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, DecisionSheet.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("danh-sach-cong-nhan.xlsx")
                                .build()
                                .toString())
                .body(DecisionSheet.of(results(id)));
    }

    @GetMapping("/quyet-dinh/{id}/quyet-dinh.pdf")
    ResponseEntity<byte[]> decisionPdf(@PathVariable("id") UUID id) {
        return pdf("quyet-dinh.pdf", printDecision.pdf(id, scope()));
    }

    @GetMapping("/quyet-dinh/{id}/giay-chung-nhan.pdf")
    ResponseEntity<byte[]> certificatesPdf(@PathVariable("id") UUID id) {
        return pdf("giay-chung-nhan.pdf", printCertificates.all(id, scope()));
    }

    @GetMapping("/giay-chung-nhan/{id}.pdf")
    ResponseEntity<byte[]> certificatePdf(@PathVariable("id") UUID id) {
        return pdf("giay-chung-nhan.pdf", printCertificates.one(id, scope()));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }

    private DecisionView readable(UUID id) {
        var decision = decisions.decision(id);
        scope().requireWholeCommune(decision.communeKey());
        return decision;
    }

    private Map<UUID, Decisions.Certificate> certificates(UUID decisionId) {
        return decisions.certificates(decisionId).stream()
                .collect(Collectors.toMap(Decisions.Certificate::householdId, Function.identity()));
    }

    private ResultLists results(UUID decisionId) {
        var items =
                decisions.items(decisionId).stream()
                        .collect(
                                Collectors.toMap(Decisions.Item::householdId, Function.identity()));
        return new ResultLists(
                households.summaries(items.keySet()).values().stream()
                        .map(
                                household -> {
                                    var item = items.get(household.id());
                                    return new ResultLine(
                                            item.reviewId(),
                                            household,
                                            item.before(),
                                            item.after());
                                })
                        .toList());
    }

    private TerritoryScope scope() {
        return TerritoryScope.of(currentActor.require());
    }
}
