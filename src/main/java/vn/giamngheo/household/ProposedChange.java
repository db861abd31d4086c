package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a survey found at the door that the register does not say yet.
 *
 * @param memberId who died or moved out; null for a new member
 * @param joined the new member; null for one who leaves
 * @param happenedOn day of the death, of the move; may be null for a new member
 */
public record ProposedChange(
        ChangeKind kind,
        @Nullable UUID memberId,
        @Nullable PersonEntry joined,
        @Nullable LocalDate happenedOn) {

    /**
     * @throws IllegalArgumentException when something the kind needs is missing
     */
    public ProposedChange {
        var complete =
                kind.isDeparture()
                        ? memberId != null && happenedOn != null && joined == null
                        : memberId == null && joined != null;
        if (!complete) {
            throw new IllegalArgumentException("incomplete change: " + kind);
        }
    }

    /** About the same person. */
    boolean concerns(ProposedChange other) {
        return joined != null && other.joined != null
                ? joined.looksLike(other.joined)
                : memberId != null && memberId.equals(other.memberId);
    }

    public static ProposedChange died(UUID memberId, LocalDate on) {
        return new ProposedChange(ChangeKind.DIED, memberId, null, on);
    }

    public static ProposedChange movedOut(UUID memberId, LocalDate on) {
        return new ProposedChange(ChangeKind.MOVED_OUT, memberId, null, on);
    }

    /**
     * @param on day of birth, of the move; null when not known
     */
    public static ProposedChange joined(PersonEntry person, @Nullable LocalDate on) {
        return new ProposedChange(ChangeKind.JOINED, null, person, on);
    }
}
