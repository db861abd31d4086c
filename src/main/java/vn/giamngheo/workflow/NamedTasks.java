package vn.giamngheo.workflow;

import java.util.List;

/**
 * Tasks for which the record names one person, not a group (a re-verification). The module that
 * owns the record says who else may be named and writes it; implemented there.
 */
public interface NamedTasks {

    /** Task definition key. */
    String taskKey();

    /** Accounts that may be named instead, by the rules of the record. */
    List<String> possible(String businessKey);

    /** Names the person in the record; the task follows in the same transaction. */
    void rename(String businessKey, String username);
}
