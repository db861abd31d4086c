package archfixture.review;

import org.camunda.bpm.engine.RuntimeService;

/** Violation: a rule that knows the engine. */
class EngineCaller {

    void start(RuntimeService engine) {
        engine.startProcessInstanceByKey("household-review");
    }
}
