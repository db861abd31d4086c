package vn.giamngheo.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its shell, as model attribute {@code shell}, and the link to its guide. */
@ControllerAdvice(annotations = Controller.class)
class PageShell {

    private final ShellMaker shells;

    PageShell(ShellMaker shells) {
        this.shells = shells;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return shells.shellFor(request);
    }

    /** Where the guide speaks of the page shown; null where it does not. */
    @ModelAttribute("guideLink")
    @Nullable String guideLink(HttpServletRequest request) {
        return shells.guideFor(request);
    }
}
