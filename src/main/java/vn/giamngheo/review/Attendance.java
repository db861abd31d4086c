package vn.giamngheo.review;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who was at a meeting from when to when, as the roll call says: how many count at any moment, who
 * came at all, when the number changed.
 */
public final class Attendance {

    /** A tick taken back at once was a slip of the thumb. */
    private static final Duration SLIP = Duration.ofMinutes(1);

    private final List<Move> moves;
    private final Map<UUID, Invitee> invitees;

    Attendance(List<Invitee> invitees, List<Move> moves) {
        this.invitees =
                invitees.stream().collect(Collectors.toMap(Invitee::id, Function.identity()));
        this.moves =
                moves.stream()
                        .sorted(Comparator.comparing(Move::at).thenComparing(Move::ordinal))
                        .toList();
    }

    /** Whether anybody was called at all. */
    public boolean taken() {
        return !moves.isEmpty();
    }

    /** People who count, now. */
    public int present() {
        return moves.stream().mapToInt(this::counted).sum();
    }

    /** People who counted at a moment. */
    public int presentAt(Instant moment) {
        return moves.stream()
                .filter(move -> !move.at().isAfter(moment))
                .mapToInt(this::counted)
                .sum();
    }

    /** People nobody named, now. */
    public int unnamed() {
        return moves.stream().filter(move -> move.inviteeId() == null).mapToInt(Move::people).sum();
    }

    public boolean isPresent(UUID inviteeId) {
        return lastOf(inviteeId).filter(move -> move.people() > 0).isPresent();
    }

    /** When the person last came or went. */
    public Optional<Instant> lastMoveOf(UUID inviteeId) {
        return lastOf(inviteeId).map(Move::at);
    }

    /** Is there, or was there for longer than a slip of the thumb. */
    public boolean attended(UUID inviteeId) {
        Instant came = null;
        for (var move : of(inviteeId)) {
            if (move.people() > 0) {
                came = move.at();
            } else if (came != null && Duration.between(came, move.at()).compareTo(SLIP) >= 0) {
                return true;
            } else {
                came = null;
            }
        }
        return came != null;
    }

    /** Those who attended, in the order of the list. */
    public List<Invitee> attendees(List<Invitee> among) {
        return among.stream().filter(invitee -> attended(invitee.id())).toList();
    }

    /** Minutes after the opening in which the number changed. */
    public List<Change> changesAfter(Instant opening) {
        Map<Instant, Integer> byMinute = new TreeMap<>();
        moves.stream()
                .filter(move -> move.at().isAfter(opening))
                .forEach(
                        move ->
                                byMinute.merge(
                                        move.at().truncatedTo(ChronoUnit.MINUTES),
                                        counted(move),
                                        Integer::sum));
        List<Change> changes = new ArrayList<>();
        var count = presentAt(opening);
        for (var minute : byMinute.entrySet()) {
            count += minute.getValue();
            if (minute.getValue() != 0) {
                changes.add(new Change(minute.getKey(), minute.getValue(), count));
            }
        }
        return changes;
    }

    private int counted(Move move) {
        var invitee = move.inviteeId() == null ? null : invitees.get(move.inviteeId());
        return invitee == null || invitee.category().counted() ? move.people() : 0;
    }

    private List<Move> of(UUID inviteeId) {
        return moves.stream().filter(move -> inviteeId.equals(move.inviteeId())).toList();
    }

    private Optional<Move> lastOf(UUID inviteeId) {
        return of(inviteeId).stream().reduce((earlier, later) -> later);
    }

    /**
     * One tick of the roll call.
     *
     * @param inviteeId null for people nobody named
     * @param people how many came, negative when they went
     */
    record Move(Instant at, int ordinal, @Nullable UUID inviteeId, int people) {}

    /**
     * The number of people changed.
     *
     * @param by how many more, negative when fewer
     * @param present how many there were then
     */
    public record Change(Instant at, int by, int present) {}
}
