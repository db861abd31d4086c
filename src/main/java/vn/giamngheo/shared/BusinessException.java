package vn.giamngheo.shared;

import static java.util.Objects.requireNonNull;

/**
 * A step cannot reach its result and a person has to act. Thrown before anything is changed. The
 * message is the Vietnamese sentence that person reads; it names what to do and never carries a
 * household's name or identity number, because the engine may store it.
 */
public class BusinessException extends RuntimeException {

    private final String code;

    /**
     * @param code upper-case code, also the BPMN error code where a process catches it
     * @param sentence Vietnamese, for the person who has to act
     */
    public BusinessException(String code, String sentence) {
        super(requireNonNull(sentence, "a business error explains itself"));
        this.code = requireNonNull(code, "a business error has a code");
    }

    public String code() {
        return code;
    }
}
