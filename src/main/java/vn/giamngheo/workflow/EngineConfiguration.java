package vn.giamngheo.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine is told about us: tenants, who may complete, no authorization row per task. */
@Configuration
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin giamNgheoRules(
            ObjectProvider<CompletionGuard> guard, ObjectProvider<TaskDeadlines> deadlines) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setTenantIdProvider(new CommuneAsTenant());
                configuration.setResourceAuthorizationProvider(new NoAuthorizationPerTask());
                configuration.setCustomPreCommandInterceptorsTxRequired(
                        List.of(new RefusalAsSpoken()));
                configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                        List.of(new RefusalAsSpoken()));
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (configuration.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(configuration.getCustomPostBPMNParseListeners());
                }
                listeners.add(
                        guardEveryUserTask(
                                task -> {
                                    guard.getObject().notify(task);
                                    deadlines.getObject().done(task);
                                },
                                task -> guard.getObject().assigned(task)));
                configuration.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }

    private static BpmnParseListener guardEveryUserTask(
            TaskListener atItsEnd, TaskListener whenTaken) {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
                var definition = behavior.getTaskDefinition();
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, atItsEnd);
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, whenTaken);
            }
        };
    }
}
