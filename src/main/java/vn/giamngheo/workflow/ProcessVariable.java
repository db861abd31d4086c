package vn.giamngheo.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * One process variable, declared once: its name, how it is stored (string, boolean, long or date)
 * and how it is read. Nothing else may be stored in the engine.
 */
public record ProcessVariable<T>(
        String name, Class<?> stored, Function<Object, T> read, Function<T, Object> write) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** An id or a code. */
    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class, String.class::cast, value -> value);
    }

    public static ProcessVariable<UUID> id(String name) {
        return new ProcessVariable<>(
                name, String.class, raw -> UUID.fromString((String) raw), UUID::toString);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class, Boolean.class::cast, value -> value);
    }

    /** A day at its start; stored as a date. */
    public static ProcessVariable<LocalDate> day(String name) {
        return new ProcessVariable<>(
                name,
                Date.class,
                raw -> LocalDate.ofInstant(((Date) raw).toInstant(), ZONE),
                value -> Date.from(value.atStartOfDay(ZONE).toInstant()));
    }

    /**
     * @throws IllegalStateException when the variable is missing: a fault, not a business error
     */
    public T from(VariableScope scope) {
        var raw = scope.getVariable(name);
        if (raw == null) {
            throw new IllegalStateException("Missing process variable '" + name + "'");
        }
        return read.apply(stored.cast(raw));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, write.apply(value));
    }

    public void putInto(Map<String, Object> variables, T value) {
        variables.put(name, write.apply(value));
    }
}
