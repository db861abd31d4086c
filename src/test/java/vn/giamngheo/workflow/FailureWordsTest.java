package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads why a step failed reads a sentence, never a trace. */
class FailureWordsTest {

    @Test
    void aRefusalOfOursIsItsOwnSentence() {
        var trace =
                """
                org.camunda.bpm.engine.ProcessEngineException: Exception while invoking delegate
                \tat org.camunda.Some.method(Some.java:1)
                Caused by: vn.giamngheo.shared.BusinessException: Xã chưa có cơ quan cho ý kiến.
                \tat vn.giamngheo.approval.Some.method(Some.java:2)
                """;

        assertThat(FailureWords.of(trace)).isEqualTo("Xã chưa có cơ quan cho ý kiến.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.camunda.bpm.engine.OptimisticLockingException: x | Hai bước ghi cùng một hồ"
                        + " sơ",
                "ERROR: deadlock detected | Hai bước ghi cùng một hồ sơ",
                "org.springframework.jdbc.CannotGetJdbcConnectionException: x | không nối được",
                "java.lang.OutOfMemoryError: Java heap space | hết bộ nhớ",
                "ERROR: duplicate key value violates unique constraint \"uq_x\" | trái với dữ liệu",
                "java.lang.IllegalStateException: Missing process variable 'x' | thiếu dữ liệu",
                "java.lang.NullPointerException: null | chưa rõ nguyên nhân",
            })
    void aFaultIsNamedByItsKind(String trace, String words) {
        assertThat(FailureWords.of(trace)).contains(words).doesNotContain("Exception", "null");
    }

    @Test
    void aStepWithoutATraceSaysSo() {
        assertThat(FailureWords.of(null)).contains("không còn ghi lại nguyên nhân");
        assertThat(FailureWords.of(" ")).contains("không còn ghi lại nguyên nhân");
    }
}
