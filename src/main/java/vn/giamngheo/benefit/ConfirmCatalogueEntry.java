package vn.giamngheo.benefit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import vn.giamngheo.benefit.CatalogueEntries.Entry;
import vn.giamngheo.benefit.CatalogueEntries.Kind;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * The second person looks at what the first one entered into the catalogue: confirms it, from when
 * on it counts, or sends it back. Whoever entered it can do neither.
 */
@UseCase
public class ConfirmCatalogueEntry {

    private final CatalogueEntries entries;
    private final CatalogueMemory memory;
    private final ApplicationEventPublisher events;

    ConfirmCatalogueEntry(
            CatalogueEntries entries, CatalogueMemory memory, ApplicationEventPublisher events) {
        this.entries = entries;
        this.memory = memory;
        this.events = events;
    }

    /**
     * From now on the rule holds in its period. The one it replaces no longer does; one without an
     * end that began before ends the day before.
     *
     * @param seen count of changes that the person saw
     * @throws BusinessException NOT_FOUND, STALE, FORBIDDEN, WRONG_STATE, SAME_PERSON, OVERLAP
     */
    public void confirmRule(Actor actor, String id, int seen) {
        var entry = waiting(actor, Kind.RULE, id, seen, "xác nhận");
        var from = confirm(actor, entry);
        events.publishEvent(new RatesChanged(entry.code(), null, from));
    }

    /** As {@link #confirmRule}. */
    public void confirmNumber(Actor actor, String id, int seen) {
        var entry = waiting(actor, Kind.NUMBER, id, seen, "xác nhận");
        var touched =
                memory.book().benefits().stream()
                        .map(Benefit::code)
                        .filter(benefit -> isCountedFrom(benefit, entry.code()))
                        .toList();
        var from = confirm(actor, entry);
        touched.forEach(
                benefit ->
                        events.publishEvent(new RatesChanged(benefit, entry.communeKey(), from)));
    }

    /**
     * @param seen count of changes that the person saw
     * @throws InvalidInput at note
     * @throws BusinessException NOT_FOUND, STALE, FORBIDDEN, WRONG_STATE, SAME_PERSON
     */
    public void sendBackRule(Actor actor, String id, int seen, String note) {
        sendBack(actor, Kind.RULE, id, seen, note);
    }

    /** As {@link #sendBackRule}. */
    public void sendBackNumber(Actor actor, String id, int seen, String note) {
        sendBack(actor, Kind.NUMBER, id, seen, note);
    }

    private void sendBack(Actor actor, Kind kind, String id, int seen, String note) {
        var entry = waiting(actor, kind, id, seen, "trả lại");
        var words = EntrySteps.requireNote("note", note, "Ghi chỗ cần sửa để người nhập biết.");
        entries.move(actor, entry, EntryState.DRAFT, "send-back", words);
    }

    private Entry waiting(Actor actor, Kind kind, String id, int seen, String doing) {
        var entry = entries.lock(kind, id, seen);
        CatalogueAccess.requireConfirm(actor, entry.communeKey());
        EntrySteps.requireState(entry, doing, Set.of(EntryState.SUBMITTED));
        EntrySteps.requireSecondPerson(actor, entry);
        return entry;
    }

    /** The first day on which something may be different. */
    private LocalDate confirm(Actor actor, Entry entry) {
        var from = requireNonNull(entry.from(), "a submitted entry has a first day");
        var replaced = replaced(entry);
        var others =
                entries.overlapping(entry).stream()
                        .filter(other -> replaced.stream().noneMatch(other::equals))
                        .toList();
        others.stream()
                .filter(other -> !ends(other, from))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw overlap(other);
                        });
        replaced.ifPresent(old -> entries.move(actor, old, EntryState.REPLACED, "replace", ""));
        others.forEach(other -> entries.endOn(actor, other, from.minusDays(1)));
        entries.move(actor, entry, EntryState.CONFIRMED, "confirm", "");
        events.publishEvent(new CatalogueChanged());
        return Stream.concat(replaced.map(Entry::from).stream(), Stream.of(from))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private Optional<Entry> replaced(Entry entry) {
        return Optional.ofNullable(entry.replaces())
                .map(id -> entries.find(entry.kind(), id))
                .filter(old -> old.state() == EntryState.CONFIRMED);
    }

    /** One without an end that began before ends the day before. */
    private static boolean ends(Entry other, LocalDate from) {
        var began = other.from();
        return other.to() == null && began != null && began.isBefore(from);
    }

    private boolean isCountedFrom(String benefit, String number) {
        return memory.book().kindsOf(benefit).stream().anyMatch(kind -> kind.code().equals(number));
    }

    private static BusinessException overlap(Entry other) {
        return new BusinessException(
                "OVERLAP",
                "Trùng hiệu lực với mục đã xác nhận %s. Trả lại để sửa ngày, hoặc lập bản thay thế của mục đó."
                        .formatted(PeriodWords.of(other.from(), other.to())));
    }
}
