package vn.giamngheo.benefit;

import java.util.UUID;

/** Starts and ends the process of a request; the use cases know no engine. */
public interface ApplicationProcesses {

    void start(UUID applicationId, Start start);

    /** Everything that waits for the request ends. */
    void withdraw(UUID applicationId);

    /**
     * What the process needs to know.
     *
     * @param checkRule rule by which the deadline of the check is counted
     */
    record Start(
            String communeKey,
            String ownerRole,
            boolean chairConfirms,
            boolean bodyDecides,
            boolean needsPosting,
            String checkRule,
            String confirmRule,
            String outcomeRule) {}
}
