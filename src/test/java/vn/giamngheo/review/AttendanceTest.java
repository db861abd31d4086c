package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.review.Attendance.Change;
import vn.giamngheo.review.Attendance.Move;

class AttendanceTest {

    private static final Instant OPENING = Instant.parse("2023-10-05T12:30:00Z");
    private static final Invitee ENUMERATOR = invitee(InviteeCategory.ENUMERATOR);
    private static final Invitee HOUSEHOLD = invitee(InviteeCategory.OTHER_HOUSEHOLD);
    private static final Invitee FRONT = invitee(InviteeCategory.FATHERLAND_FRONT);
    private static final List<Invitee> ALL = List.of(ENUMERATOR, HOUSEHOLD, FRONT);

    @Test
    void whoSupervisesIsThereButDoesNotCount() {
        var attendance =
                attendance(
                        move(-10, 1, ENUMERATOR, 1), move(-9, 2, FRONT, 1), move(-8, 3, null, 39));

        assertThat(attendance.present()).isEqualTo(40);
        assertThat(attendance.isPresent(FRONT.id())).isTrue();
        assertThat(attendance.unnamed()).isEqualTo(39);
        assertThat(attendance.attendees(ALL)).containsExactly(ENUMERATOR, FRONT);
    }

    @Test
    void theNumberAtAnyMomentIsKnown() {
        var attendance =
                attendance(
                        move(-10, 1, ENUMERATOR, 1),
                        move(-5, 2, null, 40),
                        move(45, 3, null, -1),
                        move(60, 4, HOUSEHOLD, 1));

        assertThat(attendance.presentAt(OPENING)).isEqualTo(41);
        assertThat(attendance.presentAt(OPENING.plus(Duration.ofMinutes(50)))).isEqualTo(40);
        assertThat(attendance.changesAfter(OPENING))
                .containsExactly(
                        new Change(OPENING.plus(Duration.ofMinutes(45)), -1, 40),
                        new Change(OPENING.plus(Duration.ofMinutes(60)), 1, 41));
    }

    @Test
    void aSlipOfTheThumbIsNoAttendanceAndNoChange() {
        var ticked = new Move(OPENING.plusSeconds(120), 1, HOUSEHOLD.id(), 1);
        var untickedAtOnce = new Move(OPENING.plusSeconds(130), 2, HOUSEHOLD.id(), -1);

        var attendance = attendance(ticked, untickedAtOnce);

        assertThat(attendance.attended(HOUSEHOLD.id())).isFalse();
        assertThat(attendance.changesAfter(OPENING)).isEmpty();
    }

    @Test
    void whoLeftEarlyWasThere() {
        var attendance = attendance(move(-10, 1, HOUSEHOLD, 1), move(30, 2, HOUSEHOLD, -1));

        assertThat(attendance.attended(HOUSEHOLD.id())).isTrue();
        assertThat(attendance.isPresent(HOUSEHOLD.id())).isFalse();
        assertThat(attendance.lastMoveOf(HOUSEHOLD.id()))
                .contains(OPENING.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aTickThatWaitedForANetworkTakesItsPlaceInTime() {
        var attendance = attendance(move(20, 2, null, -5), move(10, 9, null, 8));

        assertThat(attendance.changesAfter(OPENING))
                .extracting(Change::present)
                .containsExactly(8, 3);
    }

    private static Attendance attendance(Move... moves) {
        return new Attendance(ALL, List.of(moves));
    }

    private static Move move(int minutes, int ordinal, Invitee who, int people) {
        return new Move(
                OPENING.plus(Duration.ofMinutes(minutes)),
                ordinal,
                who == null ? null : who.id(),
                people);
    }

    private static Invitee invitee(InviteeCategory category) {
        return new Invitee(UUID.randomUUID(), category, "Một người", "", "", null);
    }
}
