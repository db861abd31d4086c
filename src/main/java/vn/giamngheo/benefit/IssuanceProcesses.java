package vn.giamngheo.benefit;

import java.util.UUID;

/** Starts the process of a list; the use cases know no engine. */
public interface IssuanceProcesses {

    /**
     * @param ownerRole role that checks the list
     * @param issuerRole role that hands over
     * @param chairApproves the chair decides on the list in between
     * @param handOverRule code of the rule for the last day of handing over
     */
    void start(
            UUID issuanceId,
            String communeKey,
            String ownerRole,
            String issuerRole,
            boolean chairApproves,
            String handOverRule);
}
