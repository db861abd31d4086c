package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the confirmed catalogue as a whole; it is small. */
@Component
class CatalogueRows {

    private final JdbcClient jdbc;

    CatalogueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CatalogueBook book() {
        return new CatalogueBook(
                jdbc.sql("SELECT * FROM giamngheo.benefit ORDER BY position")
                        .query(CatalogueRows::benefit)
                        .list(),
                jdbc.sql(
                                """
                                SELECT * FROM giamngheo.benefit_rule
                                WHERE state = 'CONFIRMED' AND valid_from IS NOT NULL
                                ORDER BY benefit_code, valid_from
                                """)
                        .query(CatalogueRows::rule)
                        .list(),
                kinds(),
                jdbc.sql(
                                """
                                SELECT * FROM giamngheo.benefit_number
                                WHERE state = 'CONFIRMED' ORDER BY code, valid_from
                                """)
                        .query(CatalogueRows::number)
                        .list());
    }

    List<NumberKind> kinds() {
        return jdbc.sql("SELECT * FROM giamngheo.benefit_number_kind ORDER BY position")
                .query(CatalogueRows::kind)
                .list();
    }

    private static Benefit benefit(ResultSet row, int number) throws SQLException {
        return new Benefit(
                row.getString("code"),
                row.getString("matrix_no"),
                row.getString("name"),
                Benefit.Family.valueOf(row.getString("family")),
                row.getString("subject").equals("MEMBER"),
                Benefit.Way.valueOf(row.getString("way")),
                row.getString("exclusive_kind"),
                row.getInt("preference"),
                Benefit.Period.valueOf(row.getString("period")),
                row.getString("owner_role"),
                List.of(texts(row, "helper_roles")),
                row.getString("body"),
                row.getBoolean("chair_approves"),
                row.getBoolean("body_decides"),
                row.getBoolean("pays_money"),
                row.getString("target"));
    }

    private static CatalogueRule rule(ResultSet row, int number) throws SQLException {
        return new CatalogueRule(
                new BenefitRule(
                        row.getString("id"),
                        row.getString("benefit_code"),
                        row.getString("condition_text"),
                        row.getString("amount_text"),
                        row.getString("decided_by"),
                        row.getString("legal_basis"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("mark"),
                        row.getString("needs_number")),
                money(row),
                deadline(row));
    }

    static BenefitDeadline deadline(ResultSet row) throws SQLException {
        return new BenefitDeadline(
                (Integer) row.getObject("deadline_days"),
                row.getString("deadline_kind"),
                row.getString("deadline_clause"),
                row.getBoolean("deadline_internal"),
                row.getString("others_deadline"));
    }

    static @Nullable RuleMoney money(ResultSet row) throws SQLException {
        var fixed = (Long) row.getObject("amount");
        var rate = row.getString("amount_rate");
        var code = rate == null ? row.getString("needs_number") : rate;
        if (fixed == null && code == null) {
            return null;
        }
        var payer = row.getString("payer");
        return new RuleMoney(
                fixed,
                code,
                row.getInt("per_mille"),
                RuleMoney.Per.valueOf(row.getString("per")),
                (Integer) row.getObject("most_units"),
                row.getBoolean("at_most"),
                row.getLong("extra"),
                payer == null ? Amounts.Payer.STATE : Amounts.Payer.valueOf(payer),
                payer == null ? 1000 : row.getInt("payer_per_mille"));
    }

    private static NumberKind kind(ResultSet row, int number) throws SQLException {
        var payer = row.getString("payer");
        return new NumberKind(
                row.getString("code"),
                row.getString("name"),
                NumberKind.Unit.valueOf(row.getString("unit")),
                row.getString("whom_to_ask"),
                row.getBoolean("local"),
                Set.of(texts(row, "benefit_codes")),
                payer == null ? null : Amounts.Payer.valueOf(payer));
    }

    private static DatedNumber number(ResultSet row, int number) throws SQLException {
        return new DatedNumber(
                row.getString("code"),
                row.getString("unit_key"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("value"),
                row.getString("legal_basis"),
                row.getString("mark"));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
