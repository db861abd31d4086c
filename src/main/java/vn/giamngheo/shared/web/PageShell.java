package vn.giamngheo.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its shell, as model attribute {@code shell}. */
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
}
