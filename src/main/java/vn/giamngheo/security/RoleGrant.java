package vn.giamngheo.security;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import vn.giamngheo.shared.Roles;

/**
 * What one role may do with one thing of the engine. A grant belongs to a role, never to a person;
 * which commune's tasks are meant is the tenant's affair.
 */
record RoleGrant(String role, Resource resource, String id, Set<Permission> permissions) {

    private static final Map<String, List<String>> PROCESSES_WITH_TASKS =
            Map.ofEntries(
                    Map.entry(
                            Roles.POVERTY_OFFICER,
                            List.of(
                                    "periodic-review",
                                    "household-review",
                                    "issue-benefit",
                                    "benefit-application")),
                    Map.entry(
                            Roles.STEERING_COMMITTEE,
                            List.of(
                                    "public-posting",
                                    "take-down-list",
                                    "complaint-reverification")),
                    Map.entry(Roles.OPINION_AUTHORITY, List.of("obtain-opinion")),
                    Map.entry(
                            Roles.COMMUNE_CHAIR,
                            List.of(
                                    "obtain-opinion",
                                    "recognise-households",
                                    "correct-decision",
                                    "issue-benefit",
                                    "benefit-application")),
                    Map.entry(Roles.FINANCE_OFFICER, List.of("issue-benefit")),
                    Map.entry(
                            Roles.AGRICULTURE_OFFICER,
                            List.of("issue-benefit", "benefit-application")),
                    Map.entry(
                            Roles.HEALTH_STATION, List.of("issue-benefit", "benefit-application")),
                    Map.entry(Roles.SCHOOL, List.of("issue-benefit")),
                    Map.entry(Roles.JUSTICE_OFFICER, List.of("benefit-application")),
                    Map.entry(Roles.CULTURE_OFFICER, List.of("issue-benefit")),
                    Map.entry(Roles.FATHERLAND_FRONT, List.of("benefit-application")));

    /** Processes in which a role has tasks, in the order of the year; none for most. */
    static List<String> processesOf(String role) {
        return PROCESSES_WITH_TASKS.getOrDefault(role, List.of());
    }

    /** Every grant there is. */
    static List<RoleGrant> all() {
        List<RoleGrant> all = new ArrayList<>();
        for (var role : WebApplications.roles()) {
            for (var application : WebApplications.of(role)) {
                all.add(grant(role, Resources.APPLICATION, application, Permissions.ACCESS));
            }
        }
        PROCESSES_WITH_TASKS.forEach(
                (role, processes) -> processes.forEach(process -> all.add(work(role, process))));
        all.addAll(supervisor());
        all.addAll(administrator());
        return List.copyOf(all);
    }

    /** Claiming and completing, not assigning to others or editing the task. */
    private static RoleGrant work(String role, String process) {
        return grant(
                role,
                Resources.PROCESS_DEFINITION,
                process,
                READ,
                READ_TASK,
                READ_HISTORY,
                TASK_WORK);
    }

    /** Reads everything that moves and can change nothing. */
    private static List<RoleGrant> supervisor() {
        return List.of(
                grantAll(
                        Roles.SUPERVISOR,
                        Resources.PROCESS_DEFINITION,
                        READ,
                        READ_INSTANCE,
                        READ_TASK,
                        READ_HISTORY),
                // Cockpit counts tasks by group, which wants the right to read every task
                grantAll(Roles.SUPERVISOR, Resources.TASK, READ),
                grantAll(Roles.SUPERVISOR, Resources.DECISION_DEFINITION, READ, READ_HISTORY),
                grantAll(Roles.SUPERVISOR, Resources.DECISION_REQUIREMENTS_DEFINITION, READ),
                grantAll(Roles.SUPERVISOR, Resources.DEPLOYMENT, READ));
    }

    /**
     * Reads instances and gives a new password; sees no task. Lets a failed machine step run again
     * on our page, where the reason is kept, not in Cockpit.
     */
    private static List<RoleGrant> administrator() {
        return List.of(
                grantAll(
                        Roles.ADMINISTRATOR,
                        Resources.PROCESS_DEFINITION,
                        READ,
                        READ_INSTANCE,
                        READ_HISTORY),
                grantAll(Roles.ADMINISTRATOR, Resources.DEPLOYMENT, READ),
                grantAll(Roles.ADMINISTRATOR, Resources.USER, READ, UPDATE),
                grantAll(Roles.ADMINISTRATOR, Resources.GROUP, READ),
                grantAll(Roles.ADMINISTRATOR, Resources.TENANT, READ),
                grantAll(Roles.ADMINISTRATOR, Resources.AUTHORIZATION, READ));
    }

    static RoleGrant grantAll(String role, Resource resource, Permission... permissions) {
        return grant(role, resource, Authorization.ANY, permissions);
    }

    static RoleGrant grant(String role, Resource resource, String id, Permission... permissions) {
        return new RoleGrant(role, resource, id, Set.of(permissions));
    }

    boolean isAbout(Authorization authorization) {
        return role.equals(authorization.getGroupId())
                && resource.resourceType() == authorization.getResourceType()
                && id.equals(authorization.getResourceId());
    }
}
