package vn.giamngheo.recognition;

import java.util.UUID;

/** Starts the process of a proposed correction; the use cases know no engine. */
public interface CorrectionProcesses {

    void start(UUID correctionId, String communeKey);
}
