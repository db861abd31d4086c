package vn.giamngheo.classification;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** A process engine in memory in which the decision table is deployed as the application does. */
final class InMemoryEngine implements AutoCloseable {

    private final ProcessEngine engine;

    InMemoryEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("classification");
        configuration.setJdbcUrl("jdbc:h2:mem:classification;DB_CLOSE_DELAY=-1");
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
