package vn.giamngheo.workflow;

import java.util.Set;

/**
 * The variables one process declares. A bean per process; whatever is completed with another
 * variable is refused, so that nothing undeclared ever enters the engine's tables.
 */
public interface ProcessVariables {

    /** Id of the process, also its file name. */
    String process();

    /** Names of every variable the process may carry. */
    Set<String> names();
}
