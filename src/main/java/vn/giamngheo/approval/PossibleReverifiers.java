package vn.giamngheo.approval;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.review.ReviewAgain;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.Territory;

/**
 * Who may verify a contested household: an enumerator of the commune who surveyed it in no earlier
 * attempt of the round and who is not one of those who complain. People have no account numbers in
 * the register, so that a complainant is told by name.
 */
@Component
class PossibleReverifiers {

    private final Staff staff;
    private final Rounds rounds;
    private final ReviewAgain reviewAgain;
    private final ComplaintVoices voices;
    private final Households households;
    private final Territory territory;

    PossibleReverifiers(
            Staff staff,
            Rounds rounds,
            ReviewAgain reviewAgain,
            ComplaintVoices voices,
            Households households,
            Territory territory) {
        this.staff = staff;
        this.rounds = rounds;
        this.reviewAgain = reviewAgain;
        this.voices = voices;
        this.households = households;
        this.territory = territory;
    }

    /** The village's own first. */
    List<Staff.Person> of(Complaint complaint) {
        var commune = rounds.round(complaint.roundId()).communeKey();
        var former = reviewAgain.surveyorsOf(complaint.reviewId());
        var complaining = namesOfComplainants(complaint);
        var village = territory.village(complaint.villageKey()).name();
        return staff.holding(Roles.ENUMERATOR, commune).stream()
                .filter(person -> !former.contains(person.username()))
                .filter(person -> !complaining.contains(folded(person.fullName())))
                .sorted(Comparator.comparing(person -> !person.where().equals(village)))
                .toList();
    }

    private Set<String> namesOfComplainants(Complaint complaint) {
        var said = voices.findByComplaintIdOrderByReceivedAtAscIdAsc(complaint.id());
        Set<String> names = new HashSet<>();
        said.forEach(voice -> names.add(folded(voice.name())));
        households
                .membersOf(
                        said.stream()
                                .map(ComplaintVoice::householdId)
                                .filter(Objects::nonNull)
                                .toList())
                .values()
                .forEach(
                        members ->
                                members.stream()
                                        .map(MemberView::fullName)
                                        .forEach(name -> names.add(folded(name))));
        return names;
    }

    private static String folded(String name) {
        return VietnameseText.folded(name);
    }
}
