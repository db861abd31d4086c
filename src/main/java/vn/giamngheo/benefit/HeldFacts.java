package vn.giamngheo.benefit;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.review.SurveyedMembers;

/** Compares what surveys found with what is held and collects what has to be written. */
final class HeldFacts {

    static final String SYSTEM = "system";

    private final Map<FactStore.Taken, List<FactView>> held;
    private final Set<FactStore.Taken> taken;
    private final List<FactStore.Entry> entries = new ArrayList<>();
    private final List<FactStore.Ending> endings = new ArrayList<>();
    private final Set<UUID> withdrawn = new HashSet<>();

    /**
     * @param taken what was taken over from the same surveys before
     */
    HeldFacts(List<FactView> held, Set<FactStore.Taken> taken) {
        this.held =
                held.stream()
                        .collect(
                                groupingBy(
                                        fact ->
                                                new FactStore.Taken(
                                                        fact.subjectId(), fact.kind())));
        this.taken = taken;
    }

    List<FactStore.Entry> entries() {
        return entries;
    }

    List<FactStore.Ending> endings() {
        return endings;
    }

    Set<UUID> withdrawn() {
        return withdrawn;
    }

    void take(String commune, SurveyedMembers.Survey survey, SurveyReading reading) {
        var day = survey.surveyedOn();
        var what = new FactStore.Taken(reading.subjectId(survey.householdId()), reading.kind());
        var known = held.getOrDefault(what, List.of());
        if (taken.contains(what)) {
            return;
        }
        if (known.stream().anyMatch(fact -> isOfficialsSince(fact, day))) {
            return;
        }
        var now = known.stream().filter(fact -> fact.holdsOn(day)).findFirst().orElse(null);
        if (now != null && now.value().equals(reading.value())) {
            return;
        }
        if (reading.value() == null) {
            if (now != null && now.surveyed()) {
                close(now, day);
            }
            return;
        }
        if (now != null) {
            close(now, day);
        }
        entries.add(
                new FactStore.Entry(
                        UUID.randomUUID(),
                        commune,
                        survey.householdId(),
                        reading.memberId(),
                        reading.kind(),
                        reading.value(),
                        "",
                        day,
                        lastDayBefore(known, day),
                        survey.reviewId(),
                        SYSTEM));
    }

    private void close(FactView fact, LocalDate day) {
        if (fact.from().isBefore(day)) {
            endings.add(new FactStore.Ending(fact.id(), day.minusDays(1)));
        } else {
            withdrawn.add(fact.id());
        }
    }

    /** An official knew better since: on the day, or later. */
    private static boolean isOfficialsSince(FactView fact, LocalDate day) {
        var to = fact.to();
        return !fact.surveyed()
                && !fact.enteredOn().isBefore(day)
                && (to == null || !to.isBefore(day));
    }

    private static @Nullable LocalDate lastDayBefore(List<FactView> known, LocalDate day) {
        return known.stream()
                .map(FactView::from)
                .filter(from -> from.isAfter(day))
                .min(LocalDate::compareTo)
                .map(from -> from.minusDays(1))
                .orElse(null);
    }
}
