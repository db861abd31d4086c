package vn.giamngheo.classification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;

/**
 * The dated poverty standards (<i>chuẩn nghèo đa chiều</i>): limits, indicators, causes. On a day
 * with no standard, or with two, nothing is answered: an official has to settle the data first.
 */
@Component
public class PovertyStandards {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;

    PovertyStandards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of the form.
     *
     * @throws BusinessException STANDARD_MISSING, STANDARD_AMBIGUOUS
     */
    public List<Indicator> indicatorsOn(LocalDate day) {
        return indicatorsOf(standardOn(day));
    }

    /** In the order of the report. */
    public List<PovertyCause> causes() {
        return jdbc.sql("SELECT no, code, name, mark FROM giamngheo.poverty_cause ORDER BY no")
                .query(PovertyCause.class)
                .list();
    }

    List<Indicator> indicatorsOf(String standardId) {
        return jdbc.sql(
                        """
                        SELECT code, ordinal, service, name, threshold, points, mark
                        FROM giamngheo.deprivation_indicator
                        WHERE standard_id = :standard ORDER BY ordinal
                        """)
                .param("standard", standardId)
                .query(Indicator.class)
                .list();
    }

    Standard limitsOn(Area area, LocalDate day) {
        var standardId = standardOn(day);
        return jdbc.sql(
                        """
                        SELECT standard_id, b1_max_points, b2_min_points
                        FROM giamngheo.standard_limit
                        WHERE standard_id = :standard AND area = :area
                        """)
                .param("standard", standardId)
                .param("area", area.name())
                .query(Standard.class)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "STANDARD_MISSING",
                                        "Chuẩn nghèo "
                                                + standardId
                                                + " chưa có mức điểm cho khu vực "
                                                + area.label()
                                                + ". Quản trị viên bổ sung trước khi phân loại."));
    }

    String clauseOf(String standardId, PovertyCategory category) {
        return jdbc.sql(
                        """
                        SELECT clause FROM giamngheo.category_clause
                        WHERE standard_id = :standard AND category = :category
                        """)
                .param("standard", standardId)
                .param("category", category.name())
                .query(String.class)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "CLAUSE_MISSING",
                                        "Chuẩn nghèo "
                                                + standardId
                                                + " chưa có căn cứ cho kết quả phân loại. Quản trị"
                                                + " viên bổ sung trước khi phân loại."));
    }

    private String standardOn(LocalDate day) {
        var valid =
                jdbc.sql(
                                """
                                SELECT id FROM giamngheo.poverty_standard
                                WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
                                ORDER BY id
                                """)
                        .param("day", day)
                        .query(String.class)
                        .list();
        if (valid.isEmpty()) {
            throw new BusinessException(
                    "STANDARD_MISSING",
                    "Chưa có chuẩn nghèo áp dụng cho ngày "
                            + DAY.format(day)
                            + ". Quản trị viên bổ sung chuẩn nghèo trước khi phân loại.");
        }
        if (valid.size() > 1) {
            throw new BusinessException(
                    "STANDARD_AMBIGUOUS",
                    "Ngày "
                            + DAY.format(day)
                            + " có nhiều chuẩn nghèo cùng áp dụng: "
                            + String.join(", ", valid)
                            + ". Quản trị viên sửa thời gian áp dụng trước khi phân loại.");
        }
        return valid.get(0);
    }
}
