package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A household is deprived as soon as one member is. One member who surely is decides, whatever else
 * is missing.
 */
abstract class MemberRule implements DerivationRule {

    @Override
    public final Derived derive(SurveyedHousehold household, Thresholds thresholds) {
        if (household.size() == 0) {
            return Derived.withoutMembers();
        }
        var deprived = new ArrayList<String>();
        var clauses = new ArrayList<String>();
        var missing = new LinkedHashSet<MissingFact>();
        for (var resident : household.residents()) {
            var seen = seenAtEitherAge(resident, thresholds);
            if (seen.verdict() == Verdict.DEPRIVED) {
                deprived.add(resident.facts().name());
                clauses.add(resident.words() + " " + seen.words());
            }
            missing.addAll(seen.missing());
        }
        if (!deprived.isEmpty()) {
            return Derived.deprived(
                    clauses.stream().collect(Collectors.joining("; ", "", ".")), deprived);
        }
        return missing.isEmpty()
                ? Derived.notDeprived(nobody(thresholds))
                : Derived.unknown(List.copyOf(missing));
    }

    /** One member at one age. */
    abstract Seen seen(Resident resident, int age, Thresholds thresholds);

    /** The sentence when no member is deprived. */
    abstract String nobody(Thresholds thresholds);

    private Seen seenAtEitherAge(Resident resident, Thresholds thresholds) {
        var younger = seen(resident, resident.youngest(), thresholds);
        if (resident.youngest() == resident.oldest()) {
            return younger;
        }
        var older = seen(resident, resident.oldest(), thresholds);
        if (younger.verdict() == older.verdict() && younger.missing().equals(older.missing())) {
            return younger;
        }
        var missing = new LinkedHashSet<MissingFact>();
        missing.add(resident.missingBirth());
        missing.addAll(younger.missing());
        missing.addAll(older.missing());
        return new Seen(Verdict.UNKNOWN, "", List.copyOf(missing));
    }

    /**
     * @param words what follows the name of a deprived member: "không có bảo hiểm y tế"
     */
    record Seen(Verdict verdict, String words, List<MissingFact> missing) {

        static final Seen FINE = new Seen(Verdict.NOT_DEPRIVED, "", List.of());

        static Seen deprived(String words) {
            return new Seen(Verdict.DEPRIVED, words, List.of());
        }

        static Seen unknown(MissingFact... missing) {
            return new Seen(Verdict.UNKNOWN, "", List.of(missing));
        }
    }
}
