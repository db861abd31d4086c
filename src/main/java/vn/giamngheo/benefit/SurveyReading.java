package vn.giamngheo.benefit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Allowance;
import vn.giamngheo.classification.WorkState;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.review.SurveyedMembers;
import vn.giamngheo.shared.VietnameseText;

/**
 * One thing a survey found.
 *
 * @param memberId null for the household
 * @param value null where what was known before is no longer true
 */
record SurveyReading(@Nullable UUID memberId, FactKind kind, @Nullable String value) {

    private static final String YES = "YES";
    private static final String NONE = "NONE";
    private static final Set<String> WATER = Set.of("WATER_SOURCE", "TOILET");
    private static final Set<String> HOUSING = Set.of("HOUSING_QUALITY", "HOUSING_AREA");

    /** Of people the register knows; one who was found at the door is known by name and birth. */
    static List<SurveyReading> of(
            SurveyedMembers.Survey survey, Collection<MemberView> registered) {
        var readings = new ArrayList<SurveyReading>();
        readings.add(ofHousehold(FactKind.WATER_LACK, survey, WATER));
        readings.add(ofHousehold(FactKind.HOUSING_LACK, survey, HOUSING));
        for (var member : survey.members()) {
            var id = registeredId(member, registered);
            if (id != null) {
                addMember(readings, id, member);
            }
        }
        return readings;
    }

    UUID subjectId(UUID householdId) {
        return memberId == null ? householdId : memberId;
    }

    private static SurveyReading ofHousehold(
            FactKind kind, SurveyedMembers.Survey survey, Set<String> indicators) {
        var lacking = !Collections.disjoint(survey.deprived(), indicators);
        return new SurveyReading(null, kind, lacking ? YES : NONE);
    }

    private static void addMember(
            List<SurveyReading> readings, UUID id, SurveyedMembers.Member member) {
        var schooling = member.schooling();
        if (schooling != null) {
            readings.add(new SurveyReading(id, FactKind.SCHOOLING, schooling.name()));
        }
        var allowance = member.allowance();
        if (allowance != null) {
            readings.add(
                    new SurveyReading(
                            id,
                            FactKind.SOCIAL_ALLOWANCE,
                            allowance == Allowance.NONE ? NONE : YES));
        }
        var work = member.work();
        if (work != null) {
            readings.add(
                    new SurveyReading(
                            id,
                            FactKind.NO_LABOUR_CAPACITY,
                            work == WorkState.UNABLE ? YES : null));
        }
    }

    private static @Nullable UUID registeredId(
            SurveyedMembers.Member member, Collection<MemberView> registered) {
        if (registered.stream().anyMatch(one -> one.id().equals(member.id()))) {
            return member.id();
        }
        var name = VietnameseText.folded(member.name());
        var same =
                registered.stream()
                        .filter(one -> one.birthDate().equals(member.birthDate()))
                        .filter(one -> VietnameseText.folded(one.fullName()).equals(name))
                        .toList();
        return same.size() == 1 ? same.get(0).id() : null;
    }
}
