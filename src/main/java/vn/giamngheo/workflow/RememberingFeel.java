package vn.giamngheo.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks the expression engine once for the same cell and the same value. The engine sets up all its
 * functions anew for every cell, which is a thousand times the work of the comparison; a cell of
 * plain words and numbers means the same whoever is asked about. Everything else goes through.
 */
final class RememberingFeel implements FeelEngine {

    /** Words in quotes, numbers, limits and intervals; nothing that has a name. */
    private static final Pattern PLAIN_CELL =
            Pattern.compile("(not\\()?(\"[^\"]*\"|true|false|[-\\d.,<>=\\[\\]() ])+");

    private static final Pattern PLAIN_VALUE = Pattern.compile("\"[^\"\\\\]*\"|true|false|\\d+");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final int MOST = 50_000;

    private final FeelEngine feel;
    private final Memory memory;

    RememberingFeel(FeelEngine feel, Memory memory) {
        this.feel = feel;
        this.memory = memory;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        var text = expression.strip();
        if (PLAIN_VALUE.matcher(text).matches()) {
            return (T)
                    memory.values.computeIfAbsent(
                            text, plain -> feel.evaluateSimpleExpression(plain, variables));
        }
        if (NAME.matcher(text).matches() && variables.containsVariable(text)) {
            return (T) variables.resolve(text).getValue();
        }
        return feel.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(
            String tests, String inputName, VariableContext variables) {
        if (!PLAIN_CELL.matcher(tests.strip()).matches()) {
            return feel.evaluateSimpleUnaryTests(tests, inputName, variables);
        }
        var cell = new Cell(tests, variables.resolve(inputName).getValue());
        var known = memory.cells.get(cell);
        if (known == null) {
            known = feel.evaluateSimpleUnaryTests(tests, inputName, variables);
            if (memory.cells.size() >= MOST) {
                memory.cells.clear();
            }
            memory.cells.put(cell, known);
        }
        return known;
    }

    /**
     * What was asked before; may be shared, because what a plain cell says depends on nothing else.
     */
    static final class Memory {

        private final Map<Cell, Boolean> cells = new ConcurrentHashMap<>();
        private final Map<String, Object> values = new ConcurrentHashMap<>();
    }

    /** The words of a cell and the value it is held against. */
    private record Cell(String tests, @Nullable Object value) {}
}
