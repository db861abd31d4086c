package vn.giamngheo.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.ExampleData;

/** Makes the shell for a request, also where no controller ran: on error pages. */
@Component
class ShellMaker {

    private final ObjectProvider<CurrentActor> currentActor;
    private final ObjectProvider<CommuneName> communeName;
    private final ObjectProvider<ExampleData> exampleData;
    private final boolean training;

    ShellMaker(
            ObjectProvider<CurrentActor> currentActor,
            ObjectProvider<CommuneName> communeName,
            ObjectProvider<ExampleData> exampleData,
            Environment environment) {
        this.currentActor = currentActor;
        this.communeName = communeName;
        this.exampleData = exampleData;
        this.training = environment.acceptsProfiles(Profiles.of("training"));
    }

    Shell shellFor(HttpServletRequest request) {
        var path = pathOf(request);
        var example = training && exampleData.stream().anyMatch(ExampleData::used);
        var provider = currentActor.getIfAvailable();
        var actor = provider == null ? null : provider.find().orElse(null);
        if (actor == null) {
            return new Shell(
                    false,
                    "",
                    "",
                    "",
                    "",
                    "",
                    training,
                    example,
                    List.of(),
                    List.of(),
                    path,
                    queryOf(request));
        }
        var roles = RoleWords.rolesOf(actor.groups());
        var navigation = Navigation.of(roles, training, path);
        return new Shell(
                true,
                actor.username(),
                actor.displayName(),
                RoleWords.of(actor.groups()),
                String.join(", ", provider.insteadOf()),
                communeOf(actor),
                training,
                example,
                navigation,
                Navigation.forThumb(roles, navigation),
                path,
                queryOf(request));
    }

    /** The part of the guide about the page shown, for the person who reads it. */
    @Nullable String guideFor(HttpServletRequest request) {
        var provider = currentActor.getIfAvailable();
        var actor = provider == null ? null : provider.find().orElse(null);
        return actor == null
                ? null
                : GuideByPage.partFor(pathOf(request), RoleWords.rolesOf(actor.groups()))
                        .map(GuideByPage.Part::link)
                        .orElse(null);
    }

    private String communeOf(Actor actor) {
        var names = communeName.getIfAvailable();
        if (names == null || actor.communes().isEmpty()) {
            return "";
        }
        if (actor.communes().size() > 1) {
            return actor.communes().size() + " xã";
        }
        return names.of(actor.communes().iterator().next()).orElse("");
    }

    private static String pathOf(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(request.getContextPath().length());
    }

    private static Map<String, List<String>> queryOf(HttpServletRequest request) {
        var query = new LinkedHashMap<String, List<String>>();
        if ("GET".equals(request.getMethod())) {
            request.getParameterMap()
                    .forEach((name, values) -> query.put(name, Arrays.asList(values)));
        }
        return query;
    }
}
