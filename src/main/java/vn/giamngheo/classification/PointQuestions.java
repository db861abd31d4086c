package vn.giamngheo.classification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.classification.PointTable.Question;

/** Writes the questions of a point table with their options and points. */
@Component
class PointQuestions {

    private final JdbcClient jdbc;

    PointQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts questions into the table, in the place of those it had. */
    void replace(String tableId, List<Question> questions) {
        remove("point_option", tableId);
        remove("point_question", tableId);
        for (var question : questions) {
            add(tableId, question);
            question.options().forEach(option -> add(tableId, question.no(), option));
        }
    }

    private void remove(String table, String tableId) {
        jdbc.sql("DELETE FROM giamngheo." + table + " WHERE table_id = :id")
                .param("id", tableId)
                .update();
    }

    private void add(String tableId, Question question) {
        var source = question.source();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.point_question (table_id, no, text, kind, source)
                        VALUES (:id, :no, :text, :kind, :source)
                        """)
                .param("id", tableId)
                .param("no", question.no())
                .param("text", question.text())
                .param("kind", question.kind().name())
                .param("source", source == null ? null : source.name())
                .update();
    }

    private void add(String tableId, int questionNo, Option option) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.point_option
                            (table_id, question_no, no, label, at_least, below, points)
                        VALUES (:id, :question, :no, :label, :atLeast, :below, :points)
                        """)
                .param("id", tableId)
                .param("question", questionNo)
                .param("no", option.no())
                .param("label", option.label())
                .param("atLeast", option.atLeast())
                .param("below", option.below())
                .param("points", option.points())
                .update();
    }
}
