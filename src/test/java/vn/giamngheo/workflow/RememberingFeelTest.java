package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what means the same for everybody is remembered. */
class RememberingFeelTest {

    private final FeelEngine engine = mock(FeelEngine.class);
    private final RememberingFeel feel = new RememberingFeel(engine, new RememberingFeel.Memory());

    @ParameterizedTest
    @ValueSource(strings = {"\"POOR\",\"NEAR_POOR\"", "not(\"POOR\")", ">= 60", "[60..70)", "true"})
    void aPlainCellIsAskedOnceForAValue(String cell) {
        when(engine.evaluateSimpleUnaryTests(anyString(), anyString(), any())).thenReturn(true);

        assertThat(feel.evaluateSimpleUnaryTests(cell, "x", with("x", "POOR"))).isTrue();
        assertThat(feel.evaluateSimpleUnaryTests(cell, "x", with("x", "POOR"))).isTrue();
        verify(engine, times(1)).evaluateSimpleUnaryTests(anyString(), anyString(), any());

        feel.evaluateSimpleUnaryTests(cell, "x", with("x", "AVG"));
        verify(engine, times(2)).evaluateSimpleUnaryTests(anyString(), anyString(), any());
    }

    @Test
    void aPlainCellIsAskedOnceWhereNothingIsTold() {
        feel.evaluateSimpleUnaryTests("not(\"POOR\")", "x", with("x", null));
        feel.evaluateSimpleUnaryTests("not(\"POOR\")", "x", with("x", null));

        verify(engine, times(1)).evaluateSimpleUnaryTests(anyString(), anyString(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<= limit", "not(other)", "date(\"2024-01-01\")"})
    void aCellThatNamesSomethingElseIsAskedEveryTime(String cell) {
        feel.evaluateSimpleUnaryTests(cell, "x", with("x", 1));
        feel.evaluateSimpleUnaryTests(cell, "x", with("x", 1));

        verify(engine, times(2)).evaluateSimpleUnaryTests(anyString(), anyString(), any());
    }

    @Test
    void aNameIsTheValueOfThatName() {
        assertThat((Object) feel.evaluateSimpleExpression("age", with("age", 7))).isEqualTo(7);
        verifyNoInteractions(engine);
    }

    @Test
    void anExpressionIsAskedEveryTime() {
        feel.evaluateSimpleExpression("b1Score <= b1Max", with("b1Score", 7));
        feel.evaluateSimpleExpression("b1Score <= b1Max", with("b1Score", 9));

        verify(engine, times(2)).evaluateSimpleExpression(anyString(), any());
    }

    private static VariableContext with(String name, @Nullable Object value) {
        return Variables.putValue(name, value).asVariableContext();
    }
}
