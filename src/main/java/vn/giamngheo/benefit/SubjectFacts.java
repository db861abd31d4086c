package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.Sex;

/**
 * Tells the decision tables what is known about a subject on a day, in codes: no name, no birthday,
 * no amount. A plain yes that was never entered is "NO"; where a "no" has a word of its own, what
 * was never entered is "UNKNOWN", and the tables say who has to find it out.
 */
final class SubjectFacts {

    static final String UNKNOWN = "UNKNOWN";
    static final String YES = "YES";
    static final String NO = "NO";

    private static final String NONE = "NONE";

    /** Kinds whose absence says that nobody found any. */
    private static final Set<FactKind> NONE_UNLESS_ENTERED =
            Set.of(FactKind.DISABILITY, FactKind.ORPHAN, FactKind.LEGAL_AID_GROUP);

    /** Kinds of one member that others, or the household, are told about too. */
    static final Set<FactKind> ABOUT_THE_WHOLE_HOUSEHOLD =
            Set.of(FactKind.SOCIAL_ALLOWANCE, FactKind.DISABILITY, FactKind.SCHOOLING);

    private static final Map<FactKind, String> NAMES = names();

    private SubjectFacts() {}

    /**
     * @param birth one of {@link Subject#births()}
     */
    static Map<String, Object> on(Subject subject, LocalDate birth, LocalDate day) {
        var household = subject.household();
        Map<String, Object> told = new HashMap<>(64);
        told.put("subject", subject.isMember() ? "MEMBER" : "HOUSEHOLD");
        told.put("livingClass", subject.livingClassOn(day).name());
        var standard = subject.averageStandardOn(day);
        told.put("averageStandard", standard == null ? NONE : standard.name());
        told.put("householdLabour", household.noLabourCapacity() ? NO : YES);
        told.put(
                "allowanceInHousehold",
                anybody(household, day, FactKind.SOCIAL_ALLOWANCE, Set.of(YES)));
        told.put(
                "disabledInHousehold",
                anybody(
                        household,
                        day,
                        FactKind.DISABILITY,
                        FactKind.DISABILITY.choices().keySet()));
        putFacts(told, household.facts(), false, day);
        var member = subject.member();
        putFacts(told, member == null ? List.of() : member.facts(), true, day);
        told.put("sex", member == null ? "NONE" : member.sex().name());
        told.put("ethnicity", member == null ? UNKNOWN : ethnicity(member));
        told.put("age", member == null ? 0 : Ages.reached(birth, day));
        told.put("earlierGroup", earlierGroup(told, member == null ? null : birth, day));
        told.put("workingAge", member == null ? "TOO_YOUNG" : workingAge(member, birth, day));
        told.put("childRaised", childRaised(subject, day));
        return told;
    }

    /**
     * The insured group that goes before the groups by the class of the household: one person is
     * insured in one group, the first in the order of Luật BHYT Điều 12.
     */
    private static String earlierGroup(
            Map<String, Object> told, @Nullable LocalDate birth, LocalDate day) {
        var other = told.get(name(FactKind.OTHER_INSURANCE));
        if (!UNKNOWN.equals(other) && !NONE.equals(other)) {
            return "WORK".equals(other) ? "WORK" : "OTHER_GROUP";
        }
        if (birth != null && !day.isAfter(Ages.lastDayOfChildCard(birth))) {
            return "CHILD";
        }
        return YES.equals(told.get(name(FactKind.SOCIAL_ALLOWANCE)))
                ? "ALLOWANCE"
                : other.toString();
    }

    /**
     * From 15 years to the age of retirement, which rises from year to year: near it somebody has
     * to look at the person's own. The years are not verified.
     */
    private static String workingAge(PersonCase member, LocalDate birth, LocalDate day) {
        var age = Ages.reached(birth, day);
        var woman = member.sex() == Sex.FEMALE;
        if (age < 15) {
            return "TOO_YOUNG";
        }
        if (age < (woman ? 55 : 60)) {
            return YES;
        }
        return age < (woman ? 60 : 62) ? "CHECK" : "TOO_OLD";
    }

    /** Somebody else in the household is a child still raised. */
    private static String childRaised(Subject subject, LocalDate day) {
        var answer = NO;
        for (var other : subject.household().members()) {
            if (!other.id().equals(subject.memberId()) && Subject.livesThere(other, day)) {
                var raised = raised(Subject.member(subject.household(), other), other, day);
                if (raised.equals(YES)) {
                    return YES;
                }
                answer = raised.equals(UNKNOWN) ? UNKNOWN : answer;
            }
        }
        return answer;
    }

    /** Under 16, or under 22 and at school. */
    private static String raised(Subject child, PersonCase person, LocalDate day) {
        var answers =
                child.births().stream()
                        .map(birth -> raised(person, Ages.reached(birth, day), day))
                        .distinct()
                        .toList();
        return answers.size() == 1 ? answers.get(0) : UNKNOWN;
    }

    private static String raised(PersonCase person, int age, LocalDate day) {
        if (age < 16) {
            return YES;
        }
        if (age >= 22) {
            return NO;
        }
        return person.facts().stream()
                .filter(fact -> fact.kind() == FactKind.SCHOOLING && fact.holdsOn(day))
                .reduce(SubjectFacts::later)
                .map(fact -> fact.value().equals(NONE) ? NO : YES)
                .orElse(UNKNOWN);
    }

    private static void putFacts(
            Map<String, Object> told, List<Fact> facts, boolean ofMember, LocalDate day) {
        var holding = new EnumMap<FactKind, Fact>(FactKind.class);
        for (var fact : facts) {
            if (fact.holdsOn(day)) {
                holding.merge(fact.kind(), fact, SubjectFacts::later);
            }
        }
        for (var kind : FactKind.values()) {
            if (kind.ofMember() == ofMember) {
                var fact = holding.get(kind);
                told.put(name(kind), fact == null ? whenAbsent(kind) : fact.value());
            }
        }
    }

    private static Fact later(Fact one, Fact other) {
        var order = one.from().compareTo(other.from());
        if (order == 0) {
            return one.value().compareTo(other.value()) >= 0 ? one : other;
        }
        return order > 0 ? one : other;
    }

    /** SOCIAL_ALLOWANCE is asked for as socialAllowance. */
    static String name(FactKind kind) {
        return NAMES.get(kind);
    }

    private static Map<FactKind, String> names() {
        var names = new EnumMap<FactKind, String>(FactKind.class);
        for (var kind : FactKind.values()) {
            names.put(kind, camelCase(kind));
        }
        return names;
    }

    private static String camelCase(FactKind kind) {
        var words = kind.name().toLowerCase(Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static String whenAbsent(FactKind kind) {
        if (NONE_UNLESS_ENTERED.contains(kind)) {
            return NONE;
        }
        return kind.choices().containsKey(NONE) ? UNKNOWN : NO;
    }

    private static String anybody(
            HouseholdCase household, LocalDate day, FactKind kind, Set<String> values) {
        for (var member : household.members()) {
            if (Subject.livesThere(member, day)) {
                for (var fact : member.facts()) {
                    if (fact.kind() == kind && fact.holdsOn(day) && values.contains(fact.value())) {
                        return YES;
                    }
                }
            }
        }
        return NO;
    }

    private static String ethnicity(PersonCase member) {
        var group = member.ethnicGroup().strip();
        if (group.isEmpty()) {
            return UNKNOWN;
        }
        return group.equalsIgnoreCase("Kinh") ? "KINH" : "MINORITY";
    }
}
