package vn.giamngheo.benefit;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.workflow.ClasspathTables;
import vn.giamngheo.workflow.DecisionTables;

/** The catalogue and the decision tables as their files have them, without a database. */
final class LawFromFiles {

    static final DecisionTables TABLES = ClasspathTables.in("/processes/benefit");
    static final Catalogue CATALOGUE = new ConfirmedCatalogue(memory());
    static final Amounts AMOUNTS = new CountedAmounts(memory());
    static final Eligibility ELIGIBILITY = new Eligibility(TABLES, CATALOGUE);
    static final RightsOnDay RIGHTS_ON_DAY = new RightsOnDay(CATALOGUE, ELIGIBILITY);
    static final RightsTimeline TIMELINE = new LawfulRightsTimeline(CATALOGUE, RIGHTS_ON_DAY);

    private LawFromFiles() {}

    private static CatalogueMemory memory() {
        var rows = mock(CatalogueRows.class);
        when(rows.book()).thenReturn(new CatalogueBook(benefits(), rules(), kinds(), numbers()));
        return new CatalogueMemory(rows);
    }

    private static List<Benefit> benefits() {
        return rows("/benefit/benefits.csv").stream()
                .map(
                        row ->
                                new Benefit(
                                        row.get("code"),
                                        row.get("matrix_no"),
                                        row.get("name"),
                                        Benefit.Family.valueOf(row.get("family")),
                                        row.get("subject").equals("MEMBER"),
                                        Benefit.Way.valueOf(row.get("way")),
                                        row.get("exclusive_kind"),
                                        Integer.parseInt(row.get("preference")),
                                        Benefit.Period.valueOf(row.get("period")),
                                        row.get("owner_role"),
                                        List.of(row.get("helper_roles").split("\\|")),
                                        row.get("body"),
                                        Boolean.parseBoolean(row.get("chair_approves")),
                                        Boolean.parseBoolean(row.get("body_decides")),
                                        Boolean.parseBoolean(row.get("pays_money")),
                                        orNull(row.get("target"))))
                .toList();
    }

    private static List<CatalogueRule> rules() {
        return rows("/benefit/benefit-rules.csv").stream()
                .filter(row -> !row.get("valid_from").isEmpty())
                .map(
                        row ->
                                new CatalogueRule(
                                        new BenefitRule(
                                                row.get("id"),
                                                row.get("benefit_code"),
                                                row.get("condition_text"),
                                                row.get("amount_text"),
                                                row.get("decided_by"),
                                                row.get("legal_basis"),
                                                LocalDate.parse(row.get("valid_from")),
                                                day(row.get("valid_to")),
                                                row.get("mark"),
                                                orNull(row.get("needs_number"))),
                                        money(row),
                                        new BenefitDeadline(null, null, "", true, "")))
                .sorted(Comparator.comparing(each -> each.rule().validFrom()))
                .toList();
    }

    private static @Nullable RuleMoney money(Map<String, String> row) {
        var fixed = row.get("amount").isEmpty() ? null : Long.valueOf(row.get("amount"));
        var rate = row.get("amount_rate");
        var code = rate.isEmpty() ? orNull(row.get("needs_number")) : rate;
        if (fixed == null && code == null) {
            return null;
        }
        var payer = row.get("payer");
        return new RuleMoney(
                fixed,
                code,
                number(row.get("per_mille")),
                RuleMoney.Per.valueOf(row.get("per")),
                row.get("most_units").isEmpty() ? null : number(row.get("most_units")),
                Boolean.parseBoolean(row.get("at_most")),
                number(row.get("extra")),
                payer.isEmpty() ? Amounts.Payer.STATE : Amounts.Payer.valueOf(payer),
                payer.isEmpty() ? 1000 : number(row.get("payer_per_mille")));
    }

    private static List<NumberKind> kinds() {
        return rows("/benefit/benefit-number-kinds.csv").stream()
                .map(
                        row ->
                                new NumberKind(
                                        row.get("code"),
                                        row.get("name"),
                                        NumberKind.Unit.valueOf(row.get("unit")),
                                        row.get("whom_to_ask"),
                                        Boolean.parseBoolean(row.get("local")),
                                        Set.of(row.get("benefit_codes").split("\\|")),
                                        row.get("payer").isEmpty()
                                                ? null
                                                : Amounts.Payer.valueOf(row.get("payer"))))
                .toList();
    }

    private static List<DatedNumber> numbers() {
        return rows("/benefit/benefit-numbers.csv").stream()
                .map(
                        row ->
                                new DatedNumber(
                                        row.get("code"),
                                        null,
                                        LocalDate.parse(row.get("valid_from")),
                                        day(row.get("valid_to")),
                                        Long.parseLong(row.get("value")),
                                        row.get("legal_basis"),
                                        row.get("mark")))
                .toList();
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** Rows by the names of the heading. */
    static List<Map<String, String>> rows(String resource) {
        try (var stream = LawFromFiles.class.getResourceAsStream(resource)) {
            var lines =
                    new String(
                                    Objects.requireNonNull(stream, resource).readAllBytes(),
                                    StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .map(LawFromFiles::cells)
                            .toList();
            var heading = lines.get(0);
            return lines.stream()
                    .skip(1)
                    .map(
                            cells -> {
                                if (cells.size() != heading.size()) {
                                    throw new IllegalStateException(resource + ": " + cells);
                                }
                                Map<String, String> row = new LinkedHashMap<>();
                                for (var i = 0; i < cells.size(); i++) {
                                    row.put(heading.get(i), cells.get(i));
                                }
                                return row;
                            })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
