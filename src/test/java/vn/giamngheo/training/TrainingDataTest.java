package vn.giamngheo.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The invented people of the training commune could live: one sees no nonsense in a course. */
class TrainingDataTest {

    private static final int YEAR = 2023;
    private static final List<Row> VILLAGES = rows("villages.csv");
    private static final List<Row> MEMBERS = rows("households.csv");
    private static final List<Row> ACCOUNTS = rows("accounts.csv");
    private static final Map<String, List<Row>> HOUSEHOLDS =
            MEMBERS.stream()
                    .collect(groupingBy(row -> row.at("Mã hộ"), LinkedHashMap::new, toList()));
    private static final Set<String> ROLES =
            Set.of(
                    "village-head",
                    "enumerator",
                    "steering-committee",
                    "poverty-officer",
                    "finance-officer",
                    "agriculture-officer",
                    "health-station",
                    "school",
                    "justice-officer",
                    "culture-officer",
                    "office-officer",
                    "radio-station",
                    "fatherland-front",
                    "commune-chair",
                    "opinion-authority",
                    "supervisor",
                    "administrator");

    @Test
    void sixVillagesHaveAboutTwoThousandOneHundredHouseholds() {
        assertThat(VILLAGES).hasSize(6);
        assertThat(VILLAGES.stream().mapToInt(v -> v.number("Số hộ dân cư")).sum())
                .isBetween(2_050, 2_150);
        assertThat(VILLAGES).allMatch(v -> v.number("Số nhân khẩu") > 2 * v.number("Số hộ dân cư"));
        assertThat(MEMBERS.stream().map(row -> row.at("Thôn")).collect(toSet()))
                .isEqualTo(VILLAGES.stream().map(row -> row.at("Thôn")).collect(toSet()));
    }

    @Test
    void classesAreSpreadAsTheCourseNeedsThem() {
        assertThat(HOUSEHOLDS).hasSize(110);
        assertThat(MEMBERS).hasSizeBetween(320, 345);
        assertThat(households("Phân loại", "N")).hasSize(38);
        assertThat(households("Phân loại", "CN")).hasSize(42);
        assertThat(households("Phân loại", "")).hasSize(30);
    }

    @Test
    void aClassComesWithItsDecisionAndItsCauses() {
        assertThat(MEMBERS)
                .allSatisfy(
                        row -> {
                            boolean classified = !row.at("Phân loại").isEmpty();
                            assertThat(row.at("Số quyết định"))
                                    .isEqualTo(classified ? "41/QĐ-UBND" : "");
                            assertThat(row.at("Ngày quyết định"))
                                    .isEqualTo(classified ? "15/12/{năm trước}" : "");
                            assertThat(row.at("Nguyên nhân nghèo").isEmpty())
                                    .isEqualTo(!classified);
                        });
    }

    @Test
    void everyHouseholdHasOneHeadWhoComesFirst() {
        assertThat(HOUSEHOLDS.values())
                .allSatisfy(
                        members -> {
                            assertThat(members)
                                    .filteredOn(row -> row.is("Chủ hộ"))
                                    .containsExactly(members.get(0));
                            assertThat(members).filteredOn(row -> row.is("Vợ")).hasSizeLessThan(2);
                        });
    }

    @Test
    void agesFitTheRelations() {
        assertThat(HOUSEHOLDS.values()).allSatisfy(TrainingDataTest::agesFit);
    }

    private static void agesFit(List<Row> members) {
        var head = members.get(0);
        assertThat(head.age()).isBetween(18, 100);
        for (var row : members) {
            int younger = head.age() - row.age();
            switch (row.at("Quan hệ với chủ hộ")) {
                case "Vợ", "Chồng" -> assertThat(row.age()).isGreaterThanOrEqualTo(18);
                case "Con" -> assertThat(younger).as(row.toString()).isBetween(17, 50);
                case "Cháu" -> assertThat(younger).as(row.toString()).isGreaterThan(33);
                case "Bố", "Mẹ" -> assertThat(-younger).as(row.toString()).isBetween(17, 50);
                case "Ông", "Bà" -> assertThat(-younger).as(row.toString()).isGreaterThan(33);
                case "Anh", "Chị" -> assertThat(younger).as(row.toString()).isBetween(-20, -1);
                case "Em" -> assertThat(younger).as(row.toString()).isBetween(1, 20);
                default -> assertThat(row.age()).isBetween(0, 100);
            }
        }
    }

