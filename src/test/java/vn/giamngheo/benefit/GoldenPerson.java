package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.household.Sex;

/** One line of the golden table: an invented person with what the law gives. */
record GoldenPerson(Map<String, String> row) {

    static final String COMMUNE = "10930-2023";
    private static final UUID HOUSEHOLD = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    static List<GoldenPerson> all() {
        return LawFromFiles.rows("/benefit/golden-persons.csv").stream()
                .map(GoldenPerson::new)
                .toList();
    }

    /** A grown-up of a poor household about whom nothing else is known. */
    static HouseholdCase poorAdult() {
        return new HouseholdCase(
                HOUSEHOLD,
                COMMUNE,
                "village",
                List.of(new ClassPeriod(LivingClass.POOR, LocalDate.of(2023, 1, 1), null, "41")),
                false,
                null,
                List.of(),
                List.of(
                        new PersonCase(
                                PERSON,
                                LocalDate.of(1980, 5, 1),
                                false,
                                Sex.MALE,
                                "Kinh",
                                null,
                                List.of())));
    }

    LocalDate from() {
        return LocalDate.parse(row.get("from"));
    }

    LocalDate horizon() {
        return LocalDate.parse(row.get("horizon"));
    }

    Benefit.Family family() {
        return Benefit.Family.valueOf(row.get("family"));
    }

    /** "POOR 2023-01-01..2023-12-31; NEAR_POOR 2024-01-01.." */
    private List<ClassPeriod> classes() {
        List<ClassPeriod> classes = new ArrayList<>();
        for (var part : parts("classes")) {
            var words = part.split(" ");
            var days = words[1].split("\\.\\.", -1);
            classes.add(
                    new ClassPeriod(
                            LivingClass.valueOf(words[0]),
                            LocalDate.parse(days[0]),
                            days[1].isEmpty() ? null : LocalDate.parse(days[1]),
                            "41/QĐ-UBND"));
        }
        return classes;
    }

    /** "SCHOOLING=PRIMARY; OTHER_INSURANCE=WORK 2024-02-01..2024-06-30" */
    private List<Fact> facts(boolean ofMember) {
        List<Fact> facts = new ArrayList<>();
        for (var part : parts("facts")) {
            var words = part.split(" ");
            var fact = words[0].split("=");
            var kind = FactKind.valueOf(fact[0]);
            if (kind.ofMember() == ofMember) {
                var days = words.length == 1 ? null : words[1].split("\\.\\.", -1);
                facts.add(
                        new Fact(
                                kind,
                                fact[1],
                                days == null ? LONG_AGO : LocalDate.parse(days[0]),
                                days == null || days[1].isEmpty()
                                        ? null
                                        : LocalDate.parse(days[1])));
            }
        }
        return facts;
    }

    List<String> parts(String column) {
        return Arrays.stream(row.get(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    HouseholdCase household() {
        var birth = row.get("birth");
        var yearOnly = birth.length() == 4;
        var left = row.get("left");
        var member =
                new PersonCase(
                        PERSON,
                        LocalDate.parse(yearOnly ? birth + "-01-01" : birth),
                        yearOnly,
                        row.get("sex").equals("F") ? Sex.FEMALE : Sex.MALE,
                        row.get("ethnic"),
                        left.isEmpty() ? null : LocalDate.parse(left),
                        facts(true));
        var members = new ArrayList<>(List.of(member));
        var number = 10;
        for (var other : parts("others")) {
            members.add(
                    new PersonCase(
                            new UUID(0, number++),
                            LocalDate.parse(other),
                            false,
                            Sex.MALE,
                            "Kinh",
                            null,
                            List.of()));
        }
        return new HouseholdCase(
                HOUSEHOLD,
                COMMUNE,
                "village",
                classes(),
                row.get("labour").equals("NO"),
                null,
                facts(false),
                members);
    }

    /** The person, or the household where the family's benefit is the household's. */
    boolean concerns(RightPeriod right) {
        return concerns(right.subjectId(), right.benefitCode());
    }

    boolean concerns(BenefitAnswer answer) {
        return concerns(answer.subjectId(), answer.benefitCode());
    }

    private boolean concerns(UUID subject, String benefit) {
        return LawFromFiles.CATALOGUE.benefit(benefit).family() == family()
                && (subject.equals(PERSON) || subject.equals(HOUSEHOLD));
    }

    @Override
    public String toString() {
        return row.get("no") + " " + row.get("who");
    }
}
