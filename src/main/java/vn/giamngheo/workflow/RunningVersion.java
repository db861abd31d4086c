package vn.giamngheo.workflow;

/**
 * An earlier version of a model in which instances still run.
 *
 * @param definitionId the engine's id of that version
 * @param name of the process for people
 * @param versionTag of this version; {@code newestTag} of the one new instances start in
 * @param running instances, wherever they stand
 * @param movable those of them that go on in the newest version as they would here
 */
public record RunningVersion(
        String definitionId,
        String name,
        String versionTag,
        String newestTag,
        long running,
        long movable) {

    /** Instances that finish in this version. */
    public long staying() {
        return running - movable;
    }
}
