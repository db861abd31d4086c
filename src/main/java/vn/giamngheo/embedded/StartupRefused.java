package vn.giamngheo.embedded;

/**
 * The application cannot start for a reason that the person at the computer can remove. The message
 * is the one Vietnamese sentence that person reads.
 */
public class StartupRefused extends RuntimeException {

    public StartupRefused(String sentence) {
        super(sentence);
    }

    public StartupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
