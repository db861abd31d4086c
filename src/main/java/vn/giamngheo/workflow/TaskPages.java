package vn.giamngheo.workflow;

import java.util.Map;

/**
 * Where a long task is worked: the module's page for it. A task named by no bean is a short
 * decision and is shown as its Camunda Form.
 */
public interface TaskPages {

    /** Task definition key to path with {@code {key}} for the business key: "/hop-dan/{key}". */
    Map<String, String> paths();
}
