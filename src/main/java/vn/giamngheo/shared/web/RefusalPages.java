package vn.giamngheo.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;

/**
 * Shows a refused step as the sentence it carries, with a way back. A page that can show the
 * sentence beside its own form catches the error itself and never gets here.
 */
@ControllerAdvice
class RefusalPages {

    private final ShellMaker shells;

    RefusalPages(ShellMaker shells) {
        this.shells = shells;
    }

    /**
     * A page for a person; the sentence alone for htmx, which puts it in the line above the page;
     * data for a script of ours that sends a form (fields that save themselves, Camunda Forms).
     */
    @ExceptionHandler
    Object refused(
            BusinessException refusal, HttpServletRequest request, HttpServletResponse response) {
        var status = statusOf(refusal);
        var sentence = refusal.getMessage();
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#thong-bao");
            response.setHeader("HX-Reswap", "innerHTML");
            return new ModelAndView("fragments :: refused", Map.of("sentence", sentence), status);
        }
        if (wantsData(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Refusal(refusal.code(), sentence, problemsOf(refusal)));
        }
        var page = new ModelAndView("error", status);
        page.addObject("shell", shells.shellFor(request));
        page.addObject("status", status.value());
        page.addObject("sentence", sentence);
        page.addObject("problems", problemsOf(refusal));
        page.addObject("back", pageBefore(request));
        return page;
    }

    private static boolean wantsData(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.APPLICATION_JSON_VALUE)
                && !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static HttpStatus statusOf(BusinessException refusal) {
        return switch (refusal.code()) {
            case InvalidInput.CODE -> HttpStatus.UNPROCESSABLE_ENTITY;
            case "OUT_OF_AREA", "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "NOT_SIGNED_IN" -> HttpStatus.UNAUTHORIZED;
            default -> HttpStatus.CONFLICT;
        };
    }

    private static Map<String, String> problemsOf(BusinessException refusal) {
        return refusal instanceof InvalidInput invalid ? invalid.byField() : Map.of();
    }

    /** The page the person came from, when it is one of ours. */
    private static @Nullable String pageBefore(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            var page = URI.create(referer);
            if (!request.getServerName().equals(page.getHost()) || page.getRawPath() == null) {
                return null;
            }
            return page.getRawQuery() == null
                    ? page.getRawPath()
                    : page.getRawPath() + "?" + page.getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A refused step as data.
     *
     * @param message sentence for the person
     * @param fields field name to sentence, when single fields are wrong
     */
    record Refusal(String code, String message, Map<String, String> fields) {}
}
