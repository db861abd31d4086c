package vn.giamngheo.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giamngheo.household.RegisterOfATest.actor;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giamngheo.household.ReportMemberChange.Reported;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;

/** A birth, a death or a move that is reported between two surveys. */
@ApplicationTest
class ReportMemberChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 6);
    private static final LocalDate BORN = LocalDate.of(2024, 2, 20);

    @Autowired ReportMemberChange reportMemberChange;
    @Autowired DecideMemberChange decideMemberChange;
    @Autowired MemberChanges changes;
    @Autowired Households households;
    @Autowired RegisterOfATest register;
    @Autowired TestClock clock;

    private String commune;
    private UUID household;
    private MemberView son;
    private Actor head;

    @BeforeEach
    void aHouseholdOfTwo() {
        clock.setDate(TODAY);
        commune = register.commune();
        household = register.household(commune, "Đỗ Thị Lụa", "Đỗ Văn Nam");
        son = households.detail(household).members().get(1);
        head = actor(commune, "truongthon", Roles.ofVillage(Roles.VILLAGE_HEAD, commune + ".01"));
    }

    @Test
    void aBirthIsProposedAndAnotherPersonWritesItIntoTheRegister() {
        reportMemberChange.report(household, born("Đỗ Thị Mận", BORN), head);

        var open = changes.openOf(household);
        assertThat(open)
                .extracting(
                        MemberChange::kind,
                        change -> change.person().fullName(),
                        MemberChange::sourceReview)
                .containsExactly(tuple(ChangeKind.JOINED, "Đỗ Thị Mận", null));
        decideMemberChange.accept(
                open.get(0).id(), null, actor(commune, "canbo", Roles.POVERTY_OFFICER));
        assertThat(households.detail(household).members())
                .extracting(MemberView::fullName)
                .contains("Đỗ Thị Mận");
    }

    @Test
    void aDepartureWantsTheMemberAndTheDay() {
        var wrong = wrong(leaving(ChangeKind.MOVED_OUT, UUID.randomUUID(), null));

        assertThat(wrong.byField()).containsOnlyKeys("member", "happenedOn");
        reportMemberChange.report(household, leaving(ChangeKind.DIED, son.id(), TODAY), head);
        assertThat(changes.openOf(household))
                .extracting(MemberChange::memberId)
                .containsExactly(son.id());
    }

    @Test
    void everyWrongFieldOfABirthIsNamedAtOnce() {
        var wrong =
                wrong(
                        new Reported(
                                ChangeKind.JOINED,
                                null,
                                " ",
                                Relation.HEAD,
                                TODAY.plusDays(1),
                                null,
                                "12345",
                                TODAY.plusDays(1)));

        assertThat(wrong.byField())
                .containsOnlyKeys(
                        "happenedOn", "fullName", "relation", "birthDate", "sex", "identityNumber");
        assertThat(wrong(new Reported(null, null, "", null, null, null, "", null)).byField())
                .containsOnlyKeys("kind");
    }

    @Test
    void whoIsInTheRegisterOrWaitsAlreadyIsNotReportedAgain() {
        var known = son.person();
        assertThat(
                        wrong(
                                        new Reported(
                                                ChangeKind.JOINED,
                                                null,
                                                known.fullName(),
                                                Relation.CHILD,
                                                known.birthDate(),
                                                known.sex(),
                                                "",
                                                null))
                                .byField())
                .containsOnlyKeys("fullName");
        reportMemberChange.report(household, born("Đỗ Thị Mận", BORN), head);

        assertThatThrownBy(
                        () -> reportMemberChange.report(household, born("Đỗ Thị Mận", BORN), head))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("CHANGE_OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.POVERTY_OFFICER, Roles.JUSTICE_OFFICER})
    void officialsOfTheCommuneMayReport(String role) {
        reportMemberChange.report(
                household, born("Đỗ Thị Mận", BORN), actor(commune, "canbo", role));

        assertThat(changes.openOf(household)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.COMMUNE_CHAIR,
                Roles.SUPERVISOR,
                Roles.ADMINISTRATOR,
                Roles.SCHOOL,
                Roles.VILLAGE_HEAD + ".other"
            })
    void nobodyElseMayReport(String role) {
        var other =
                role.endsWith(".other")
                        ? actor(
                                commune,
                                "khac",
                                Roles.ofVillage(Roles.VILLAGE_HEAD, commune + ".02"))
                        : actor(commune, "khac", role);

        assertThatThrownBy(
                        () -> reportMemberChange.report(household, born("Đỗ Thị Mận", BORN), other))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("FORBIDDEN"));
    }

    @Test
    void anOfficerOfAnotherCommuneMayNot() {
        var elsewhere = actor(register.commune(), "xa-khac", Roles.POVERTY_OFFICER);

        assertThatThrownBy(
                        () ->
                                reportMemberChange.report(
                                        household, born("Đỗ Thị Mận", BORN), elsewhere))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("FORBIDDEN"));
    }

    private InvalidInput wrong(Reported reported) {
        return catchThrowableOfType(
                InvalidInput.class, () -> reportMemberChange.report(household, reported, head));
    }

    private static Reported born(String name, LocalDate on) {
        return new Reported(ChangeKind.JOINED, null, name, Relation.CHILD, on, Sex.FEMALE, "", on);
    }

    private static Reported leaving(ChangeKind kind, UUID member, @Nullable LocalDate on) {
        return new Reported(kind, member, "", null, null, null, "", on);
    }
}
