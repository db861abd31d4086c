package vn.giamngheo.approval.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.approval.ComplaintReading;
import vn.giamngheo.approval.ComplaintRegister;
import vn.giamngheo.approval.ComplaintRegister.Entry;
import vn.giamngheo.approval.ComplaintRegister.Kind;
import vn.giamngheo.shared.web.PageOf;

/** Sổ khiếu nại of a round: what is open, runs out tomorrow, is late. */
@Controller
class ComplaintListPages {

    private static final int PAGE_SIZE = 20;

    private final ComplaintReading reading;
    private final Viewer viewer;

    ComplaintListPages(ComplaintReading reading, Viewer viewer) {
        this.reading = reading;
        this.viewer = viewer;
    }

    @GetMapping("/khieu-nai")
    String list(
            @ModelAttribute ListParameters asked,
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            Model model) {
        var all = seen();
        var kind = Kind.named(asked.part());
        var ofYear = ofYear(all, year);
        model.addAttribute("kind", kind);
        model.addAttribute("words", asked.words());
        model.addAttribute("year", shownYear(all, year));
        model.addAttribute("years", years(all));
        model.addAttribute(
                "counts",
                List.of(Kind.values()).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one,
                                        one -> ofYear.stream().filter(one::holds).count())));
        model.addAttribute(
                "complaints",
                PageOf.slice(
                        ComplaintRegister.find(ofYear, kind, asked.words()),
                        asked.page(),
                        PAGE_SIZE));
        return "approval/complaints";
    }

    @GetMapping("/khieu-nai.xlsx")
    ResponseEntity<byte[]> export(
            @ModelAttribute ListParameters asked,
            @RequestParam(name = "nam", required = false) @Nullable Integer year) {
        var all = seen();
        return Downloads.excel(
                "so-khieu-nai.xlsx",
                ComplaintSheet.of(
                        ComplaintRegister.find(
                                ofYear(all, year), Kind.named(asked.part()), asked.words())));
    }

    private List<Entry> seen() {
        viewer.scope();
        return reading.entries(viewer.actor());
    }

    private static List<Entry> ofYear(List<Entry> all, @Nullable Integer year) {
        var shown = shownYear(all, year);
        return all.stream().filter(entry -> Objects.equals(entry.row().year(), shown)).toList();
    }

    /** The asked year, or the newest there is; null without any complaint. */
    private static @Nullable Integer shownYear(List<Entry> all, @Nullable Integer asked) {
        var years = years(all).keySet();
        return asked != null && years.contains(asked)
                ? asked
                : years.stream().findFirst().orElse(null);
    }

    /** Newest first. */
    private static Map<Integer, String> years(List<Entry> all) {
        return all.stream()
                .map(entry -> entry.row().year())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .collect(
                        Collectors.toMap(
                                year -> year,
                                year -> "Đợt rà soát năm " + year,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}
