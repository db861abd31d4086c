package vn.giamngheo.benefit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers of a request: as the catalogue asks for them, and which of them were handed in. */
@Component
class ApplicationPapers {

    private final JdbcClient jdbc;

    ApplicationPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the catalogue asks for; none of it handed in. */
    List<ApplicationPaper> asked(String benefitCode) {
        return jdbc.sql(
                        """
                        SELECT position, name, required, false AS handed_in
                        FROM giamngheo.benefit_paper
                        WHERE benefit_code = :benefit ORDER BY position
                        """)
                .param("benefit", benefitCode)
                .query(ApplicationPaper.class)
                .list();
    }

    List<ApplicationPaper> of(UUID applicationId) {
        return jdbc.sql(
                        """
                        SELECT position, name, required, handed_in
                        FROM giamngheo.benefit_application_paper
                        WHERE application_id = :id ORDER BY position
                        """)
                .param("id", applicationId)
                .query(ApplicationPaper.class)
                .list();
    }

    /** Keeps the papers of the catalogue of today with those handed in. */
    void keep(UUID applicationId, String benefitCode, Collection<Integer> handedIn) {
        for (var paper : asked(benefitCode)) {
            jdbc.sql(
                            """
                            INSERT INTO giamngheo.benefit_application_paper
                                (application_id, position, name, required, handed_in)
                            VALUES (:id, :position, :name, :required, :handedIn)
                            """)
                    .param("id", applicationId)
                    .param("position", paper.position())
                    .param("name", paper.name())
                    .param("required", paper.required())
                    .param("handedIn", handedIn.contains(paper.position()))
                    .update();
        }
    }

    /** Ticks exactly these. */
    void tick(UUID applicationId, Collection<Integer> handedIn) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.benefit_application_paper
                        SET handed_in = position = ANY(CAST(:positions AS smallint[]))
                        WHERE application_id = :id
                        """)
                .param("id", applicationId)
                .param("positions", handedIn.toArray(Integer[]::new))
                .update();
    }

    /** Names of required papers that are not there. */
    List<String> missing(UUID applicationId) {
        return of(applicationId).stream()
                .filter(paper -> paper.required() && !paper.handedIn())
                .map(ApplicationPaper::name)
                .toList();
    }
}
