package vn.giamngheo.benefit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.benefit.Amounts.Payer;
import vn.giamngheo.benefit.Amounts.Share;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.support.RepositoryTest;

/** What the migration loaded, held against the rows of the law research and the matrix. */
@RepositoryTest
@Import({
    CatalogueRows.class,
    CatalogueMemory.class,
    ConfirmedCatalogue.class,
    CountedAmounts.class,
    BenefitDeadlines.class
})
class CatalogueSeedTest {

    private static final String COMMUNE = "10930-2023";
    private static final Set<String> NUMBERS =
            Set.of("SA_STANDARD_2024", "SA_STANDARD_HP_2026", "BHYT_NEAR_TOPUP_HD");
    private static final Set<String> OF_OURS = Set.of("BHYT_CHILD", "BHYT_ALLOWANCE");

    /** Owner column of the matrix; where the village is named with another, the other owns. */
    private static final Map<String, String> OWNERS =
            Map.ofEntries(
                    Map.entry("B1", "poverty-officer"),
                    Map.entry("B2", "poverty-officer"),
                    Map.entry("B3", "poverty-officer"),
                    Map.entry("B4", "poverty-officer"),
                    Map.entry("B5", "health-station"),
                    Map.entry("B6", "health-station"),
                    Map.entry("B7", "school"),
                    Map.entry("B8", "school"),
                    Map.entry("B9", "school"),
                    Map.entry("B10", "school"),
                    Map.entry("B11", "school"),
                    Map.entry("B12", "fatherland-front"),
                    Map.entry("B13", "fatherland-front"),
                    Map.entry("B14", "agriculture-officer"),
                    Map.entry("B15", "agriculture-officer"),
                    Map.entry("B16", "poverty-officer"),
                    Map.entry("B17", "poverty-officer"),
                    Map.entry("B18", "fatherland-front"),
                    Map.entry("B19", "agriculture-officer"),
                    Map.entry("B20", "health-station"),
                    Map.entry("B21", "poverty-officer"),
                    Map.entry("B22", "poverty-officer"),
                    Map.entry("B23", "poverty-officer"),
                    Map.entry("B24", "culture-officer"),
                    Map.entry("B25", "justice-officer"),
                    Map.entry("B26", "poverty-officer"),
                    Map.entry("B27", "poverty-officer"),
                    Map.entry("B28", "poverty-officer"));

    @Autowired JdbcClient jdbc;
    @Autowired Catalogue catalogue;
    @Autowired Amounts amounts;
    @Autowired BenefitDeadlines deadlines;

