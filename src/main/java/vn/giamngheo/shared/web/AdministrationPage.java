package vn.giamngheo.shared.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's first page: what can be set up, and which version is running. */
@Controller
class AdministrationPage {

    private final ObjectProvider<BuildProperties> build;
    private final Clock clock;

    AdministrationPage(ObjectProvider<BuildProperties> build, Clock clock) {
        this.build = build;
        this.clock = clock;
    }

    @GetMapping("/quan-tri")
    String show(Model model) {
        var running = build.getIfAvailable();
        model.addAttribute("version", running == null ? null : running.getVersion())
                .addAttribute("today", LocalDate.now(clock));
        return "administration";
    }
}
