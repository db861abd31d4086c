package vn.giamngheo.support;

import java.nio.file.Path;
import vn.giamngheo.embedded.EmbeddedPostgreSql;
import vn.giamngheo.embedded.EmbeddedPostgreSql.Durability;
import vn.giamngheo.embedded.FolderInUse;

/**
 * Where the test server keeps its files: below {@code target}, kept between runs so that only the
 * first run has to create the cluster. Two test runs at once get two folders.
 */
final class TestDatabaseFolder {

    private static final int RUNS_AT_ONCE = 8;

    private TestDatabaseFolder() {}

    static EmbeddedPostgreSql startServer() {
        for (int run = 1; run < RUNS_AT_ONCE; run++) {
            try {
                return startServer(run);
            } catch (FolderInUse takenByAnotherRun) {
                continue;
            }
        }
        return startServer(RUNS_AT_ONCE);
    }

    private static EmbeddedPostgreSql startServer(int run) {
        return EmbeddedPostgreSql.startIn(
                Path.of("target", "test-database", Integer.toString(run)), Durability.THROWAWAY);
    }
}
