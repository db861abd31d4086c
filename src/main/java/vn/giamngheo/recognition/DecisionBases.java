package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TypedDay;

/**
 * The texts that decisions on poor households rest on (<i>căn cứ ban hành</i>), as their first
 * lines name them; dated, because a decision names those of the day it is signed.
 */
@Component
public class DecisionBases {

    private final JdbcClient jdbc;

    DecisionBases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * "Căn cứ Nghị định số 07/2021/NĐ-CP ...", in the order of the decision.
     *
     * @throws BusinessException BASES_MISSING when none is known for the day
     */
    List<String> on(LocalDate day) {
        var bases =
                jdbc.sql(
                                """
                                SELECT 'Căn cứ ' || text FROM giamngheo.decision_basis
                                WHERE :day BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                                ORDER BY position
                                """)
                        .param("day", day)
                        .query(String.class)
                        .list();
        if (bases.isEmpty()) {
            throw new BusinessException(
                    "BASES_MISSING",
                    "Chưa có căn cứ ban hành quyết định cho ngày %s. Báo quản trị viên cài phiên bản mới của ứng dụng."
                            .formatted(TypedDay.words(day)));
        }
        return bases;
    }

    /** All there are, in the order of the decision, the latest of a text first. */
    public List<Basis> all() {
        return jdbc.sql(
                        """
                        SELECT text, valid_from, valid_to, mark FROM giamngheo.decision_basis
                        ORDER BY position, valid_from DESC
                        """)
                .query(Basis.class)
                .list();
    }

    /**
     * One text.
     *
     * @param validTo last day; null while no end is known
     * @param mark how far text and period were checked
     */
    public record Basis(
            String text, LocalDate validFrom, @Nullable LocalDate validTo, String mark) {}
}
