package vn.giamngheo.processes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.Event;

/** Remembers every element of our models that any test passed, as the engine reports it. */
final class WalkedPaths implements Collector {

    private final Set<String> walked = ConcurrentHashMap.newKeySet();

    @Override
    public void addEvent(Event event) {
        walked.add(event.getModelKey() + "/" + event.getDefinitionKey());
    }

    boolean passed(String process, String element) {
        return walked.contains(process + "/" + element);
    }
}
