package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the register that a survey proposed or somebody reported (<i>thay đổi sổ hộ</i>),
 * with what became of it.
 *
 * @param householdTitle "Nguyễn Thị Lụa - thôn Đông"
 * @param memberId who leaves; of a new member null until accepted
 * @param happenedOn null for a new member when not known
 * @param sourceReview review in which it was found; null for one that was reported without a survey
 * @param proposedBy account name
 * @param decidedByName null while open, as is {@code decidedOn}
 * @param note why it was refused, otherwise empty
 */
public record MemberChange(
        UUID id,
        UUID householdId,
        String communeKey,
        String villageKey,
        String householdCode,
        String householdTitle,
        ChangeKind kind,
        @Nullable UUID memberId,
        PersonEntry person,
        @Nullable LocalDate happenedOn,
        @Nullable UUID sourceReview,
        String proposedBy,
        String proposedByName,
        LocalDate proposedOn,
        ChangeState state,
        @Nullable String decidedByName,
        @Nullable LocalDate decidedOn,
        String note) {

    public boolean isOpen() {
        return state == ChangeState.PROPOSED;
    }

    /** Whether a survey that finds the change again says nothing new. */
    boolean covers(ProposedChange change) {
        var joined = change.joined();
        return joined == null
                ? change.memberId().equals(memberId) && (isOpen() || kind == change.kind())
                : kind == ChangeKind.JOINED && person.looksLike(joined);
    }
}
