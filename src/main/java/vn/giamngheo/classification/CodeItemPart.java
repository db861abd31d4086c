package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of a code list: causes of poverty, support needs, features of Phiếu A. */
@Component
@Order(5)
class CodeItemPart implements LawPart {

    static final Set<LawKind> LISTS = Set.of(LawKind.CAUSES, LawKind.NEEDS, LawKind.FORM_A);

    private final JdbcClient jdbc;

    CodeItemPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String field(int no) {
        return "item." + no;
    }

    @Override
    public boolean belongTo(LawKind kind) {
        return LISTS.contains(kind);
    }

    List<CodeItem> items(String id) {
        return jdbc.sql(
                        """
                        SELECT no, code, name, mark FROM giamngheo.code_item
                        WHERE list_id = :id ORDER BY no
                        """)
                .param("id", id)
                .query(CodeItem.class)
                .list();
    }

    @Override
    public List<Cell> cells(String id) {
        return items(id).stream()
                .map(
                        item -> {
                            var name = item.name();
                            return new Cell(
                                    field(item.no()), Cell.Form.TEXT, name == null ? "" : name);
                        })
                .toList();
    }

    @Override
    public void write(String id, Set<String> changed, Map<String, String> values) {
        for (var item : items(id)) {
            if (changed.contains(field(item.no()))) {
                var name = values.getOrDefault(field(item.no()), "");
                jdbc.sql(
                                """
                                UPDATE giamngheo.code_item
                                SET name = nullif(:name, ''), mark = :mark
                                WHERE list_id = :id AND no = :no
                                """)
                        .param("name", name)
                        .param("mark", name.isEmpty() ? LawMark.UNKNOWN : LawMark.ENTERED)
                        .param("id", id)
                        .param("no", item.no())
                        .update();
            }
        }
    }

    @Override
    public List<String> gaps(String id) {
        var items = items(id);
        if (items.isEmpty()) {
            return List.of("Danh mục chưa có mục nào.");
        }
        var gaps = new ArrayList<String>();
        for (var item : items) {
            if (item.name() == null) {
                gaps.add("Mục số %d chưa có tên.".formatted(item.no()));
            }
        }
        return gaps;
    }

    @Override
    public void copy(String from, String to) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.code_item (list_id, no, code, name, mark)
                        SELECT :to, no, code, name, mark
                        FROM giamngheo.code_item WHERE list_id = :from
                        """)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
