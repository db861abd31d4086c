package vn.giamngheo.calendar;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells where deadlines run; the calendar knows ids only. Implemented by whoever knows more. */
public interface DeadlinePlaces {

    /** "Thôn Đông, Xã Quang Khải" by id of the deadline; absent when it is not known. */
    Map<UUID, String> of(List<MovedDeadline> deadlines);
}
