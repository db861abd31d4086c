package vn.giamngheo.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giamngheo.household.RegisterOfATest.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;

/** What a survey finds about the members of a household, on its way to a proposal. */
@ApplicationTest
class ProposeMemberChangesTest {

    private static final LocalDate SURVEYED = LocalDate.of(2023, 10, 2);
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 5);
    private static final PersonEntry BABY =
            new PersonEntry(
                    "Đỗ  Thị Mận",
                    Relation.GRANDCHILD,
                    LocalDate.of(2023, 2, 1),
                    BirthPrecision.DAY,
                    Sex.FEMALE,
                    null);

    @Autowired ProposeMemberChanges proposeMemberChanges;
    @Autowired DecideMemberChange decideMemberChange;
    @Autowired MemberChanges changes;
    @Autowired Households households;
    @Autowired RegisterOfATest register;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private final UUID review = UUID.randomUUID();
    private UUID household;
    private MemberView head;
    private MemberView son;
    private Actor enumerator;
    private Actor officer;

    @BeforeEach
    void aHouseholdOfTwo() {
        clock.setDate(SURVEYED);
        var commune = register.commune();
        household = register.household(commune, "Đỗ Thị Lụa", "Đỗ Văn Nam");
        head = households.detail(household).members().get(0);
        son = households.detail(household).members().get(1);
        enumerator = actor(commune, "rasoat", Roles.ofVillage(Roles.ENUMERATOR, commune + ".01"));
        officer = actor(commune, "canbo", Roles.POVERTY_OFFICER);
    }

    @Test
    void aSurveyProposesWhoDiedWhoMovedAndWhoIsNew() {
        propose(
                review,
                ProposedChange.died(head.id(), MARCH),
                ProposedChange.movedOut(son.id(), SURVEYED),
                ProposedChange.joined(BABY, null));

        assertThat(changes.openOf(household))
                .extracting(
                        MemberChange::kind,
                        change -> change.person().fullName(),
                        MemberChange::happenedOn,
                        MemberChange::proposedByName)
                .containsExactlyInAnyOrder(
                        tuple(ChangeKind.DIED, "Đỗ Thị Lụa", MARCH, "Họ Tên rasoat"),
                        tuple(ChangeKind.MOVED_OUT, "Đỗ Văn Nam", SURVEYED, "Họ Tên rasoat"),
                        tuple(ChangeKind.JOINED, "Đỗ Thị Mận", null, "Họ Tên rasoat"));
        assertThat(households.detail(household).members()).containsExactly(head, son);
        assertThat(audited()).containsExactly("review=" + review + " proposed=3");
    }

    @Test
    void theSameSurveyAgainDoublesNothing() {
        propose(review, ProposedChange.died(son.id(), MARCH), ProposedChange.joined(BABY, null));

        propose(review, ProposedChange.died(son.id(), MARCH), ProposedChange.joined(BABY, null));

        assertThat(changes.openOf(household)).hasSize(2);
    }

    @Test
    void aSurveyRecordedAgainReplacesWhatItProposed() {
        propose(review, ProposedChange.died(son.id(), MARCH), ProposedChange.joined(BABY, null));

        propose(review, ProposedChange.movedOut(son.id(), MARCH));

        assertThat(changes.openOf(household))
                .singleElement()
                .extracting(MemberChange::kind)
                .isEqualTo(ChangeKind.MOVED_OUT);
    }

    @Test
    void anOlderOpenProposalOfAnotherReviewStays() {
        propose(review, ProposedChange.died(son.id(), MARCH), ProposedChange.joined(BABY, null));
        var yearOnly =
                new PersonEntry(
                        "Đỗ Thị Mận",
                        Relation.GRANDCHILD,
                        LocalDate.of(2023, 7, 7),
                        BirthPrecision.YEAR,
                        Sex.FEMALE,
                        null);

        propose(
                UUID.randomUUID(),
                ProposedChange.movedOut(son.id(), SURVEYED),
                ProposedChange.joined(yearOnly, null));

        assertThat(changes.openOf(household))
                .hasSize(2)
                .allMatch(change -> change.sourceReview().equals(review))
                .anyMatch(change -> change.kind() == ChangeKind.DIED);
    }

    @Test
    void whatWasDecidedIsNotProposedAgainByTheSameSurvey() {
        propose(review, ProposedChange.died(son.id(), MARCH), ProposedChange.joined(BABY, null));
        for (var open : changes.openOf(household)) {
            decideMemberChange.refuse(open.id(), "Gia đình nói khác", officer);
        }

        propose(review, ProposedChange.died(son.id(), MARCH), ProposedChange.joined(BABY, null));

        assertThat(changes.openOf(household)).isEmpty();
        propose(UUID.randomUUID(), ProposedChange.died(son.id(), MARCH));
        assertThat(changes.openOf(household)).hasSize(1);
    }

    @Test
    void whatTheRegisterKnowsAlreadyIsNoProposal() {
        propose(review, ProposedChange.movedOut(son.id(), MARCH));
        decideMemberChange.accept(changes.openOf(household).get(0).id(), null, officer);
        var headAgain =
                new PersonEntry(
                        "Đỗ Thị Lụa",
                        Relation.OTHER,
                        head.birthDate(),
                        BirthPrecision.DAY,
                        Sex.FEMALE,
                        null);

        propose(
                UUID.randomUUID(),
                ProposedChange.movedOut(son.id(), MARCH),
                ProposedChange.joined(headAgain, null));

        assertThat(changes.openOf(household)).isEmpty();
    }

    @Test
    void thePersonNamedTwiceInASurveyIsProposedOnce() {
        propose(
                review,
                ProposedChange.movedOut(son.id(), MARCH),
                ProposedChange.died(son.id(), MARCH),
                ProposedChange.joined(BABY, null),
                ProposedChange.joined(BABY, SURVEYED));

        assertThat(changes.openOf(household)).hasSize(2);
    }

    @Test
    void aMemberOfAnotherHouseholdIsRefusedBeforeAnythingIsWritten() {
        var other = register.household(summary(household).communeKey(), "Bùi Thị Én", "Bùi Văn Ổn");
        var stranger = households.detail(other).members().get(0).id();
        propose(review, ProposedChange.joined(BABY, null));

        assertThatThrownBy(() -> propose(review, ProposedChange.died(stranger, MARCH)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal ->
                                assertThat(refusal.code())
                                        .isEqualTo(ProposeMemberChanges.NOT_A_MEMBER));

        assertThat(changes.openOf(household)).hasSize(1);
        assertThatThrownBy(
                        () ->
                                proposeMemberChanges.propose(
                                        UUID.randomUUID(), review, List.of(), enumerator, SURVEYED))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("Không có hộ này");
    }

    @Test
    void aPersonIsWrittenTheWayTheRegisterWritesPeople() {
        var person =
                new PersonEntry(
                        " Đỗ  Thị\u00A0Mận ",
                        Relation.CHILD,
                        LocalDate.of(2001, 7, 9),
                        BirthPrecision.YEAR,
                        Sex.FEMALE,
                        "030 201 000 001");

        assertThat(person.fullName()).isEqualTo("Đỗ Thị Mận");
        assertThat(person.birthText()).isEqualTo("2001");
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(2001, 1, 1));
        assertThat(person.identityNumber()).isEqualTo("030201000001");
        assertThatThrownBy(() -> ProposedChange.died(son.id(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private HouseholdSummary summary(UUID id) {
        return households.detail(id).summary();
    }

    private void propose(UUID source, ProposedChange... proposed) {
        proposeMemberChanges.propose(household, source, List.of(proposed), enumerator, SURVEYED);
    }

    private List<String> audited() {
        return jdbc.sql(
                        """
                        SELECT detail FROM giamngheo.audit_entry
                        WHERE action = 'propose-member-changes' AND subject_id = :id
                        """)
                .param("id", household.toString())
                .query(String.class)
                .list();
    }
}
