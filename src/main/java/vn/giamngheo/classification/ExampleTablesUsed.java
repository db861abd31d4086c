package vn.giamngheo.classification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.ExampleData;

/** Whether the invented point table of a course was ever confirmed here. */
@Component
class ExampleTablesUsed implements ExampleData {

    private final JdbcClient jdbc;

    ExampleTablesUsed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean used() {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM giamngheo.law_data
                            WHERE example AND state IN ('CONFIRMED', 'SUPERSEDED'))
                        """)
                .query(Boolean.class)
                .single();
    }
}
