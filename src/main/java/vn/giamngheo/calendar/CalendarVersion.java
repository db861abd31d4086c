package vn.giamngheo.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row that setting a deadline shares and changing the calendar holds alone: no deadline is
 * counted by days that somebody is just withdrawing, on whichever node.
 */
@Component
class CalendarVersion {

    private final JdbcClient jdbc;

    CalendarVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long now() {
        return read("");
    }

    /** Held until the transaction ends, together with others who count. */
    long share() {
        return read(" FOR SHARE");
    }

    /** Held alone until the transaction ends. */
    void next() {
        jdbc.sql("UPDATE giamngheo.holiday_version SET version = version + 1").update();
    }

    private long read(String lock) {
        return jdbc.sql("SELECT version FROM giamngheo.holiday_version" + lock)
                .query(Long.class)
                .single();
    }
}
