package vn.giamngheo.embedded;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.embedded.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.giamngheo.shared.BusinessException;

/**
 * Tells the person who starts the application, in one sentence and without a stack trace, what to
 * do when it cannot start. Everything it does not know is left to Spring Boot's own report.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupRefusals implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(StartupRefusals.class);

    /** Spring Boot creates reporters with the context that failed. */
    StartupRefusals(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentenceFor(failure);
        sentence.ifPresent(log::error);
        log.debug("Startup refused", failure);
        return sentence.isPresent();
    }

    static Optional<String> sentenceFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupRefused refused) {
                return Optional.ofNullable(refused.getMessage());
            }
            if (cause instanceof BusinessException refused) {
                return Optional.ofNullable(refused.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(portTaken(taken.getPort()));
            }
            if (cause instanceof ConnectorStartFailedException taken) {
                return Optional.of(portTaken(taken.getPort()));
            }
        }
        return Optional.empty();
    }

    private static String portTaken(int port) {
        return "Không khởi động được: cổng %d đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc chạy lại với --server.port=%d."
                .formatted(port, port + 1);
    }
}
