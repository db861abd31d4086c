package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rights of a household in memory, to which changes are written as the database does. */
final class RightsChanges {

    private final List<HeldRight> held = new ArrayList<>();
    private final List<HeldRight> cancelled = new ArrayList<>();
    private final LocalDate today;

    RightsChanges(LocalDate today) {
        this.today = today;
    }

    /** Rights with a day on or after {@code from}, by first day. */
    List<HeldRight> from(LocalDate from) {
        return held.stream()
                .filter(right -> right.to() == null || !right.to().isBefore(from))
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    List<HeldRight> all() {
        return held.stream().sorted((one, other) -> one.from().compareTo(other.from())).toList();
    }

    List<HeldRight> cancelled() {
        return cancelled;
    }

    void write(RightsChange change) {
        change.ended().forEach(one -> replace(one.id(), one.lastDay(), today));
        change.cancelled()
                .forEach(
                        one ->
                                held.removeIf(
                                        right ->
                                                right.id().equals(one.id())
                                                        && cancelled.add(right)));
        change.moved().forEach(one -> replace(one.id(), one.lastDay(), null));
        change.opened().forEach(right -> held.add(opened(right)));
    }

    private void replace(UUID id, @Nullable LocalDate to, @Nullable LocalDate endedOn) {
        held.replaceAll(
                right ->
                        right.id().equals(id)
                                ? new HeldRight(
                                        right.id(),
                                        right.householdId(),
                                        right.subjectId(),
                                        right.benefitCode(),
                                        right.exclusiveKind(),
                                        right.onRequest(),
                                        right.from(),
                                        to,
                                        right.ruleId(),
                                        right.matchedRule(),
                                        endedOn == null ? right.endedOn() : endedOn)
                                : right);
    }

    private static HeldRight opened(RightPeriod right) {
        return new HeldRight(
                UUID.randomUUID(),
                right.householdId(),
                right.subjectId(),
                right.benefitCode(),
                right.exclusiveKind(),
                right.onRequest(),
                right.from(),
                right.to(),
                right.ruleId(),
                right.matchedRule(),
                null);
    }
}
