package vn.giamngheo.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** Reads the point tables of form B1 (<i>bảng điểm</i>). */
@Component
public class PointTables {

    /** A version that replaces a standard ("NAT-2022.2") keeps the tables made for it. */
    private static final String OF_STANDARD =
            "split_part(t.standard_id, '.', 1) = split_part(:standard, '.', 1)";

    private final JdbcClient jdbc;
    private final PointTableRows rows;

    PointTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new PointTableRows(jdbc);
    }

    /**
     * The confirmed table of the day for the region that the place belongs to; empty: the total is
     * typed from paper.
     *
     * @throws BusinessException POINT_TABLE_AMBIGUOUS
     */
    public Optional<PointTable> confirmedFor(String standardId, Place place, LocalDate on) {
        var region = regionOf(place);
        if (region.isEmpty()) {
            return Optional.empty();
        }
        var valid =
                jdbc.sql(
                                """
                                SELECT t.id
                                FROM giamngheo.point_table t
                                JOIN giamngheo.law_data l ON l.id = t.id
                                WHERE
                                """
                                        + OF_STANDARD
                                        + " AND t.region_code = :region AND "
                                        + InForce.ON_THE_DAY
                                        + " ORDER BY t.version_number")
                        .param("standard", standardId)
                        .param("region", region.get())
                        .param("day", on)
                        .query(String.class)
                        .list();
        if (valid.size() > 1) {
            throw new BusinessException(
                    "POINT_TABLE_AMBIGUOUS",
                    "Có nhiều bảng điểm cùng áp dụng: "
                            + valid.stream()
                                    .map(id -> byId(id).label())
                                    .collect(Collectors.joining("; "))
                            + ". Quản trị viên sửa thời gian áp dụng trước khi phân loại.");
        }
        return valid.stream().findFirst().map(this::byId);
    }

    /**
     * The table by which a standard is tried: the newest confirmed one of the region whatever its
     * dates, else the newest that is still being entered.
     */
    Optional<PointTable> forTrial(String standardId, Place place) {
        return regionOf(place)
                .flatMap(
                        region ->
                                jdbc.sql(
                                                """
                                                SELECT t.id
                                                FROM giamngheo.point_table t
                                                JOIN giamngheo.law_data l ON l.id = t.id
                                                WHERE
                                                """
                                                        + OF_STANDARD
                                                        + """
     AND t.region_code = :region AND l.state IN
    ('CONFIRMED', 'SUBMITTED', 'DRAFT')
ORDER BY l.state = 'CONFIRMED' DESC,
    t.version_number DESC
LIMIT 1
""")
                                        .param("standard", standardId)
                                        .param("region", region)
                                        .query(String.class)
                                        .optional())
                .map(this::byId);
    }

    /**
     * A table in whatever state.
     *
     * @throws BusinessException NOT_FOUND
     */
    public PointTable byId(String id) {
        return rows.read(id)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Không có bảng điểm này. Chọn một bảng điểm trong danh"
                                                + " sách."));
    }

    private Optional<String> regionOf(Place place) {
        return jdbc.sql(
                        """
                        SELECT region_code FROM giamngheo.scoring_region_unit
                        WHERE area = :area AND unit_key IN (:keys)
                        ORDER BY unit_key = :commune DESC LIMIT 1
                        """)
                .param("area", place.area().name())
                .param("keys", List.of(place.communeKey(), place.provinceKey()))
                .param("commune", place.communeKey())
                .query(String.class)
                .optional();
    }
}