    @Test
    void sexFitsTheRelationAndTheMiddleName() {
        assertThat(MEMBERS)
                .allSatisfy(
                        row -> {
                            switch (row.at("Quan hệ với chủ hộ")) {
                                case "Vợ", "Mẹ", "Bà", "Chị" -> assertThat(row.isMale()).isFalse();
                                case "Chồng", "Bố", "Ông", "Anh" ->
                                        assertThat(row.isMale()).isTrue();
                                default -> assertThat(row.at("Giới tính")).isIn("Nam", "Nữ");
                            }
                            if (row.at("Họ và tên").contains(" Thị ")) {
                                assertThat(row.isMale()).isFalse();
                            }
                            if (row.at("Họ và tên").contains(" Văn ")) {
                                assertThat(row.isMale()).isTrue();
                            }
                        });
    }

    @Test
    void childrenCarryTheSurnameOfTheFatherOrTheHead() {
        assertThat(HOUSEHOLDS.values())
                .allSatisfy(
                        members -> {
                            var given =
                                    members.stream()
                                            .filter(row -> row.is("Chủ hộ") || row.is("Chồng"))
                                            .map(Row::surname)
                                            .collect(toSet());
                            assertThat(members)
                                    .filteredOn(
                                            row ->
                                                    row.is("Con")
                                                            || row.is("Cháu")
                                                            || row.is("Bố")
                                                            || row.is("Em"))
                                    .allMatch(row -> given.contains(row.surname()));
                        });
    }

    @Test
    void identityNumbersAreUniqueAndBuiltAsTheRealOnes() {
        var numbers =
                MEMBERS.stream().map(row -> row.at("Số CCCD")).filter(n -> !n.isEmpty()).toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(MEMBERS)
                .allSatisfy(
                        row -> {
                            var number = row.at("Số CCCD");
                            if (number.length() == 9) {
                                assertThat(row.age()).isGreaterThan(70);
                            } else if (number.isEmpty()) {
                                assertThat(row.age()).isLessThan(2);
                            } else {
                                assertThat(number).matches(row.identityPattern());
                            }
                        });
        assertThat(numbers).filteredOn(n -> n.length() == 9).hasSizeBetween(2, 6);
        assertThat(MEMBERS).anyMatch(row -> row.at("Số CCCD").isEmpty());
    }

    @Test
    void someBirthsAreKnownByTheYearOnly() {
        assertThat(MEMBERS)
                .allSatisfy(
                        row ->
                                assertThat(row.at("Ngày sinh"))
                                        .matches("(\\d{2}/\\d{2}/)?(19|20)\\d{2}"));
        assertThat(MEMBERS).anyMatch(row -> row.at("Ngày sinh").length() == 4);
    }

    @Test
    void everyRelationCauseAndFlagOccurs() {
        assertThat(values("Quan hệ với chủ hộ"))
                .containsExactlyInAnyOrder(
                        "Chủ hộ", "Vợ", "Chồng", "Con", "Cháu", "Bố", "Mẹ", "Ông", "Bà", "Anh",
                        "Chị", "Em", "Khác");
        assertThat(
                        values("Nguyên nhân nghèo").stream()
                                .flatMap(causes -> Stream.of(causes.split(";")))
                                .filter(cause -> !cause.isEmpty())
                                .collect(toSet()))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
        for (var flag : List.of("Hộ DTTS", "Không có khả năng lao động", "Có người có công")) {
            assertThat(values(flag)).containsExactlyInAnyOrder("", "x");
        }
        assertThat(values("Dân tộc"))
                .containsExactlyInAnyOrder("Kinh", "Tày", "Mường", "Hoa", "Thái");
    }

    @Test
    void flagsFitTheMembers() {
        assertThat(HOUSEHOLDS.values())
                .allSatisfy(
                        members -> {
                            var first = members.get(0);
                            boolean minority =
                                    members.stream()
                                            .filter(
                                                    row ->
                                                            row.is("Chủ hộ")
                                                                    || row.is("Vợ")
                                                                    || row.is("Chồng"))
                                            .anyMatch(row -> !"Kinh".equals(row.at("Dân tộc")));
                            assertThat("x".equals(first.at("Hộ DTTS"))).isEqualTo(minority);
                            if ("x".equals(first.at("Không có khả năng lao động"))) {
                                assertThat(members)
                                        .noneMatch(row -> row.age() >= 18 && row.age() <= 60);
                            }
                        });
    }

