package vn.giamngheo.shared;

/** Puts a sentence into an inbox; for modules that stand below the one that keeps inboxes. */
public interface InboxNotices {

    /**
     * Told once for the same audience, kind and subject; asked again it changes nothing.
     *
     * @param communeKey commune it is about; empty for a matter of no commune
     * @param audience a group ("commune-chair", "village-head.11116-2023.01") or "user:" and an
     *     account
     * @param kind what it is about, for machines: OPINION_LATE
     * @param subjectKey id of what it is about
     * @param sentence for people, without names of households
     * @param path page that shows more
     */
    void tell(
            String communeKey,
            String audience,
            String kind,
            String subjectKey,
            String sentence,
            String path);

    /** The audience of one person. */
    static String person(String username) {
        return "user:" + username;
    }
}
