package vn.giamngheo.classification;

import java.util.List;

/**
 * A version with what is missing in it and what the person who reads it may do.
 *
 * @param editors accounts that entered part of it
 * @param gaps sentences; empty when it could be confirmed
 * @param replacedName name of the version it takes the place of; empty when there is none
 */
public record LawDetail(
        LawVersion version,
        List<String> editors,
        List<String> gaps,
        String replacedName,
        Acts acts) {

    /**
     * @param tookPart the person has a role that confirms, but entered part of this version
     */
    public record Acts(
            boolean edit,
            boolean submit,
            boolean discard,
            boolean confirm,
            boolean tookPart,
            boolean replace) {}
}
