package vn.giamngheo.territory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.OpinionAuthorities;
import vn.giamngheo.territory.OpinionStanding;

/**
 * For every commune of the country on a chosen day: who gives the opinion, that nobody does, or
 * that nobody has entered it; with the names behind each number.
 */
@Controller
@RequestMapping("/quan-tri/dia-ban/co-quan-cho-y-kien")
class OpinionCoveragePages {

    private static final int PAGE_SIZE = 50;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final OpinionAuthorities authorities;
    private final Clock clock;

    OpinionCoveragePages(OpinionAuthorities authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "tinh", defaultValue = "") String province,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var date = day(day);
        if (date == null) {
            model.addAttribute("fieldErrors", Map.of("ngay", "Nhập ngày theo ngày/tháng/năm."));
        }
        var chosen = date == null ? LocalDate.now(clock) : date;
        var all = authorities.everywhere(chosen);
        var coverage = OpinionCoverage.of(all);
        model.addAttribute("dayTyped", date == null ? day : DAY.format(chosen));
        model.addAttribute("date", chosen);
        model.addAttribute("coverage", coverage);
        model.addAttribute("province", province);
        model.addAttribute("provinces", coverage.provinceNames());
        model.addAttribute("state", state);
        model.addAttribute("states", states());
        model.addAttribute("words", words);
        model.addAttribute(
                "units", PageOf.slice(found(all, province, state, words), page, PAGE_SIZE));
        return "territory/opinion-coverage";
    }

    @GetMapping("/danh-sach.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "tinh", defaultValue = "") String province,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "tim", defaultValue = "") String words) {
        var date = day(day);
        var chosen = date == null ? LocalDate.now(clock) : date;
        var units = found(authorities.everywhere(chosen), province, state, words);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, OpinionCoverageSheet.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("co-quan-cho-y-kien.xlsx")
                                .build()
                                .toString())
                .body(OpinionCoverageSheet.of(chosen, units));
    }

    private static List<OpinionStanding> found(
            List<OpinionStanding> all, String province, String state, String words) {
        var folded = VietnameseText.folded(words);
        return all.stream()
                .filter(unit -> OpinionCoverage.stateOf(unit).equals(state) || state.isEmpty())
                .filter(unit -> !state.isEmpty() || unit.inForce())
                .filter(unit -> province.isEmpty() || unit.provinceKey().equals(province))
                .filter(
                        unit ->
                                VietnameseText.folded(unit.unitName() + ", " + unit.above())
                                        .contains(folded))
                .toList();
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        for (var state : OpinionStanding.State.values()) {
            states.put(state.name(), state.label());
        }
        states.put(
                OpinionCoverage.OTHER_PERIOD, "Đơn vị của danh mục khác, không có trong ngày này");
        return states;
    }

    /** Today when nothing was typed, null for something that is no day. */
    private @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? LocalDate.now(clock) : LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
