package vn.giamngheo.shared.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What this software is (<i>Giới thiệu</i>), in which version, under which licence, and which
 * engine without further fixes it runs on. Open to everybody: it tells nothing about anybody.
 */
@Controller
class AboutPage {

    private static final String ENGINE = "camunda";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final ObjectProvider<BuildProperties> build;

    AboutPage(ObjectProvider<BuildProperties> build) {
        this.build = build;
    }

    @GetMapping("/gioi-thieu")
    String about(Model model) {
        // missing when the classes were compiled without Maven
        build.ifAvailable(
                known ->
                        model.addAttribute("version", known.getVersion())
                                .addAttribute("engineVersion", known.get(ENGINE))
                                .addAttribute("builtOn", DAY.format(known.getTime())));
        return "about";
    }
}
