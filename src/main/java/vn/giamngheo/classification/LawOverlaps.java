package vn.giamngheo.classification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TypedDay;

/**
 * On one day one version of a thing holds: one standard of the country and one of a province, one
 * point table of a standard and region, one list of a kind.
 */
@Component
class LawOverlaps {

    private final JdbcClient jdbc;

    LawOverlaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws BusinessException OVERLAP when another confirmed version holds on a day of this one,
     *     other than the one it replaces
     */
    void refuse(LawVersion version) {
        jdbc.sql(
                        """
                        SELECT o.name, o.valid_from, o.valid_to
                        FROM giamngheo.law_data v
                        JOIN giamngheo.law_data o ON o.kind = v.kind AND o.id <> v.id
                            AND o.id IS DISTINCT FROM v.replaces
                        LEFT JOIN giamngheo.poverty_standard vs ON vs.id = v.id
                        LEFT JOIN giamngheo.poverty_standard os ON os.id = o.id
                        LEFT JOIN giamngheo.point_table vt ON vt.id = v.id
                        LEFT JOIN giamngheo.point_table ot ON ot.id = o.id
                        WHERE v.id = :id AND o.state = 'CONFIRMED'
                          AND daterange(o.valid_from, o.valid_to, '[]')
                              && daterange(v.valid_from, v.valid_to, '[]')
                          AND CASE v.kind
                              WHEN 'STANDARD' THEN os.level = vs.level
                                  AND os.province_key IS NOT DISTINCT FROM vs.province_key
                              WHEN 'POINT_TABLE' THEN ot.region_code = vt.region_code
                                  AND split_part(ot.standard_id, '.', 1)
                                      = split_part(vt.standard_id, '.', 1)
                              ELSE true END
                        ORDER BY o.valid_from LIMIT 1
                        """)
                .param("id", version.id())
                .query(Other.class)
                .optional()
                .ifPresent(
                        other -> {
                            throw new BusinessException("OVERLAP", other.sentence());
                        });
    }

    /** A confirmed version that holds at the same time. */
    record Other(String name, LocalDate validFrom, @Nullable LocalDate validTo) {

        String sentence() {
            return "Bản này trùng thời gian với “%s” đã xác nhận (từ %s%s). Sửa ngày hiệu lực, hoặc lập bản thay thế của bản đó."
                    .formatted(
                            name,
                            TypedDay.words(validFrom),
                            validTo == null ? "" : " đến " + TypedDay.words(validTo));
        }
    }
}
