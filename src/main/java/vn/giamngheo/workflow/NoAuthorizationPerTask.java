package vn.giamngheo.workflow;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Rights come from one grant per role on a process and from the tenant; the default of one row per
 * task and candidate makes every task query slow.
 */
class NoAuthorizationPerTask extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity @Nullable [] NONE = null;

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(
            Task task, @Nullable String oldOwner, @Nullable String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(
            Task task, String userId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(
            Task task, String groupId, String type) {
        return NONE;
    }
}
