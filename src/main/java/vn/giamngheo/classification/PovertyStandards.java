package vn.giamngheo.classification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/**
 * The dated poverty standards (<i>chuẩn nghèo đa chiều</i>). Only confirmed ones decide; on a day
 * with no such standard, or with two, nothing is answered: an official has to settle the data
 * first.
 */
@Component
public class PovertyStandards {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final StandardRows rows;

    PovertyStandards(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new StandardRows(jdbc);
    }

    /**
     * The confirmed national standard of the day.
     *
     * @throws BusinessException STANDARD_MISSING, STANDARD_AMBIGUOUS
     */
    public Standard nationalOn(LocalDate day) {
        var valid =
                jdbc.sql(
                                """
                                SELECT l.id, l.name
                                FROM giamngheo.law_data l
                                JOIN giamngheo.poverty_standard s ON s.id = l.id
                                WHERE s.province_key IS NULL AND
                                """
                                        + InForce.ON_THE_DAY
                                        + " ORDER BY l.id")
                        .param("day", day)
                        .query(Named.class)
                        .list();
        return unique(valid, day)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "STANDARD_MISSING",
                                        "Chưa có chuẩn nghèo áp dụng cho ngày "
                                                + DAY.format(day)
                                                + ". Quản trị viên bổ sung chuẩn nghèo trước khi"
                                                + " phân loại."));
    }

    /**
     * The confirmed standard of a province itself.
     *
     * @throws BusinessException STANDARD_AMBIGUOUS
     */
    public Optional<Standard> provincialOn(String provinceKey, LocalDate day) {
        var valid =
                jdbc.sql(
                                """
                                SELECT l.id, l.name
                                FROM giamngheo.law_data l
                                JOIN giamngheo.poverty_standard s ON s.id = l.id
                                WHERE s.province_key = :province AND
                                """
                                        + InForce.ON_THE_DAY
                                        + " ORDER BY l.id")
                        .param("province", provinceKey)
                        .param("day", day)
                        .query(Named.class)
                        .list();
        return unique(valid, day);
    }

    /**
     * A standard in whatever state.
     *
     * @throws BusinessException NOT_FOUND
     */
    public Standard byId(String id) {
        return rows.read(List.of(id)).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Không có chuẩn nghèo "
                                                + id
                                                + ". Chọn một chuẩn nghèo trong danh sách."));
    }

    /** Every standard that may be tried, the newest first: all but the discarded ones. */
    public List<Standard> all() {
        return rows.read(
                jdbc.sql(
                                """
                                SELECT l.id
                                FROM giamngheo.law_data l
                                JOIN giamngheo.poverty_standard s ON s.id = l.id
                                WHERE l.state <> 'DISCARDED'
                                ORDER BY l.valid_from DESC, l.id DESC
                                """)
                        .query(String.class)
                        .list());
    }

    /**
     * In the order of the form.
     *
     * @throws BusinessException STANDARD_MISSING, STANDARD_AMBIGUOUS
     */
    public List<Indicator> indicatorsOn(LocalDate day) {
        return nationalOn(day).indicators();
    }

    private Optional<Standard> unique(List<Named> valid, LocalDate day) {
        if (valid.size() > 1) {
            throw new BusinessException(
                    "STANDARD_AMBIGUOUS",
                    "Ngày "
                            + DAY.format(day)
                            + " có nhiều chuẩn nghèo cùng áp dụng: "
                            + valid.stream().map(Named::words).collect(Collectors.joining(", "))
                            + ". Quản trị viên sửa thời gian áp dụng trước khi phân loại.");
        }
        return rows.read(valid.stream().map(Named::id).toList()).stream().findFirst();
    }

    record Named(String id, String name) {

        String words() {
            return name + " (" + id + ")";
        }
    }
}
