package vn.giamngheo.document;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what the PDF library has to say to the application's log. By itself it would write a page
 * of notes about fonts to the error output, where a failure of the headless run has to be the only
 * sentence.
 */
final class PrinterLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(PrinterLog.class);

    @Override
    public void log(String where, Level level, String message) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("{}: {}", where, message);
        } else {
            LOG.debug("{}: {}", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        LOG.warn("{}: {}", where, message, cause);
    }

    @Override
    public void setLevel(String logger, Level level) {
        // the application's logging configuration says what is written
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return LOG.isDebugEnabled() || diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    }
}
