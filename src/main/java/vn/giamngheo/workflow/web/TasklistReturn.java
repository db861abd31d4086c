package vn.giamngheo.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Remembers that a person came from Camunda Tasklist, so that a finished task offers the way back.
 * Only addresses of the engine's web applications on this server are taken: the address comes from
 * outside.
 */
@ControllerAdvice(annotations = Controller.class)
class TasklistReturn {

    private static final String REMEMBERED = TasklistReturn.class.getName();
    private static final String WEBAPPS = "/camunda/";

    /** Model attribute {@code tasklistReturn}: path of Tasklist, null for everybody else. */
    @ModelAttribute("tasklistReturn")
    @Nullable String path(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(REMEMBERED);
    }

    static void remember(@Nullable String address, HttpServletRequest request) {
        var path = safePath(address, request);
        if (path == null) {
            forget(request);
        } else {
            request.getSession().setAttribute(REMEMBERED, path);
        }
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(REMEMBERED);
        }
    }

    private static @Nullable String safePath(@Nullable String address, HttpServletRequest request) {
        if (address == null || address.indexOf('\\') >= 0) {
            return null;
        }
        try {
            var uri = URI.create(address);
            var path = uri.getRawPath();
            if (path == null
                    || !path.equals(uri.normalize().getRawPath())
                    || path.contains("//")
                    || path.contains("%")
                    || !path.startsWith(request.getContextPath() + WEBAPPS)
                    || !sameOrigin(uri, request)) {
                return null;
            }
            return path
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : "#" + theList(uri.getRawFragment()));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** The same filter and page of the list, without the task: it will be done then. */
    private static String theList(String fragment) {
        return fragment.replaceAll("(?<=[?&])(task|detailsTab)=[^&]*&?", "")
                .replaceAll("[?&]$", "");
    }

    private static boolean sameOrigin(URI uri, HttpServletRequest request) {
        if (uri.getScheme() == null) {
            return uri.getRawAuthority() == null;
        }
        if (!request.getScheme().equals(uri.getScheme()) || uri.getRawUserInfo() != null) {
            return false;
        }
        var standard = uri.getScheme().equals("https") ? 443 : 80;
        var port = uri.getPort() < 0 ? standard : uri.getPort();
        return request.getServerName().equals(uri.getHost()) && request.getServerPort() == port;
    }
}
