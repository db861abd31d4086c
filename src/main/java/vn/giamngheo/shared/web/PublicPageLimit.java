package vn.giamngheo.shared.web;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the pages that are open to everybody: nobody can read them in bulk, no search
 * engine lists them, no shared machine keeps them. The address is the one of the connection, or the
 * one a proxy names when {@code server.forward-headers-strategy} says that there is one.
 */
final class PublicPageLimit extends OncePerRequestFilter {

    private static final ClassPathResource PAGE =
            new ClassPathResource("templates/too-many-requests.html");

    private final RequestBuckets buckets;

    PublicPageLimit(RequestBuckets buckets) {
        this.buckets = buckets;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var probe = buckets.take(request.getRemoteAddr());
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(response, secondsToWait(probe));
        }
    }

    private static long secondsToWait(ConsumptionProbe probe) {
        return Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private static void refuse(HttpServletResponse response, long seconds) throws IOException {
        var page =
                PAGE.getContentAsString(StandardCharsets.UTF_8)
                        .replace("{seconds}", String.valueOf(seconds));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page);
    }
}
