package vn.giamngheo.benefit;

import java.util.UUID;

/** Lets the engine carry a run of rights; business key is the id of the run. */
public interface RightsProcesses {

    void start(UUID runId, String communeKey);
}
