package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.recognition.CategoryHistory.Span;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What a household was, day by day: on a list by its classes; for three years after the decision
 * that took it off the lists "newly escaped" (QĐ 28/2015/QĐ-TTg); of average living standard while
 * it is not listed, also beside "newly escaped": it may ask for what both classes give.
 */
final class ClassPeriods {

    private static final int YEARS_NEWLY_ESCAPED = 3;

    private ClassPeriods() {}

    /**
     * @param spans without overlap, oldest first
     * @param standards without overlap, oldest first
     * @return oldest first; only an average living standard may overlap "newly escaped"
     */
    static List<ClassPeriod> of(List<Span> spans, List<StandardPeriod> standards) {
        List<ClassPeriod> all = new ArrayList<>();
        for (var at = 0; at < spans.size(); at++) {
            var span = spans.get(at);
            var next = at + 1 < spans.size() ? spans.get(at + 1) : null;
            all.add(
                    new ClassPeriod(
                            classOf(span.category()),
                            span.from(),
                            span.last(),
                            span.decisionNumber()));
            var escaped = escaped(span, next);
            if (escaped != null) {
                all.add(escaped);
            }
        }
        standards.stream()
                .map(standard -> unlisted(standard, spans))
                .filter(Objects::nonNull)
                .forEach(all::add);
        all.sort(Comparator.comparing(ClassPeriod::from).thenComparing(ClassPeriod::livingClass));
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

    /** The days of a living standard on which the household is not listed; over once it is. */
    private static @Nullable ClassPeriod unlisted(StandardPeriod standard, List<Span> spans) {
        var from = standard.from();
        var to = standard.to();
        for (var span : spans) {
            if (span.from().isAfter(standard.from())) {
                to = to == null || !span.from().isAfter(to) ? span.from().minusDays(1) : to;
                break;
            }
            if (span.last() == null) {
                return null;
            }
            from = span.last().isBefore(from) ? from : span.last().plusDays(1);
        }
        return to != null && to.isBefore(from)
                ? null
                : new ClassPeriod(standard.kind(), from, to, standard.decisionNumber());
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
            LivingClass kind, LocalDate from, @Nullable LocalDate to, String decisionNumber) {}
}
