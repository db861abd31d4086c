package vn.giamngheo.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;

/**
 * The guide (<i>Hướng dẫn</i>), one page a role, inside the application: whoever is stuck has it at
 * hand, in the version that fits what is running.
 */
@Controller
class GuidePages {

    private final CurrentActor currentActor;

    GuidePages(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @GetMapping(GuideText.ADDRESS)
    String start(Model model) {
        model.addAttribute("mine", pagesOf(rolesOfReader()));
        return show("index", model);
    }

    @GetMapping(GuideText.ADDRESS + "/{page:[a-z-]+}")
    String page(@PathVariable String page, Model model) {
        model.addAttribute("mine", List.of()).addAttribute("back", true);
        return show(page, model);
    }

    @GetMapping(GuideText.ADDRESS + "/hinh/{picture:[a-z0-9-]+\\.png}")
    ResponseEntity<Resource> picture(@PathVariable String picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(file("images/" + picture));
    }

    private static String show(String page, Model model) {
        model.addAttribute("text", text(page));
        return "guide";
    }

    private Set<String> rolesOfReader() {
        return currentActor.find().map(actor -> RoleWords.rolesOf(actor.groups())).orElse(Set.of());
    }

    private static List<GuideLink> pagesOf(Set<String> roles) {
        return roles.stream()
                .map(GuideByPage::pageOf)
                .distinct()
                .map(page -> new GuideLink(text(page).title(), GuideText.ADDRESS + "/" + page))
                .toList();
    }

    private static GuideText text(String page) {
        try {
            return GuideText.of(file(page + ".md").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource file(String name) {
        var file = new ClassPathResource("guide/" + name);
        if (!file.exists()) {
            throw new BusinessException("NOT_FOUND", "Không có trang hướng dẫn này.");
        }
        return file;
    }

    /** A page of the guide as a link. */
    record GuideLink(String title, String path) {}
}
