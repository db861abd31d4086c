package vn.giamngheo.household;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changes of members that were accepted, as part of the household's story. */
@Component
class RegisterHistory implements HouseholdHistory {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final MemberChangeStore changes;

    RegisterHistory(MemberChangeStore changes) {
        this.changes = changes;
    }

    @Override
    public List<HistoryEntry> of(UUID householdId) {
        return changes.ofHousehold(householdId).stream()
                .filter(change -> change.state() == ChangeState.ACCEPTED)
                .map(RegisterHistory::entry)
                .toList();
    }

    private static HistoryEntry entry(MemberChange change) {
        return new HistoryEntry(
                change.decidedOn(),
                "%s: %s".formatted(change.kind().label(), change.person().fullName()),
                change.happenedOn() == null
                        ? "Đã ghi vào sổ hộ."
                        : "Từ ngày %s. Đã ghi vào sổ hộ."
                                .formatted(DAY.format(change.happenedOn())),
                "/ho-gia-dinh/thay-doi/" + change.id());
    }
}
