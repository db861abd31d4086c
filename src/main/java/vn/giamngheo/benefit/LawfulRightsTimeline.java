package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cuts the time of a household where something changes, asks for the rights of each span, and joins
 * the spans in which a right stays the same.
 */
@Component
class LawfulRightsTimeline implements RightsTimeline {

    private final Catalogue catalogue;
    private final RightsOnDay rightsOnDay;

    LawfulRightsTimeline(Catalogue catalogue, RightsOnDay rightsOnDay) {
        this.catalogue = catalogue;
        this.rightsOnDay = rightsOnDay;
    }

    @Override
    public LawfulRights of(HouseholdCase household, LocalDate from, LocalDate horizon) {
        var changes = new Changes(catalogue);
        List<RightPeriod> rights = new ArrayList<>();
        List<BenefitAnswer> answers = new ArrayList<>();
        subjects(household)
                .forEach(
                        subject -> {
                            var days = changes.of(subject, from, horizon);
                            var span = new Spans(subject);
                            for (var day : days) {
                                span.follow(day, on(subject, day));
                            }
                            rights.addAll(span.rights());
                            answers.addAll(span.firstAnswers(from));
                        });
        return new LawfulRights(rights, answers);
    }

    /** The household, then its members in an order of their own. */
    static Stream<Subject> subjects(HouseholdCase household) {
        return Stream.concat(
                Stream.of(Subject.household(household)),
                household.members().stream()
                        .sorted(Comparator.comparing(PersonCase::id))
                        .map(member -> Subject.member(household, member)));
    }

    private RightsOnDay.@Nullable Answers on(Subject subject, LocalDate day) {
        return subject.isThereOn(day) ? rightsOnDay.of(subject, day) : null;
    }

    /** The spans of one subject, followed day by day. */
    private static final class Spans {

        private final Subject subject;
        private final List<RightPeriod> rights = new ArrayList<>();
        private final Map<String, Running> running = new LinkedHashMap<>();
        private @Nullable LocalDate firstDay;
        private RightsOnDay.@Nullable Answers first;

        Spans(Subject subject) {
            this.subject = subject;
        }

        void follow(LocalDate day, RightsOnDay.@Nullable Answers answers) {
            if (firstDay == null) {
                firstDay = day;
                first = answers;
            }
            Map<String, RightsOnDay.Held> held = new LinkedHashMap<>();
            if (answers != null) {
                answers.held().forEach(each -> held.put(each.benefit().code(), each));
            }
            running.values()
                    .removeIf(
                            each -> {
                                var now = held.get(each.held().benefit().code());
                                if (now != null && each.held().isSameAs(now)) {
                                    held.remove(now.benefit().code());
                                    return false;
                                }
                                rights.add(each.until(subject, day.minusDays(1)));
                                return true;
                            });
            held.forEach(
                    (code, each) ->
                            running.put(
                                    code,
                                    new Running(
                                            each, day, classBehind(subject, each.finding(), day))));
        }

        List<RightPeriod> rights() {
            running.values().forEach(each -> rights.add(each.until(subject, null)));
            running.clear();
            return rights;
        }

        /** What people would ask about on the first day. */
        List<BenefitAnswer> firstAnswers(LocalDate from) {
            if (first == null) {
                return List.of();
            }
            return first.without().stream()
                    .filter(Finding::told)
                    .map(finding -> answer(subject, finding, from))
                    .toList();
        }
    }

    static BenefitAnswer answer(Subject subject, Finding finding, LocalDate day) {
        return new BenefitAnswer(
                subject.household().id(),
                subject.memberId(),
                finding.benefitCode(),
                finding.answer(),
                classBehind(subject, finding, day),
                finding.table(),
                finding.rule(),
                finding.reason());
    }

    /** What the answer rests on: with it stands or falls the decision that the right names. */
    private static LivingClass classBehind(Subject subject, Finding finding, LocalDate day) {
        var standard = finding.byStandard() ? subject.averageStandardOn(day) : null;
        return standard == null ? subject.livingClassOn(day) : standard;
    }

    /** A right that holds since a day. */
    private record Running(RightsOnDay.Held held, LocalDate since, LivingClass livingClass) {

        RightPeriod until(Subject subject, @Nullable LocalDate last) {
            var benefit = held.benefit();
            var finding = held.finding();
            return new RightPeriod(
                    subject.household().id(),
                    subject.memberId(),
                    benefit.code(),
                    benefit.exclusiveKind(),
                    finding.outcome() == Finding.Outcome.OFFER,
                    since,
                    last,
                    livingClass,
                    held.rule().id(),
                    finding.table(),
                    finding.rule(),
                    finding.reason());
        }
    }
}
