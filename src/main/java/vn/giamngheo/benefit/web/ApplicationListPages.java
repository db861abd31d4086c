package vn.giamngheo.benefit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.benefit.ApplicationRegister;
import vn.giamngheo.benefit.ApplicationState;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.PageOf;

/** Sổ đề nghị: what the person is responsible for, and all of the commune. */
@Controller
class ApplicationListPages {

    private static final int PAGE_SIZE = 20;

    private final ApplicationRegister register;
    private final SeenVillages villages;
    private final CurrentActor currentActor;

    ApplicationListPages(
            ApplicationRegister register, SeenVillages villages, CurrentActor currentActor) {
        this.register = register;
        this.villages = villages;
        this.currentActor = currentActor;
    }

    @GetMapping("/chinh-sach/de-nghi")
    String list(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "chinh-sach", defaultValue = "") String benefit,
            @RequestParam(name = "tinh-trang", defaultValue = "") String state,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "cua-toi", defaultValue = "false") boolean mine,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var filter = filter(words, benefit, state, village, mine);
        var total = register.count(filter, actor);
        var last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        var shown = Math.max(1, Math.min(page, last));
        model.addAttribute(
                "page",
                new PageOf<>(
                        register.find(filter, actor, shown, PAGE_SIZE), shown, PAGE_SIZE, total));
        model.addAttribute("words", words)
                .addAttribute("benefit", benefit)
                .addAttribute("state", state)
                .addAttribute("village", village)
                .addAttribute("mine", mine)
                .addAttribute("benefits", register.benefits(actor))
                .addAttribute("states", states())
                .addAttribute("villages", villages.of(actor));
        return "benefit/applications";
    }

    @GetMapping("/chinh-sach/de-nghi.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "chinh-sach", defaultValue = "") String benefit,
            @RequestParam(name = "tinh-trang", defaultValue = "") String state,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "cua-toi", defaultValue = "false") boolean mine) {
        var rows =
                register.all(filter(words, benefit, state, village, mine), currentActor.require());
        return ApplicationSheet.download(rows);
    }

    private static ApplicationRegister.Filter filter(
            String words, String benefit, String state, String village, boolean mine) {
        return new ApplicationRegister.Filter(
                words,
                benefit.isBlank() ? null : benefit,
                state(state),
                village.isBlank() ? null : village,
                mine);
    }

    private static @Nullable ApplicationState state(String name) {
        for (var state : ApplicationState.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return null;
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        for (var state : ApplicationState.values()) {
            states.put(state.name(), state.label());
        }
        return states;
    }
}