    @Test
    void whatIsTrueOfAHouseholdIsRepeatedOnEveryRow() {
        assertThat(HOUSEHOLDS.values())
                .allSatisfy(
                        members ->
                                assertThat(
                                                members.stream()
                                                        .map(Row::householdColumns)
                                                        .collect(toSet()))
                                        .hasSize(1));
        assertThat(IntStream.range(0, MEMBERS.size()))
                .allMatch(i -> MEMBERS.get(i).number("STT") == i + 1);
    }

    @Test
    void everyRoleHasAnAccountAndEveryVillageItsPeople() {
        assertThat(ACCOUNTS.stream().map(row -> row.at("roles")).collect(toSet())).isEqualTo(ROLES);
        assertThat(ACCOUNTS.stream().map(row -> row.at("username")))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9]+"));
        for (int village = 1; village <= VILLAGES.size(); village++) {
            var here = String.valueOf(village);
            assertThat(
                            ACCOUNTS.stream()
                                    .filter(row -> row.at("village").equals(here))
                                    .map(row -> row.at("roles")))
                    .containsExactlyInAnyOrder("village-head", "enumerator", "enumerator");
        }
    }

    @Test
    void noOfficialSharesASurnameWithTheHouseholds() {
        var taken = MEMBERS.stream().map(Row::surname).collect(toSet());
        var sample =
                Set.of(
                        "Đoàn", "Phùng", "Khúc", "Đỗ", "Vũ", "Hoàng", "Phạm", "Trần", "Lê", "Quách",
                        "Đặng", "Bùi", "Nguyễn", "Đào", "Tăng");

        assertThat(ACCOUNTS)
                .extracting(row -> row.at("full_name").split(" ")[0])
                .doesNotContainAnyElementsOf(taken)
                .doesNotContainAnyElementsOf(sample);
        assertThat(ACCOUNTS.stream().map(row -> row.at("full_name"))).doesNotHaveDuplicates();
        assertThat(MEMBERS.stream().map(row -> row.at("Họ và tên"))).doesNotHaveDuplicates();
    }

    @Test
    void allTextIsComposed() {
        assertThat(Stream.of("villages.csv", "households.csv", "accounts.csv"))
                .allMatch(file -> Normalizer.isNormalized(text(file), Normalizer.Form.NFC));
    }

    private static Set<String> values(String column) {
        return MEMBERS.stream().map(row -> row.at(column)).collect(toSet());
    }

    private static List<String> households(String column, String value) {
        return HOUSEHOLDS.entrySet().stream()
                .filter(household -> household.getValue().get(0).at(column).equals(value))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Row> rows(String file) {
        var lines = text(file).lines().toList();
        var head = cells(lines.get(0));
        return lines.stream()
                .skip(1)
                .map(
                        line -> {
                            var cells = cells(line);
                            assertThat(cells).as(line).hasSameSizeAs(head);
                            var values = new LinkedHashMap<String, String>();
                            for (int i = 0; i < head.size(); i++) {
                                values.put(head.get(i), cells.get(i));
                            }
                            return new Row(values);
                        })
                .toList();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (var cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(cell.replace("\"", ""));
        }
        return cells;
    }

    private static String text(String file) {
        try (InputStream in = TrainingDataTest.class.getResourceAsStream("/training/" + file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(Map<String, String> values) {

        String at(String column) {
            return Objects.requireNonNull(values.get(column), column);
        }

        int number(String column) {
            return Integer.parseInt(at(column));
        }

        boolean is(String relation) {
            return at("Quan hệ với chủ hộ").equals(relation);
        }

        boolean isMale() {
            return "Nam".equals(at("Giới tính"));
        }

        String surname() {
            return at("Họ và tên").split(" ")[0];
        }

        int birthYear() {
            var birth = at("Ngày sinh");
            return Integer.parseInt(birth.substring(birth.length() - 4));
        }

        int age() {
            return YEAR - birthYear();
        }

        /** Province, century and sex, year of birth, six more digits. */
        String identityPattern() {
            int centuryAndSex = (birthYear() < 2000 ? 0 : 2) + (isMale() ? 0 : 1);
            return "(030|004|017|022|014)%d%02d\\d{6}".formatted(centuryAndSex, birthYear() % 100);
        }

        List<String> householdColumns() {
            return Stream.of(
                            "Thôn",
                            "Địa chỉ",
                            "Phân loại",
                            "Số quyết định",
                            "Ngày quyết định",
                            "Hộ DTTS",
                            "Không có khả năng lao động",
                            "Có người có công",
                            "Nguyên nhân nghèo",
                            "Ghi chú")
                    .map(this::at)
                    .toList();
        }
    }
}