    @Test
    void everySourceRowIsThereOnceWithItsDatesAndMark() throws IOException {
        var bySource = rows().stream().collect(groupingBy(Row::source));

        for (var source : sources()) {
            if (NUMBERS.contains(source.id())) {
                continue;
            }
            var rows = bySource.get(source.id());
            assertThat(rows).as(source.id()).isNotNull();
            assertThat(rows).extracting(Row::mark).containsOnly(source.mark());
            assertThat(rows)
                    .extracting(Row::from)
                    .as("first day of " + source.id())
                    .contains(source.from());
            assertThat(rows)
                    .extracting(Row::to)
                    .as("last day of " + source.id())
                    .contains(source.to());
            assertThat(rows).extracting(Row::id).contains(source.id());
        }
        assertThat(sources()).hasSize(69);
        assertThat(bySource.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        sources().stream()
                                                .map(Row::source)
                                                .filter(
                                                        code ->
                                                                !NUMBERS.contains(code)
                                                                        || code.equals(
                                                                                "SA_STANDARD_2024")),
                                        OF_OURS.stream())
                                .toList());
    }

    @Test
    void onlyAPupilsCardAndTheAllowancesHaveMoreThanOneRowOfASource() {
        var repeated =
                rows().stream().collect(groupingBy(Row::source)).entrySet().stream()
                        .filter(each -> each.getValue().size() > 1)
                        .collect(toMap(Map.Entry::getKey, each -> each.getValue().size()));

        assertThat(repeated).isEqualTo(Map.of("BHYT_PUPIL", 2, "SA_STANDARD_2024", 5));
    }

    @Test
    void everyBenefitOfTheMatrixIsThereWithItsOwner() {
        var owners =
                catalogue.benefits().stream()
                        .filter(benefit -> !benefit.matrixNo().equals("-"))
                        .collect(
                                groupingBy(
                                        Benefit::matrixNo, mapping(Benefit::ownerRole, toSet())));

        assertThat(owners.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 28).mapToObj(no -> "B" + no).toList());
        OWNERS.forEach((no, owner) -> assertThat(owners.get(no)).as(no).containsOnly(owner));
    }

    @Test
    void periodsOfABenefitDoNotOverlap() {
        for (var benefit : catalogue.benefits()) {
            var rules = catalogue.rulesOf(benefit.code());
            for (int i = 1; i < rules.size(); i++) {
                assertThat(rules.get(i - 1).validTo())
                        .as(benefit.code())
                        .isNotNull()
                        .isBefore(rules.get(i).validFrom());
            }
        }
    }

    @Test
    void whatNobodyKnowsFromWhenIsNeverInForce() {
        var unknown = rows().stream().filter(row -> row.from() == null).toList();

        assertThat(unknown)
                .extracting(Row::id)
                .containsExactlyInAnyOrder("TET_GIFT", "HOUSE_HD_2023", "CREDIT_RISK");
        assertThat(unknown)
                .allSatisfy(
                        row -> {
                            assertThat(catalogue.ruleOn(row.benefit(), LocalDate.of(2024, 1, 1)))
                                    .isEmpty();
                            assertThat(catalogue.rulesOf(row.benefit())).isEmpty();
                        });
        assertThat(rows())
                .filteredOn(row -> row.mark().equals("UNKNOWN"))
                .extracting(Row::from)
                .containsOnlyNulls();
    }

    @Test
    void preferencesOfOneKindDifferUnlessAgesKeepThemApart() {
        catalogue.benefits().stream()
                .collect(groupingBy(Benefit::exclusiveKind))
                .values()
                .forEach(
                        kind -> {
                            var preferences =
                                    kind.stream()
                                            .filter(each -> !each.code().equals("BHYT_ELD65_HD"))
                                            .map(Benefit::preference)
                                            .toList();
                            assertThat(preferences).doesNotHaveDuplicates();
                        });
    }

    @Test
    void aRuleGivesWayToTheNextOnItsDay() {
        assertThat(ruleId("BHYT_PUPIL", LocalDate.of(2025, 8, 14))).isEqualTo("BHYT_PUPIL");
        assertThat(ruleId("BHYT_PUPIL", LocalDate.of(2025, 8, 15))).isEqualTo("BHYT_PUPIL_2025");
        assertThat(ruleId("SA_ELD80", LocalDate.of(2024, 7, 1))).isEqualTo("SA_ELD80_2024");
        assertThat(catalogue.ruleOn("BHYT_POOR", LocalDate.of(2018, 11, 30))).isEmpty();
        assertThat(catalogue.ruleOn("BHYT_ELD65_HD", LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void aYearsCardFollowsTheBaseWageAndANearPoorOneKeepsTheFirst() {
        var from = LocalDate.of(2023, 1, 1);
        var to = LocalDate.of(2023, 12, 31);

        var poor = amounts.of("BHYT_POOR", COMMUNE, from, to);
        var near = amounts.of("BHYT_NEAR", COMMUNE, from, to);

        assertThat(poor.total()).isEqualTo(6 * 67_050L + 6 * 81_000L);
        assertThat(poor.shares()).containsExactly(new Share(Payer.STATE, 888_300));
        assertThat(near.total()).isEqualTo(12 * 67_050L);
        assertThat(near.shares())
                .containsExactly(
                        new Share(Payer.STATE, 563_220), new Share(Payer.HOUSEHOLD, 241_380));
    }

    @Test
    void aMissingLocalNumberIsNamedWithWhomToAsk() {
        var amount =
                amounts.of(
                        "ELEC_POOR", COMMUNE, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31));

        assertThat(amount.total()).isNull();
        assertThat(amount.missingNumber())
                .isEqualTo(
                        "Chưa có mức hỗ trợ tiền điện một tháng của tỉnh từ 01/01/2024. Hỏi Sở Tài"
                                + " chính, nhập tại Danh mục chính sách.");
    }

    @Test
    void withoutARuleOnTheDayNothingIsCounted() {
        var day = LocalDate.of(2018, 1, 1);

        assertThatThrownBy(() -> amounts.of("BHYT_POOR", COMMUNE, day, day))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("ngày 01/01/2018")
                .extracting(e -> ((BusinessException) e).code())
                .isEqualTo("RULE_EXPIRED");
    }

    @Test
    void withoutANationalRateOnTheDayNothingIsCounted() {
        var day = LocalDate.of(2019, 6, 30);

        assertThatThrownBy(() -> amounts.of("BHYT_POOR", COMMUNE, day, day.plusDays(1)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("mức lương cơ sở")
                .extracting(e -> ((BusinessException) e).code())
                .isEqualTo("RULE_EXPIRED");
    }

    @Test
    void theDeadlineSaysWhetherLawOrCommuneSetIt() {
        var day = LocalDate.of(2023, 9, 5);

        assertThat(deadlines.of("EDU_COST_POOR", COMMUNE, day).words()).isEqualTo("45 ngày");
        assertThat(deadlines.of("BHYT_POOR", COMMUNE, day).words())
                .isEqualTo("10 ngày làm việc (nội bộ)");
    }

    private String ruleId(String benefit, LocalDate day) {
        return catalogue.ruleOn(benefit, day).orElseThrow().id();
    }

    private List<Row> rows() {
        return jdbc.sql("SELECT * FROM giamngheo.benefit_rule WHERE entered_by = 'seed'")
                .query(
                        (row, number) ->
                                new Row(
                                        row.getString("id"),
                                        row.getString("benefit_code"),
                                        row.getString("source_code"),
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class),
                                        row.getString("mark")))
                .list();
    }

    private static List<Row> sources() throws IOException {
        try (InputStream file =
                CatalogueSeedTest.class.getResourceAsStream("/benefit/source-rows.csv")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var rows = new ArrayList<Row>();
            text.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(
                            cell ->
                                    rows.add(
                                            new Row(
                                                    cell[0],
                                                    "",
                                                    cell[0],
                                                    day(cell[1]),
                                                    day(cell[2]),
                                                    cell[3])));
            rows.sort(Comparator.comparing(Row::id));
            return rows;
        }
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private record Row(
            String id, String benefit, String source, LocalDate from, LocalDate to, String mark) {}
}
