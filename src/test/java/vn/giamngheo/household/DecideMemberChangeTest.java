package vn.giamngheo.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.giamngheo.household.RegisterOfATest.actor;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;
import vn.giamngheo.territory.TerritoryScope;

/** Proposed changes become the register, or do not, each in a transaction of its own. */
@ApplicationTest
class DecideMemberChangeTest {

    private static final LocalDate SURVEYED = LocalDate.of(2023, 10, 2);
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 5);
    private static final String BABY_NUMBER = "030323000777";

    @Autowired ProposeMemberChanges proposeMemberChanges;
    @Autowired DecideMemberChange decideMemberChange;
    @Autowired MemberChanges changes;
    @Autowired Households households;
    @Autowired RegisterOfATest register;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transactions;
    @Autowired TestClock clock;

    private String commune;
    private UUID household;
    private MemberView head;
    private MemberView son;
    private Actor enumerator;
    private Actor officer;
    private Actor justice;

    @BeforeEach
    void aHouseholdOfTwo() {
        clock.setDate(SURVEYED);
        commune = register.commune();
        household = register.household(commune, "Đỗ Thị Lụa", "Đỗ Văn Nam");
        head = members().get(0);
        son = members().get(1);
        enumerator = actor(commune, "rasoat", Roles.ofVillage(Roles.ENUMERATOR, commune + ".01"));
        officer = actor(commune, "canbo", Roles.POVERTY_OFFICER);
        justice = actor(commune, "tuphap", Roles.JUSTICE_OFFICER);
    }

    @Test
    void whoMovedOutLeavesTheRegisterWithDayAndReason() {
        var change = proposed(ProposedChange.movedOut(son.id(), MARCH));
        clock.setDate(LocalDate.of(2023, 10, 9));

        decideMemberChange.accept(change, null, justice);

        assertThat(members()).containsExactly(head);
        assertThat(
                        jdbc.sql("SELECT * FROM giamngheo.household_member WHERE id = :id")
                                .param("id", son.id())
                                .query()
                                .singleRow())
                .containsEntry("leave_reason", "Chuyển đi")
                .containsEntry("left_on", Date.valueOf(MARCH))
                .containsEntry("version", 1);
        var decided = changes.change(change, TerritoryScope.of(officer));
        assertThat(decided.state()).isEqualTo(ChangeState.ACCEPTED);
        assertThat(decided.decidedByName()).isEqualTo("Họ Tên tuphap");
        assertThat(decided.decidedOn()).isEqualTo(LocalDate.of(2023, 10, 9));
        assertThat(audited("accept-member-change", change))
                .isEqualTo("household=%s kind=MOVED_OUT member=%s".formatted(household, son.id()));
    }

    @Test
    void theHeadLeavesOnlyWhenAnotherBecomesHead() {
        var change = proposed(ProposedChange.died(head.id(), MARCH));

        assertThat(refusal(() -> decideMemberChange.accept(change, null, officer)))
                .containsOnlyKeys("newHead");
        assertThat(refusal(() -> decideMemberChange.accept(change, head.id(), officer)))
                .containsOnlyKeys("newHead");
        assertThat(members()).containsExactly(head, son);

        decideMemberChange.accept(change, son.id(), officer);

        assertThat(members())
                .singleElement()
                .satisfies(
                        member -> {
                            assertThat(member.id()).isEqualTo(son.id());
                            assertThat(member.relation()).isEqualTo(Relation.HEAD);
                        });
        assertThat(households.detail(household).summary().headName()).isEqualTo("Đỗ Văn Nam");
        assertThat(leaveReasonOf(head.id())).isEqualTo("Đã chết");
    }

    @Test
    void theLastMemberDoesNotLeaveBecauseTheHouseholdIsToBeClosed() {
        household = register.single(commune, "Bùi Thị Én");
        var change = proposed(ProposedChange.died(members().get(0).id(), MARCH));

        var refusal = refusal(() -> decideMemberChange.accept(change, null, officer));

        assertThat(refusal).containsOnlyKeys("fullName");
        assertThat(refusal.get("fullName")).contains("phải đóng sổ hộ");
        assertThat(members()).hasSize(1);
        assertThat(changes.openOf(household)).hasSize(1);
    }

    @Test
    void aNewMemberStandsLastWithTheEthnicGroupOfTheHead() {
        var change = proposed(ProposedChange.joined(baby("Đỗ Thị Mận", Relation.GRANDCHILD), null));

        decideMemberChange.accept(change, null, officer);

        assertThat(members()).hasSize(3);
        var added = members().get(2);
        assertThat(added.fullName()).isEqualTo("Đỗ Thị Mận");
        assertThat(added.relation()).isEqualTo(Relation.GRANDCHILD);
        assertThat(added.ethnicGroup()).isEqualTo("Kinh");
        assertThat(added.identityNumber()).isEqualTo(BABY_NUMBER);
        assertThat(
                        jdbc.sql("SELECT * FROM giamngheo.household_member WHERE id = :id")
                                .param("id", added.id())
                                .query()
                                .singleRow())
                .containsEntry("position", 3)
                .containsEntry("given_name", "Mận")
                .containsEntry("commune_key", commune);
        assertThat(changes.change(change, TerritoryScope.of(officer)).memberId())
                .isEqualTo(added.id());
    }

    @Test
    void anIdentityNumberThatAnotherHasIsRefusedWithTheHouseholdNamed() {
        var first = proposed(ProposedChange.joined(baby("Đỗ Thị Mận", Relation.CHILD), null));
        decideMemberChange.accept(first, null, officer);
        var code = households.detail(household).summary().code();
        household = register.household(commune, "Bùi Thị Én", "Bùi Văn Ổn");
        var change = proposed(ProposedChange.joined(baby("Bùi Thị Mơ", Relation.CHILD), null));

        var refusal = refusal(() -> decideMemberChange.accept(change, null, officer));

        assertThat(refusal).containsOnlyKeys("identityNumber");
        assertThat(refusal.get("identityNumber"))
                .contains("đang ghi cho Đỗ Thị Mận, hộ Đỗ Thị Lụa - thôn Gò Sậy (mã " + code)
                .doesNotContain(BABY_NUMBER);
        assertThat(members()).hasSize(2);
    }

    @Test
    void theNumberOfOneWhoLeftMayBeWrittenAgain() {
        var change =
                proposed(
                        ProposedChange.joined(
                                baby("Đỗ Thị Mận", Relation.CHILD, son.identityNumber()), null));
        assertThat(refusal(() -> decideMemberChange.accept(change, null, officer)))
                .containsOnlyKeys("identityNumber");
        decideMemberChange.accept(
                proposed(ProposedChange.movedOut(son.id(), MARCH)), null, officer);

        decideMemberChange.accept(change, null, officer);

        assertThat(members()).hasSize(2);
    }

    @Test
    void aNewMemberIsNeverHeadAndNeverThereTwice() {
        var second = proposed(ProposedChange.joined(baby("Đỗ Thị Mận", Relation.HEAD), null));
        addedByAList("Đỗ Thị Mận");

        assertThat(refusal(() -> decideMemberChange.accept(second, null, officer)))
                .containsKeys("relation", "fullName");
        assertThat(changes.openOf(household)).hasSize(1);
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        var change = proposed(ProposedChange.movedOut(son.id(), SURVEYED.plusDays(1)));

        var refusal = refusal(() -> decideMemberChange.accept(change, null, officer));

        assertThat(refusal).containsOnlyKeys("happenedOn");
        assertThat(refusal.get("happenedOn")).contains("Ngày 03/10/2023 chưa đến");
    }

    @Test
    void aRefusalNeedsItsReasonAndLeavesTheRegister() {
        var change = proposed(ProposedChange.died(son.id(), MARCH));

        assertThat(refusal(() -> decideMemberChange.refuse(change, " \u00A0", officer)))
                .containsOnlyKeys("note");
        assertThat(refusal(() -> decideMemberChange.refuse(change, "x".repeat(1001), officer)))
                .containsOnlyKeys("note");
        decideMemberChange.refuse(change, "  Gia đình nói  khác ", officer);

        assertThat(members()).containsExactly(head, son);
        var decided = changes.change(change, TerritoryScope.of(officer));
        assertThat(decided.state()).isEqualTo(ChangeState.REFUSED);
        assertThat(decided.note()).isEqualTo("Gia đình nói khác");
        assertThat(audited("refuse-member-change", change)).doesNotContain("Gia đình");
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        var change = proposed(ProposedChange.movedOut(son.id(), MARCH));
        decideMemberChange.accept(change, null, officer);

        for (ThrowingCallable again :
                List.<ThrowingCallable>of(
                        () -> decideMemberChange.accept(change, null, justice),
                        () -> decideMemberChange.refuse(change, "Khác", justice))) {
            assertThatThrownBy(again)
                    .isInstanceOf(BusinessException.class)
                    .hasMessage("Đề xuất này đã được Họ Tên canbo xử lý: đã ghi vào sổ hộ.");
        }
        assertThat(versionOf(son.id())).isEqualTo(1);
    }

    @Test
    void ofTwoOfficialsAtOnceOneDecides() throws Exception {
        var change = proposed(ProposedChange.movedOut(son.id(), MARCH));

        var second =
                transactions.execute(
                        status -> {
                            decideMemberChange.accept(change, null, officer);
                            var other =
                                    CompletableFuture.supplyAsync(
                                            () ->
                                                    codeOf(
                                                            () ->
                                                                    decideMemberChange.refuse(
                                                                            change, "Khác",
                                                                            justice)));
                            untilItWaits(other);
                            return other;
                        });

        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(DecideMemberChange.ALREADY_DECIDED);
        assertThat(members()).containsExactly(head);
    }

    @Test
    void twoMembersOfOneNumberDoNotJoinAtOnce() throws Exception {
        var here = proposed(ProposedChange.joined(baby("Đỗ Thị Mận", Relation.CHILD), null));
        var other = register.household(commune, "Bùi Thị Én", "Bùi Văn Ổn");
        household = other;
        var there = proposed(ProposedChange.joined(baby("Bùi Thị Mơ", Relation.CHILD), null));

        var outcomes = new ArrayList<CompletableFuture<String>>();
        for (var change : List.of(here, there)) {
            outcomes.add(
                    CompletableFuture.supplyAsync(
                            () -> codeOf(() -> decideMemberChange.accept(change, null, officer))));
        }

        var codes = new ArrayList<String>();
        for (var outcome : outcomes) {
            codes.add(outcome.get(30, TimeUnit.SECONDS));
        }
        assertThat(codes).containsExactlyInAnyOrder("allowed", InvalidInput.CODE);
    }

    @Test
    void aClosedHouseholdAndOneWhoLeftMeanwhileTakeNoChange() {
        var change = proposed(ProposedChange.movedOut(son.id(), MARCH));
        jdbc.sql(
                        """
                        UPDATE giamngheo.household_member SET left_on = :on,
                            leave_reason = 'Chuyển đi' WHERE id = :id
                        """)
                .param("on", MARCH)
                .param("id", son.id())
                .update();
        assertThat(codeOf(() -> decideMemberChange.accept(change, null, officer)))
                .isEqualTo("MEMBER_LEFT");
        jdbc.sql(
                        """
                        UPDATE giamngheo.household SET closed_on = :on, close_reason = 'Chuyển đi'
                        WHERE id = :id
                        """)
                .param("on", MARCH)
                .param("id", household)
                .update();

        assertThat(codeOf(() -> decideMemberChange.accept(change, null, officer)))
                .isEqualTo("HOUSEHOLD_CLOSED");
        decideMemberChange.refuse(change, "Hộ đã đóng sổ", officer);
        assertThat(changes.openOf(household)).isEmpty();
    }

    @Test
    void acceptedChangesAreReadInTheHouseholdsStory(@Autowired RegisterHistory history) {
        decideMemberChange.accept(
                proposed(ProposedChange.movedOut(son.id(), MARCH)), null, officer);

        assertThat(history.of(household))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.what()).isEqualTo("Chuyển đi: Đỗ Văn Nam");
                            assertThat(entry.detail())
                                    .isEqualTo("Từ ngày 05/03/2023. Đã ghi vào sổ hộ.");
                        });
    }

    @Test
    void changesAreFoundWithoutAccentsByPersonHeadVillageAndCode() {
        proposed(ProposedChange.movedOut(son.id(), MARCH));
        household = register.household(commune, "Bùi Thị Én", "Bùi Văn Ổn");
        var code = households.detail(household).summary().code();
        proposed(ProposedChange.joined(baby("Đặng Thị Mơ", Relation.OTHER), null));

        assertThat(found("do van nam")).containsExactly("Đỗ Văn Nam");
        assertThat(found("dang thi")).containsExactly("Đặng Thị Mơ");
        assertThat(found("bui thi en")).containsExactly("Đặng Thị Mơ");
        assertThat(found(code.toLowerCase())).containsExactly("Đặng Thị Mơ");
        assertThat(found("go say")).hasSize(2);
        assertThat(found("100%")).isEmpty();
        assertThat(
                        changes.search(
                                TerritoryScope.of(officer),
                                new MemberChangeFilter("", commune + ".02", true),
                                1,
                                20))
                .extracting(MemberChangePage::total)
                .isEqualTo(0);
    }

    @Test
    void theListIsPagedAndDividedIntoOpenAndDecided() {
        var scope = TerritoryScope.of(officer);
        decideMemberChange.refuse(
                proposed(ProposedChange.movedOut(son.id(), MARCH)), "Khác", officer);
        proposed(ProposedChange.movedOut(son.id(), MARCH));
        proposed(ProposedChange.joined(baby("Đặng Thị Mơ", Relation.OTHER), null));
        var open = new MemberChangeFilter("", null, true);

        assertThat(changes.countOpen(scope)).isEqualTo(2);
        assertThat(changes.search(scope, open, 1, 1).changes()).hasSize(1);
        assertThat(changes.search(scope, open, 9, 1))
                .satisfies(
                        page -> {
                            assertThat(page.page()).isEqualTo(2);
                            assertThat(page.total()).isEqualTo(2);
                        });
        assertThat(changes.all(scope, new MemberChangeFilter("", null, false)))
                .singleElement()
                .extracting(MemberChange::state)
                .isEqualTo(ChangeState.REFUSED);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    officer,         read,   allowed
                    justice,         read,   allowed
                    chair,           read,   allowed
                    finance,         read,   allowed
                    supervisor,      read,   allowed
                    head,            read,   allowed
                    enumerator,      read,   allowed
                    head elsewhere,  read,   OUT_OF_AREA
                    officer abroad,  read,   OUT_OF_AREA
                    administrator,   read,   OUT_OF_AREA
                    officer,         accept, allowed
                    justice,         accept, allowed
                    proposer,        accept, PROPOSER_DECIDES
                    chair,           accept, FORBIDDEN
                    finance,         accept, FORBIDDEN
                    supervisor,      accept, FORBIDDEN
                    head,            accept, FORBIDDEN
                    enumerator,      accept, FORBIDDEN
                    head elsewhere,  accept, OUT_OF_AREA
                    officer abroad,  accept, OUT_OF_AREA
                    administrator,   accept, OUT_OF_AREA
                    officer,         refuse, allowed
                    justice,         refuse, allowed
                    proposer,        refuse, PROPOSER_DECIDES
                    chair,           refuse, FORBIDDEN
                    supervisor,      refuse, FORBIDDEN
                    head,            refuse, FORBIDDEN
                    enumerator,      refuse, FORBIDDEN
                    head elsewhere,  refuse, OUT_OF_AREA
                    officer abroad,  refuse, OUT_OF_AREA
                    """)
    void rights(String who, String action, String outcome) {
        var change = proposed(ProposedChange.movedOut(son.id(), MARCH));
        var person = person(who);

        var code =
                codeOf(
                        () -> {
                            switch (action) {
                                case "read" -> changes.change(change, TerritoryScope.of(person));
                                case "accept" -> decideMemberChange.accept(change, null, person);
                                default -> decideMemberChange.refuse(change, "Khác", person);
                            }
                        });

        assertThat(code).isEqualTo(outcome);
        assertThat(changes.openOf(household).isEmpty())
                .isEqualTo(outcome.equals("allowed") && !action.equals("read"));
    }

    private Actor person(String who) {
        return switch (who) {
            case "officer" -> officer;
            case "justice" -> justice;
            case "proposer" ->
                    new Actor(
                            enumerator.username(),
                            "Bùi Văn Hùng",
                            "",
                            Set.of(Roles.POVERTY_OFFICER),
                            Set.of(commune));
            case "chair" -> actor(commune, "chutich", Roles.COMMUNE_CHAIR);
            case "finance" -> actor(commune, "taichinh", Roles.FINANCE_OFFICER);
            case "supervisor" -> actor(commune, "giamsat", Roles.SUPERVISOR);
            case "administrator" -> actor(commune, "quantri", Roles.ADMINISTRATOR);
            case "head" -> ofVillage("truongthon", Roles.VILLAGE_HEAD, ".01");
            case "enumerator" -> ofVillage("rasoat2", Roles.ENUMERATOR, ".01");
            case "head elsewhere" -> ofVillage("truongthon2", Roles.VILLAGE_HEAD, ".02");
            case "officer abroad" -> actor("11074-2025", "xakhac", Roles.POVERTY_OFFICER);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private Actor ofVillage(String username, String role, String village) {
        return actor(commune, username, Roles.ofVillage(role, commune + village));
    }

    private UUID proposed(ProposedChange change) {
        var before = changes.openOf(household).stream().map(MemberChange::id).toList();
        proposeMemberChanges.propose(
                household, UUID.randomUUID(), List.of(change), enumerator, SURVEYED);
        return changes.openOf(household).stream()
                .map(MemberChange::id)
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static PersonEntry baby(String name, Relation relation) {
        return baby(name, relation, BABY_NUMBER);
    }

    private static PersonEntry baby(String name, Relation relation, String number) {
        return new PersonEntry(
                name, relation, LocalDate.of(2023, 2, 1), BirthPrecision.DAY, Sex.FEMALE, number);
    }

    private void addedByAList(String name) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.household_member (id, household_id, commune_key,
                            full_name, given_name, relation, birth_date, birth_precision, sex,
                            position)
                        VALUES (:id, :household, :commune, :name, 'Mận', 'CHILD', '2023-02-01',
                            'DAY', 'FEMALE', 9)
                        """)
                .param("id", UUID.randomUUID())
                .param("household", household)
                .param("commune", commune)
                .param("name", name)
                .update();
    }

    private List<MemberView> members() {
        return households.detail(household).members();
    }

    private List<String> found(String text) {
        return changes
                .all(TerritoryScope.of(officer), new MemberChangeFilter(text, null, true))
                .stream()
                .map(change -> change.person().fullName())
                .toList();
    }

    private String leaveReasonOf(UUID member) {
        return jdbc.sql("SELECT leave_reason FROM giamngheo.household_member WHERE id = :id")
                .param("id", member)
                .query(String.class)
                .single();
    }

    private int versionOf(UUID member) {
        return jdbc.sql("SELECT version FROM giamngheo.household_member WHERE id = :id")
                .param("id", member)
                .query(Integer.class)
                .single();
    }

    private String audited(String action, UUID change) {
        return jdbc.sql(
                        """
                        SELECT detail FROM giamngheo.audit_entry
                        WHERE action = :action AND subject_id = :id
                        """)
                .param("action", action)
                .param("id", change.toString())
                .query(String.class)
                .single();
    }

    private static Map<String, String> refusal(ThrowingCallable act) {
        return catchThrowableOfType(InvalidInput.class, act).byField();
    }

    private static String codeOf(Runnable act) {
        try {
            act.run();
            return "allowed";
        } catch (BusinessException refusal) {
            return refusal.code();
        }
    }

    /** Until the other transaction stands before a row that this one has locked. */
    private void untilItWaits(CompletableFuture<String> other) {
        var started = System.nanoTime();
        while (!other.isDone() && standingBeforeALock() == 0) {
            assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(30));
        }
    }

    /** A transaction keeps what it once saw of the others, unless it is told to look again. */
    private int standingBeforeALock() {
        jdbc.sql("SELECT pg_stat_clear_snapshot()").query((row, number) -> number).single();
        return jdbc.sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """)
                .query(Integer.class)
                .single();
    }
}
