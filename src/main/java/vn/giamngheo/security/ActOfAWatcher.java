package vn.giamngheo.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.giamngheo.shared.Roles;

/**
 * A request that would write, of somebody who holds no other post than the supervisor's (giám sát).
 * Supervisors read and never act; the rules of each use case and the engine's grants stand behind
 * this wall.
 */
final class ActOfAWatcher implements RequestMatcher {

    private static final Set<String> READING_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ENGINE = "/camunda/api/engine/engine/*";

    /** Cockpit asks its longer questions by POST. */
    private static final List<RequestMatcher> QUESTIONS =
            Stream.of(
                            "/process-instance",
                            "/execution",
                            "/task",
                            "/job",
                            "/variable-instance",
                            "/external-task",
                            "/history/process-instance",
                            "/history/activity-instance",
                            "/history/variable-instance",
                            "/history/task")
                    .flatMap(path -> Stream.of(path, path + "/count"))
                    .map(path -> asked(ENGINE + path))
                    .toList();

    /** Questions of Cockpit's own plugin, which writes nothing. */
    private static final RequestMatcher COCKPIT = asked("/camunda/api/cockpit/plugin/base/**");

    /** What concerns nobody but the person. */
    private static final List<RequestMatcher> OWN_AFFAIRS =
            List.of(asked("/thong-bao/**"), asked("/vang-mat/**"));

    @Override
    public boolean matches(HttpServletRequest request) {
        return !READING_METHODS.contains(request.getMethod())
                && QUESTIONS.stream().noneMatch(question -> question.matches(request))
                && !COCKPIT.matches(request)
                && OWN_AFFAIRS.stream().noneMatch(own -> own.matches(request))
                && onlyWatches();
    }

    private static RequestMatcher asked(String path) {
        return withDefaults().matcher(HttpMethod.POST, path);
    }

    private static boolean onlyWatches() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInOfficial official
                && official.actor().groups().equals(Set.of(Roles.SUPERVISOR));
    }
}
