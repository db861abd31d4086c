package vn.giamngheo.workflow.handbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a process as the handbook tells it.
 *
 * @param anchor where the page shows it; the picture links there
 * @param who whose step it is
 * @param what what is done, without the law
 * @param where where people work on it; empty for what the application does
 * @param answers where a fork leads
 * @param calls key of the process that does the step; null for none
 */
public record HandbookStep(
        String anchor,
        Kind kind,
        String name,
        String who,
        String what,
        String where,
        @Nullable Term term,
        List<String> clauses,
        List<Answer> answers,
        @Nullable String calls) {

    /** Who moves the step, for people. */
    public enum Kind {
        PERSON("Người làm"),
        MACHINE("Ứng dụng tự làm"),
        CALL("Quy trình con"),
        WAIT("Chờ"),
        FORK("Ngã rẽ");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * How long a step may take.
     *
     * @param clause what fixes it
     * @param statutory of the law, otherwise set inside the commune
     */
    public record Term(String length, String clause, boolean statutory) {}

    /**
     * @param condition words at the flow; empty where it has none
     * @param next name of what follows
     */
    public record Answer(String condition, String next) {}
}
