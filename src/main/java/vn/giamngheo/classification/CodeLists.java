package vn.giamngheo.classification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** The confirmed code lists of a day: causes of poverty, support needs, features of Phiếu A. */
@Component
public class CodeLists {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;

    CodeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of the report; empty when no list is confirmed for the day.
     *
     * @throws BusinessException CODE_LIST_AMBIGUOUS
     */
    public List<CodeItem> causesOn(LocalDate day) {
        return confirmedItems(LawKind.CAUSES, day);
    }

    /**
     * Empty when no list is confirmed for the day.
     *
     * @throws BusinessException CODE_LIST_AMBIGUOUS
     */
    public List<CodeItem> needsOn(LocalDate day) {
        return confirmedItems(LawKind.NEEDS, day);
    }

    /**
     * Phiếu A as it stands on the day. The limit that the application brings with its clause counts
     * also while the features are not confirmed; one that was typed in counts when confirmed.
     *
     * @throws BusinessException FORM_A_MISSING when there is none for the day, CODE_LIST_AMBIGUOUS
     */
    public FormA formAOn(LocalDate day) {
        var confirmed = confirmed(LawKind.FORM_A, day);
        var sheet =
                jdbc.sql(
                                """
                                SELECT l.id, l.name, f.excluded_from, f.clause, f.mark
                                FROM giamngheo.law_data l
                                JOIN giamngheo.form_a_limit f ON f.list_id = l.id
                                WHERE l.kind = 'FORM_A' AND l.valid_from <= :day
                                    AND (l.valid_to IS NULL OR l.valid_to >= :day)
                                    AND (l.state = 'CONFIRMED' OR (l.state IN ('DRAFT', 'SUBMITTED')
                                        AND f.mark NOT IN ('ENTERED', 'UNKNOWN')))
                                ORDER BY l.state = 'CONFIRMED' DESC, l.valid_from DESC, l.id DESC
                                LIMIT 1
                                """)
                        .param("day", day)
                        .query(Sheet.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "FORM_A_MISSING",
                                                "Chưa có Phiếu A áp dụng cho ngày "
                                                        + DAY.format(day)
                                                        + ". Quản trị viên bổ sung Phiếu A trước"
                                                        + " khi nhận dạng nhanh."));
        return new FormA(
                sheet.id(),
                sheet.name(),
                confirmed.contains(sheet.id()) ? items(sheet.id()) : List.of(),
                sheet.excludedFrom(),
                sheet.clause(),
                sheet.mark());
    }

    private List<CodeItem> confirmedItems(LawKind kind, LocalDate day) {
        return confirmed(kind, day).stream().findFirst().map(this::items).orElse(List.of());
    }

    private List<String> confirmed(LawKind kind, LocalDate day) {
        var valid =
                jdbc.sql(
                                "SELECT l.id FROM giamngheo.law_data l WHERE l.kind = :kind AND "
                                        + InForce.ON_THE_DAY
                                        + " ORDER BY l.id")
                        .param("kind", kind.name())
                        .param("day", day)
                        .query(String.class)
                        .list();
        if (valid.size() > 1) {
            throw new BusinessException(
                    "CODE_LIST_AMBIGUOUS",
                    "Ngày "
                            + DAY.format(day)
                            + " có nhiều danh mục "
                            + kind.label()
                            + " cùng áp dụng: "
                            + String.join(", ", valid)
                            + ". Quản trị viên sửa thời gian áp dụng.");
        }
        return valid;
    }

    private List<CodeItem> items(String listId) {
        return jdbc.sql(
                        """
                        SELECT no, code, name, mark FROM giamngheo.code_item
                        WHERE list_id = :list ORDER BY no
                        """)
                .param("list", listId)
                .query(CodeItem.class)
                .list();
    }

    record Sheet(String id, String name, int excludedFrom, String clause, String mark) {}

    /**
     * @param features the nine features; empty while nobody has entered and confirmed them: then
     *     their number is taken from the paper form
     * @param excludedFrom so many features send a household with a request away
     */
    public record FormA(
            String listId,
            String name,
            List<CodeItem> features,
            int excludedFrom,
            String clause,
            String mark) {}
}
