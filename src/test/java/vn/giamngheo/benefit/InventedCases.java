package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.Sex;

/** Households that might live anywhere in the commune; the same number gives the same household. */
final class InventedCases {

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static final List<String> GROUPS = List.of("Kinh", "Kinh", "Kinh", "Tày", "");

    private final Random random;

    private InventedCases(long number) {
        this.random = new Random(number * 7919 + 17);
    }

    static HouseholdCase household(long number) {
        return new InventedCases(number).household();
    }

    private HouseholdCase household() {
        List<PersonCase> members = new ArrayList<>();
        var size = 1 + random.nextInt(5);
        for (var i = 0; i < size; i++) {
            members.add(person());
        }
        return new HouseholdCase(
                id(),
                "10930-2023",
                "village",
                classes(),
                one(8),
                one(15) ? day() : null,
                facts(false),
                members);
    }

    private List<ClassPeriod> classes() {
        List<ClassPeriod> classes = new ArrayList<>();
        var from = FIRST.minusYears(1).plusDays(random.nextInt(500));
        while (from.isBefore(LAST) && !one(6)) {
            var to = from.plusDays(30 + random.nextInt(600));
            var open = one(4);
            var livingClass = LivingClass.values()[random.nextInt(LivingClass.values().length)];
            classes.add(new ClassPeriod(livingClass, from, open ? null : to, "1/QĐ-UBND"));
            if (livingClass == LivingClass.NEWLY_ESCAPED && one(2)) {
                var standard = one(2) ? LivingClass.AVG_AGRI : LivingClass.AVG;
                classes.add(
                        new ClassPeriod(
                                standard,
                                from.plusDays(random.nextInt(30)),
                                open ? null : to,
                                "2/QĐ-UBND"));
            }
            if (open) {
                break;
            }
            from = to.plusDays(one(3) ? 20 : 1);
        }
        return classes;
    }

    private PersonCase person() {
        var age = one(2) ? random.nextInt(25) : random.nextInt(90);
        var birth = day().minusYears(age);
        var yearOnly = one(12);
        return new PersonCase(
                id(),
                yearOnly ? birth.withDayOfYear(1) : birth,
                yearOnly,
                one(2) ? Sex.FEMALE : Sex.MALE,
                GROUPS.get(random.nextInt(GROUPS.size())),
                one(10) ? day() : null,
                facts(true));
    }

    /** At most one fact of a kind on a day, as the register keeps them. */
    private List<Fact> facts(boolean ofMember) {
        List<Fact> facts = new ArrayList<>();
        for (var kind : FactKind.values()) {
            if (kind.ofMember() == ofMember && one(kind.choices().size() > 1 ? 2 : 4)) {
                var from = one(2) ? FIRST.minusYears(2) : day();
                var to = one(3) ? from.plusDays(random.nextInt(700)) : null;
                facts.add(fact(kind, from, to));
                if (to != null && one(2)) {
                    facts.add(fact(kind, to.plusDays(1 + random.nextInt(40)), null));
                }
            }
        }
        return facts;
    }

    private Fact fact(FactKind kind, LocalDate from, @Nullable LocalDate to) {
        var values = List.copyOf(kind.choices().keySet());
        return new Fact(kind, values.get(random.nextInt(values.size())), from, to);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(4 * 365));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }
}
