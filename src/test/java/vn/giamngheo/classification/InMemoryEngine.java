package vn.giamngheo.classification;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** A process engine in memory in which the decision table is deployed as the application does. */
final class InMemoryEngine implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ProcessEngine engine;

    InMemoryEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        var name = "classification-" + NUMBER.incrementAndGet();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(true);
        this.engine = configuration.buildProcessEngine();
    }

    void deployTable() {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/classification/classify-household.dmn")
                .deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void close() {
        engine.close();
    }
}
