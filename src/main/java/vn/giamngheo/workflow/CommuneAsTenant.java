package vn.giamngheo.workflow;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/** A commune is a tenant: every instance starts with its commune's key and belongs to it. */
class CommuneAsTenant implements TenantIdProvider {

    @Override
    public @Nullable String provideTenantIdForProcessInstance(
            TenantIdProviderProcessInstanceContext context) {
        var superExecution = context.getSuperExecution();
        if (superExecution != null) {
            return superExecution.getTenantId();
        }
        return (String) context.getVariables().get(CommonVariables.COMMUNE.name());
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        var execution = context.getExecution();
        return execution == null ? null : execution.getTenantId();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(
            TenantIdProviderCaseInstanceContext context) {
        return null;
    }
}
