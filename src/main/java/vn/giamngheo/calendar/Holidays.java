package vn.giamngheo.calendar;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days entered as days off or as worked Saturdays. */
@Component
public class Holidays {

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Holiday> all() {
        return jdbc.sql("SELECT day, kind, name, mark, note FROM giamngheo.holiday ORDER BY day")
                .query(Holiday.class)
                .list();
    }

    /** Latest year first. */
    public List<Integer> years() {
        return jdbc.sql(
                        """
                        SELECT DISTINCT extract(year FROM day)::integer AS year
                        FROM giamngheo.holiday ORDER BY year DESC
                        """)
                .query(Integer.class)
                .list();
    }

    public List<Holiday> ofYear(int year) {
        return jdbc.sql(
                        """
                        SELECT day, kind, name, mark, note FROM giamngheo.holiday
                        WHERE extract(year FROM day) = :year ORDER BY day
                        """)
                .param("year", year)
                .query(Holiday.class)
                .list();
    }
}
