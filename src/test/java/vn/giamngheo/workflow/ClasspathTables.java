package vn.giamngheo.workflow;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.slf4j.LoggerFactory;

/** Decision tables as their files have them, for tests without an engine. */
public final class ClasspathTables {

    static {
        // outside the application everything is logged: each cell of each evaluation
        ((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.WARN);
    }

    private ClasspathTables() {}

    /**
     * @param folder "/processes/benefit"
     */
    public static DecisionTables in(String folder) {
        return changed(folder, model -> {});
    }

    /** With a change made to each table, to see what happens when one is wrong. */
    public static DecisionTables changed(String folder, Consumer<DmnModelInstance> change) {
        return new DecisionTables(key -> read(folder, key, change));
    }

    private static Optional<DecisionTables.Deployed> read(
            String folder, String key, Consumer<DmnModelInstance> change) {
        try (var stream = ClasspathTables.class.getResourceAsStream(folder + "/" + key + ".dmn")) {
            if (stream == null) {
                return Optional.empty();
            }
            var model = Dmn.readModelFromStream(stream);
            change.accept(model);
            var tag =
                    model.getModelElementsByType(Decision.class).iterator().next().getVersionTag();
            return Optional.of(new DecisionTables.Deployed(model, key + ":" + tag + ":v1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
