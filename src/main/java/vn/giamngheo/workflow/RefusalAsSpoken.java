package vn.giamngheo.workflow;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.giamngheo.shared.BusinessException;

/**
 * The engine wraps what a task's guard refuses in an English sentence about listeners. Whoever
 * completes a task, in Tasklist or on our pages, shall read the refusal itself.
 */
class RefusalAsSpoken extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException wrapped) {
            for (var cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof BusinessException refusal) {
                    throw refusal;
                }
            }
            throw wrapped;
        }
    }
}
