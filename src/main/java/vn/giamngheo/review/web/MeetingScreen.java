package vn.giamngheo.review.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.review.Attendance;
import vn.giamngheo.review.Invitee;
import vn.giamngheo.review.MeetingReading;

/**
 * What the screens of a running meeting are told after every saving: who is there, what is wrong at
 * which field, what is missing.
 *
 * @param present people who count, now
 * @param unnamed of those, people nobody named
 * @param represented reviewed households with somebody at the meeting so far
 * @param people id of the person on the list to where they are
 */
record MeetingScreen(
        int present,
        int unnamed,
        long represented,
        Map<UUID, Whereabouts> people,
        Map<String, String> wrong,
        Map<String, String> missing) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static MeetingScreen of(
            List<Invitee> invitees, Attendance attendance, MeetingReading reading, ZoneId zone) {
        Map<UUID, Whereabouts> people = new HashMap<>();
        for (var invitee : invitees) {
            attendance
                    .lastMoveOf(invitee.id())
                    .ifPresent(
                            at ->
                                    people.put(
                                            invitee.id(),
                                            new Whereabouts(
                                                    attendance.isPresent(invitee.id()),
                                                    TIME.format(at.atZone(zone)))));
        }
        var represented =
                attendance.attendees(invitees).stream()
                        .map(Invitee::reviewId)
                        .filter(Objects::nonNull)
                        .count();
        return new MeetingScreen(
                attendance.present(),
                attendance.unnamed(),
                represented,
                people,
                reading.wrong(),
                reading.missing());
    }

    /**
     * @param at when the person came, or went
     */
    record Whereabouts(boolean here, String at) {

        /** "có mặt từ 19:30". */
        public String words() {
            return (here ? "có mặt từ " : "ra về lúc ") + at;
        }
    }
}
