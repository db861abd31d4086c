package vn.giamngheo.classification;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.TypedDay;

/** What every version says of itself: name, validity, legal basis. */
@Component
@Order(1)
class HeaderPart implements LawPart {

    static final String NAME = "name";
    static final String FROM = "validFrom";
    static final String TO = "validTo";
    static final String BASIS = "legalBasis";

    private final LawTable table;
    private final JdbcClient jdbc;

    HeaderPart(LawTable table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    @Override
    public boolean belongTo(LawKind kind) {
        return true;
    }

    @Override
    public List<Cell> cells(String id) {
        var version = table.find(id);
        var to = version.validTo();
        return List.of(
                new Cell(NAME, Cell.Form.TEXT, version.name()),
                new Cell(FROM, Cell.Form.DAY, TypedDay.words(version.validFrom())),
                new Cell(TO, Cell.Form.DAY, to == null ? "" : TypedDay.words(to)),
                new Cell(BASIS, Cell.Form.TEXT, version.legalBasis()));
    }

    @Override
    public void check(Map<String, String> values, InputErrors errors) {
        checkHeader(values, errors);
    }

    /** For every form that names a version. */
    static void checkHeader(Map<String, String> values, InputErrors errors) {
        errors.addIf(
                values.getOrDefault(NAME, "").isEmpty(), NAME, "Nhập tên để mọi người nhận ra.");
        var from = TypedDay.read(values.getOrDefault(FROM, ""));
        errors.addIf(from.isEmpty(), FROM, "Nhập ngày bắt đầu có hiệu lực, dạng ngày/tháng/năm.");
        var to = TypedDay.read(values.getOrDefault(TO, ""));
        errors.addIf(
                to.isEmpty() && !values.getOrDefault(TO, "").isEmpty(),
                TO,
                Cell.Form.DAY.sentence());
        errors.addIf(
                from.isPresent() && to.isPresent() && to.get().isBefore(from.get()),
                TO,
                "Ngày hết hiệu lực phải từ ngày bắt đầu trở đi.");
        errors.addIf(
                values.getOrDefault(BASIS, "").isEmpty(),
                BASIS,
                "Nhập số, ngày và điều của văn bản.");
    }

    @Override
    public void write(String id, Set<String> changed, Map<String, String> values) {
        if (Set.of(NAME, FROM, TO, BASIS).stream().noneMatch(changed::contains)) {
            return;
        }
        jdbc.sql(
                        """
                        UPDATE giamngheo.law_data
                        SET name = :name, valid_from = :from, valid_to = :to, legal_basis = :basis
                        WHERE id = :id
                        """)
                .param("name", values.get(NAME))
                .param("from", TypedDay.read(requireNonNull(values.get(FROM))).orElseThrow())
                .param("to", TypedDay.read(requireNonNull(values.get(TO))).orElse(null))
                .param("basis", values.get(BASIS))
                .param("id", id)
                .update();
    }

    /** The columns themselves may not be empty. */
    @Override
    public List<String> gaps(String id) {
        return List.of();
    }

    @Override
    public void copy(String from, String to) {
        // the draft was added with its header
    }
}
