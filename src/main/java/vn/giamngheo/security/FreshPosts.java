package vn.giamngheo.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the posts of whoever is signed in from the record at every request, not from the log-in: an
 * absence, an ended post, a handover and a closed account act at once. One query a request.
 */
@Component
class FreshPosts extends OncePerRequestFilter {

    private static final List<String> FILES =
            List.of("/css/", "/js/", "/fonts/", "/img/", "/vendor/", "/webjars/");

    private final Officials officials;
    private final EngineIdentity engine;
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    FreshPosts(Officials officials, EngineIdentity engine) {
        this.officials = officials;
        this.engine = engine;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return FILES.stream().anyMatch(path::startsWith);
    }

    /** Error pages show the shell of the person too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInOfficial known) {
            refresh(known, request, response);
        }
        chain.doFilter(request, response);
    }

    private void refresh(
            SignedInOfficial known, HttpServletRequest request, HttpServletResponse response) {
        var fresh = officials.signedIn(known.getUsername());
        if (fresh.isPresent() && fresh.get().equals(known)) {
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        fresh.ifPresent(
                official -> {
                    engine.mirror(official.actor());
                    context.setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                    official, null, official.getAuthorities()));
                });
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            sessions.saveContext(context, request, response);
        }
    }
}
