package vn.giamngheo.benefit;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TypedDay;

/** Rules of the catalogue in every state. */
@Component
class RuleDrafts {

    private final JdbcClient jdbc;
    private final CatalogueMemory memory;
    private final Clock clock;

    RuleDrafts(JdbcClient jdbc, CatalogueMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** In the order of time, those nobody knows the first day of last; without dropped ones. */
    List<RuleView> of(String benefitCode) {
        return jdbc.sql(
                        """
                        SELECT * FROM giamngheo.benefit_rule
                        WHERE benefit_code = :code AND state <> 'DROPPED'
                        ORDER BY valid_from DESC NULLS LAST, id
                        """)
                .param("code", benefitCode)
                .query(this::view)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    RuleView get(String id) {
        return jdbc.sql("SELECT * FROM giamngheo.benefit_rule WHERE id = :id")
                .param("id", id)
                .query(this::view)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Không có quy định này trong Danh mục chính sách."));
    }

    RuleForm form(String id) {
        return jdbc.sql("SELECT * FROM giamngheo.benefit_rule WHERE id = :id")
                .param("id", id)
                .query(RuleDrafts::form)
                .single();
    }

    /** A draft or one that waits to be confirmed, of the benefit. */
    Optional<RuleView> openOf(String benefitCode) {
        return of(benefitCode).stream().filter(rule -> rule.state().isOpen()).findFirst();
    }

    /** Everything that is a draft or waits to be confirmed. */
    List<RuleView> allOpen() {
        return jdbc.sql(
                        """
                        SELECT * FROM giamngheo.benefit_rule
                        WHERE state IN ('DRAFT', 'SUBMITTED') ORDER BY entered_at, id
                        """)
                .query(this::view)
                .list();
    }

    /**
     * A draft with everything the row says.
     *
     * @param replaces whether it is to take the row's place; otherwise it comes after it
     */
    String copy(RuleView row, boolean replaces, String by) {
        var id = nextId(row.id());
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.benefit_rule (id, benefit_code, source_code,
                            condition_text, amount_text, decided_by, legal_basis, valid_from,
                            valid_to, mark, amount, amount_rate, per_mille, per, most_units,
                            at_most, extra, payer, payer_per_mille, needs_number, deadline_days,
                            deadline_kind, deadline_clause, deadline_internal, others_deadline,
                            state, replaces, entered_by, entered_at)
                        SELECT :id, benefit_code, source_code, condition_text, amount_text,
                            decided_by, legal_basis, CASE WHEN :replaces THEN valid_from END,
                            CASE WHEN :replaces THEN valid_to END, mark, amount, amount_rate,
                            per_mille, per, most_units, at_most, extra, payer, payer_per_mille,
                            needs_number, deadline_days, deadline_kind, deadline_clause,
                            deadline_internal, others_deadline, 'DRAFT',
                            CASE WHEN :replaces THEN id END, :by, :at
                        FROM giamngheo.benefit_rule WHERE id = :row
                        """)
                .param("id", id)
                .param("replaces", replaces)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("row", row.id())
                .update();
        return id;
    }

    void write(String id, Values values) {
        var money = values.money();
        var kind = values.number();
        var params = new HashMap<String, @Nullable Object>();
        params.put("id", id);
        params.put("condition", values.conditionText());
        params.put("amountText", values.amountText());
        params.put("decidedBy", values.decidedBy());
        params.put("basis", values.legalBasis());
        params.put("from", values.from());
        params.put("to", values.to());
        params.put("mark", values.mark());
        params.put("amount", money == null ? null : money.fixed());
        params.put("rate", kind == null || kind.local() ? null : kind.code());
        params.put("needs", kind == null || !kind.local() ? null : kind.code());
        params.put("perMille", kind == null || money == null ? null : money.perMille());
        params.put("per", money == null ? null : money.per().name());
        params.put("most", money == null ? null : money.mostUnits());
        params.put("atMost", money != null && money.atMost());
        params.put("payer", money == null ? null : money.payer().name());
        params.put("share", money == null ? null : money.payerPerMille());
        params.put("days", values.deadline().days());
        params.put("kind", values.deadline().kind());
        params.put("clause", values.deadline().clause());
        params.put("internal", values.deadline().internal());
        params.put("others", values.deadline().others());
        jdbc.sql(
                        """
                        UPDATE giamngheo.benefit_rule SET condition_text = :condition,
                            amount_text = :amountText, decided_by = :decidedBy,
                            legal_basis = :basis, valid_from = CAST(:from AS date),
                            valid_to = CAST(:to AS date), mark = :mark,
                            amount = CAST(:amount AS bigint), amount_rate = :rate,
                            needs_number = :needs, per_mille = CAST(:perMille AS integer),
                            per = :per, most_units = CAST(:most AS integer), at_most = :atMost,
                            extra = CASE WHEN CAST(:rate AS text) IS NULL THEN NULL ELSE extra END,
                            payer = :payer, payer_per_mille = CAST(:share AS integer),
                            deadline_days = CAST(:days AS integer), deadline_kind = :kind,
                            deadline_clause = :clause, deadline_internal = :internal,
                            others_deadline = :others, version = version + 1
                        WHERE id = :id
                        """)
                .params(params)
                .update();
    }

    /** "BHYT_POOR.2" after "BHYT_POOR", "BHYT_POOR.3" after that. */
    private String nextId(String id) {
        var root = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
        var taken =
                Set.copyOf(
                        jdbc.sql(
                                        "SELECT id FROM giamngheo.benefit_rule WHERE id LIKE :root"
                                                + " || '.%'")
                                .param("root", root)
                                .query(String.class)
                                .list());
        int number = 2;
        while (taken.contains(root + "." + number)) {
            number++;
        }
        return root + "." + number;
    }

    private RuleView view(ResultSet row, int number) throws SQLException {
        var money = CatalogueRows.money(row);
        return new RuleView(
                row.getString("id"),
                row.getString("benefit_code"),
                row.getString("condition_text"),
                row.getString("amount_text"),
                row.getString("decided_by"),
                row.getString("legal_basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("mark"),
                money == null ? "" : MoneyWords.of(money, memory.book()),
                CatalogueRows.deadline(row),
                EntryState.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("replaces"),
                row.getString("entered_by"),
                row.getString("confirmed_by"),
                row.getInt("version"));
    }

    private static RuleForm form(ResultSet row, int number) throws SQLException {
        var rate = row.getString("amount_rate");
        return new RuleForm(
                row.getString("condition_text"),
                row.getString("amount_text"),
                row.getString("decided_by"),
                row.getString("legal_basis"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.getString("mark"),
                text(row, "amount"),
                rate == null ? text(row, "needs_number") : rate,
                perCent(row, "per_mille"),
                text(row, "per"),
                text(row, "most_units"),
                String.valueOf(row.getBoolean("at_most")),
                text(row, "payer"),
                perCent(row, "payer_per_mille"),
                text(row, "deadline_days"),
                text(row, "deadline_kind"),
                row.getString("deadline_clause"),
                row.getString("others_deadline"));
    }

    private static String day(ResultSet row, String column) throws SQLException {
        var day = row.getObject(column, LocalDate.class);
        return day == null ? "" : TypedDay.words(day);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return requireNonNullElse(row.getString(column), "");
    }

    private static String perCent(ResultSet row, String column) throws SQLException {
        var value = (Integer) row.getObject(column);
        return value == null ? "" : NumberWords.typed(NumberKind.Unit.PER_MILLE, value);
    }

    /**
     * What is written into a draft.
     *
     * @param money null where nothing is counted
     * @param number the number it is counted from; null where it is fixed or nothing is counted
     */
    record Values(
            String conditionText,
            String amountText,
            String decidedBy,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate to,
            String mark,
            @Nullable RuleMoney money,
            @Nullable NumberKind number,
            BenefitDeadline deadline) {}
}
