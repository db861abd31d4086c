package vn.giamngheo.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks the expression engine once for the same cell and the same value. The engine sets up all its
 * functions anew for every cell, which is a thousand times the work of the comparison; a cell of
 * plain words and numbers means the same whoever is asked about. Everything else goes through. A
 * table is read hundreds of cells at a time, so what kind of text a cell has is looked at once.
 */
final class RememberingFeel implements FeelEngine {

    /** Words in quotes, numbers, limits and intervals; nothing that has a name. */
    private static final Pattern PLAIN_CELL =
            Pattern.compile("(not\\()?(\"[^\"]*\"|true|false|[-\\d.,<>=\\[\\]() ])+");

    private static final Pattern PLAIN_VALUE = Pattern.compile("\"[^\"\\\\]*\"|true|false|\\d+");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final FeelEngine feel;
    private final Memory memory;

    RememberingFeel(FeelEngine feel, Memory memory) {
        this.feel = feel;
        this.memory = memory;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        var text = memory.texts.computeIfAbsent(expression, Text::of);
        if (text.kind() == Kind.VALUE) {
            return (T)
                    memory.values.computeIfAbsent(
                            text.stripped(),
                            plain -> feel.evaluateSimpleExpression(plain, variables));
        }
        if (text.kind() == Kind.NAME && variables.containsVariable(text.stripped())) {
            return (T) variables.resolve(text.stripped()).getValue();
        }
        return feel.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(
            String tests, String inputName, VariableContext variables) {
        var cell = memory.cells.computeIfAbsent(tests, Cell::of);
        if (!cell.plain()) {
            return feel.evaluateSimpleUnaryTests(tests, inputName, variables);
        }
        var value = variables.resolve(inputName).getValue();
        var known = cell.answerTo(value);
        if (known == null) {
            known = feel.evaluateSimpleUnaryTests(tests, inputName, variables);
            cell.remember(value, known);
        }
        return known;
    }

    /**
     * What was asked before; may be shared, because what a plain cell says depends on nothing else.
     */
    static final class Memory {

        private final Map<String, Cell> cells = new ConcurrentHashMap<>();
        private final Map<String, Text> texts = new ConcurrentHashMap<>();
        private final Map<String, Object> values = new ConcurrentHashMap<>();
    }

    /** A cell and what it said to which values. */
    private record Cell(boolean plain, Map<Optional<Object>, Boolean> answers) {

        private static final int MOST = 1_000;

        static Cell of(String tests) {
            return new Cell(PLAIN_CELL.matcher(tests.strip()).matches(), new ConcurrentHashMap<>());
        }

        @Nullable Boolean answerTo(@Nullable Object value) {
            return answers.get(Optional.ofNullable(value));
        }

        void remember(@Nullable Object value, boolean answer) {
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answers.put(Optional.ofNullable(value), answer);
        }
    }

    private enum Kind {
        VALUE,
        NAME,
        EXPRESSION
    }

    /** What is written for an input or an output. */
    private record Text(Kind kind, String stripped) {

        static Text of(String expression) {
            var text = expression.strip();
            if (PLAIN_VALUE.matcher(text).matches()) {
                return new Text(Kind.VALUE, text);
            }
            return new Text(NAME.matcher(text).matches() ? Kind.NAME : Kind.EXPRESSION, text);
        }
    }
}
