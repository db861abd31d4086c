package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * How long the owner may take to check a list: what the catalogue says of the commune's own time
 * for the benefit, else the commune's common internal period.
 */
@UseCase
public class PreparationDeadline {

    private static final String RULE = "ISSUE_PREPARE";
    private static final String OWN_TIME = "Thời hạn nội bộ của xã theo danh mục chính sách";

    private final IssuanceRecords records;
    private final BenefitDeadlines catalogue;
    private final Deadlines deadlines;
    private final Clock clock;

    PreparationDeadline(
            IssuanceRecords records, BenefitDeadlines catalogue, Deadlines deadlines, Clock clock) {
        this.records = records;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Sets the deadline from today; 24:00 of its last day. */
    public Instant set(String taskKey, UUID issuanceId) {
        var today = LocalDate.now(clock);
        var own = ownTime(records.of(issuanceId), today);
        var deadline =
                own.isPresent()
                        ? deadlines.set(
                                taskKey,
                                issuanceId.toString(),
                                RULE,
                                today,
                                own.get().days(),
                                own.get().clause())
                        : deadlines.set(taskKey, issuanceId.toString(), RULE, today);
        return Deadlines.endOf(deadline.dueOn());
    }

    /** A period of law is one for others: pupils' files, the insurance. */
    private Optional<OwnTime> ownTime(IssuanceRecord list, LocalDate today) {
        var found = found(list, today);
        if (found == null || !found.internal() || !"WORKING".equals(found.kind())) {
            return Optional.empty();
        }
        return Optional.ofNullable(found.days())
                .map(
                        days ->
                                new OwnTime(
                                        days,
                                        found.clause().isEmpty() ? OWN_TIME : found.clause()));
    }

    private @Nullable BenefitDeadline found(IssuanceRecord list, LocalDate today) {
        try {
            return catalogue.of(list.benefitCode(), list.communeKey(), today);
        } catch (BusinessException expired) {
            return null;
        }
    }

    private record OwnTime(int days, String clause) {}
}
