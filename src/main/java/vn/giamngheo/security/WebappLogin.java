package vn.giamngheo.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.giamngheo.shared.Roles;

/**
 * Tells Tasklist and Cockpit who is signed in, so that one login serves both faces. Instantiated by
 * the engine's filter, hence the public constructor.
 */
public class WebappLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(
            HttpServletRequest request, ProcessEngine engine) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInOfficial official) {
            var result = AuthenticationResult.successful(official.getUsername());
            result.setGroups(official.groups());
            result.setTenants(
                    official.actor().hasRole(Roles.ADMINISTRATOR)
                            ? everyCommune(engine)
                            : official.tenants());
            forgetFormerPosts(request, engine, official);
            return result;
        }
        return AuthenticationResult.unsuccessful();
    }

    /** The web applications keep the groups of the first request; posts may have changed since. */
    private static void forgetFormerPosts(
            HttpServletRequest request, ProcessEngine engine, SignedInOfficial official) {
        var kept = AuthenticationUtil.getAuthsFromSession(request.getSession());
        var known = kept.getAuthenticationForProcessEngine(engine.getName());
        if (known instanceof UserAuthentication user
                && !Set.copyOf(user.getGroupIds()).equals(official.actor().groups())) {
            kept.removeByEngineName(engine.getName());
        }
    }

    /**
     * An administrator belongs to no commune, but must find a failed machine step wherever it
     * stands.
     */
    private static List<String> everyCommune(ProcessEngine engine) {
        return engine.getIdentityService().createTenantQuery().list().stream()
                .map(Tenant::getId)
                .toList();
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(
            HttpServletResponse response, ProcessEngine engine) {
        // the page's own login form asks; there is no challenge to send
    }
}
