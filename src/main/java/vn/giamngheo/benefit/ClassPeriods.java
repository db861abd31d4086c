package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.recognition.CategoryHistory.Span;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What a household was, day by day: on a list by its classes; for three years after the decision
 * that took it off the lists "newly escaped" (QĐ 28/2015/QĐ-TTg); of average living standard while
 * it is neither.
 */
final class ClassPeriods {

    private static final int YEARS_NEWLY_ESCAPED = 3;

    private ClassPeriods() {}

    /**
     * @param spans without overlap, oldest first
     * @param standards without overlap, oldest first
     * @return without overlap, oldest first
     */
    static List<ClassPeriod> of(List<Span> spans, List<StandardPeriod> standards) {
        List<ClassPeriod> listed = new ArrayList<>();
        for (var at = 0; at < spans.size(); at++) {
            var span = spans.get(at);
            var next = at + 1 < spans.size() ? spans.get(at + 1) : null;
            listed.add(
                    new ClassPeriod(
                            classOf(span.category()),
                            span.from(),
                            span.last(),
                            span.decisionNumber()));
            var escaped = escaped(span, next);
            if (escaped != null) {
                listed.add(escaped);
            }
        }
        List<ClassPeriod> all = new ArrayList<>(listed);
        standards.forEach(standard -> all.addAll(free(standard, listed, spans)));
        all.sort((one, other) -> one.from().compareTo(other.from()));
        return all;
    }

    private static @Nullable ClassPeriod escaped(Span span, @Nullable Span next) {
        if (span.last() == null || span.endedBy() == null) {
            return null;
        }
        var from = span.last().plusDays(1);
        var to = from.plusYears(YEARS_NEWLY_ESCAPED);
        if (next != null && !next.from().isAfter(to)) {
            to = next.from().minusDays(1);
        }
        return to.isBefore(from)
                ? null
                : new ClassPeriod(LivingClass.NEWLY_ESCAPED, from, to, span.endedBy());
    }

    /** The days of a living standard on which nothing else holds; over once listed again. */
    private static List<ClassPeriod> free(
            StandardPeriod standard, List<ClassPeriod> taken, List<Span> spans) {
        var end = standard.to();
        for (var span : spans) {
            if (span.from().isAfter(standard.from())
                    && (end == null || !span.from().isAfter(end))) {
                end = span.from().minusDays(1);
                break;
            }
        }
        List<ClassPeriod> free = new ArrayList<>();
        var from = standard.from();
        for (var period : taken) {
            if (end != null && from.isAfter(end)) {
                return free;
            }
            if (period.to() != null && period.to().isBefore(from)) {
                continue;
            }
            if (end != null && period.from().isAfter(end)) {
                break;
            }
            if (period.from().isAfter(from)) {
                free.add(standard.asClass(from, period.from().minusDays(1)));
            }
            if (period.to() == null) {
                return free;
            }
            from = period.to().plusDays(1);
        }
        if (end == null || !from.isAfter(end)) {
            free.add(standard.asClass(from, end));
        }
        return free;
    }

    private static LivingClass classOf(PovertyCategory category) {
        return switch (category) {
            case POOR -> LivingClass.POOR;
            case NEAR_POOR -> LivingClass.NEAR_POOR;
            case NOT_POOR -> throw new IllegalArgumentException("no one is listed as not poor");
        };
    }

    /**
     * Average living standard as it was decided.
     *
     * @param to last day; null while it holds
     */
    record StandardPeriod(
            LivingClass kind, LocalDate from, @Nullable LocalDate to, String decisionNumber) {

        private ClassPeriod asClass(LocalDate first, @Nullable LocalDate last) {
            return new ClassPeriod(kind, first, last, decisionNumber);
        }
    }
}
