package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/**
 * Who is still owed what after a decision, and what the targets come to. The round is played once;
 * what a test changes is rolled back.
 */
@ApplicationTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodyForgottenTest {

    private static final String CARD = "BHYT_POOR";
    private static final ForeseeRights.Filter ALL_COMING = new ForeseeRights.Filter("", "");

    @Autowired Stage stage;
    @Autowired WhoIsOwed whoIsOwed;
    @Autowired MeasureCoverage measureCoverage;
    @Autowired ForeseeRights foreseeRights;
    @Autowired JdbcClient jdbc;

    private PlayedCommune commune;
    private Actor chair;

    @BeforeAll
    void twoVillagesRecognised() {
        commune = stage.commune(2, 1);
        var round = commune.roundToBeSigned(1, 2);
        commune.sign(round, commune.chair());
        commune.runSteps();
        chair = actor(Roles.COMMUNE_CHAIR);
    }

    @Test
    void everybodyRecognisedIsOnTheListUntilTheCardIsThere() {
        var owed = ofBenefit(CARD);
        assertThat(owed).hasSize(members());
        assertThat(owed)
                .allSatisfy(
                        line -> {
                            assertThat(line.step()).isEqualTo(OwedLine.Step.PREPARING);
                            assertThat(line.turn()).isEqualTo(Roles.POVERTY_OFFICER);
                            assertThat(line.why()).contains("Điều");
                            assertThat(line.name()).isNotEmpty();
                            assertThat(line.path()).startsWith("/chinh-sach/danh-sach/");
                        });
        assertThat(target(PlanTarget.T4))
                .satisfies(
                        coverage -> {
                            assertThat(coverage.eligible()).isEqualTo(members());
                            assertThat(coverage.count(Coverage.Group.LEFT)).isEqualTo(members());
                            assertThat(coverage.percent()).isEqualTo("0,0");
                        });

        closeLine("ISSUED");

        assertThat(ofBenefit(CARD)).hasSize(members() - 1);
        assertThat(target(PlanTarget.T4).count(Coverage.Group.DONE)).isEqualTo(1);
        assertThat(names(PlanTarget.T4, Coverage.Group.DONE)).hasSize(1);
        assertThat(names(PlanTarget.T4, Coverage.Group.LEFT)).hasSize(members() - 1);
        var everybody = names(PlanTarget.T4, EnumSet.allOf(Coverage.Group.class), "");
        assertThat(everybody)
                .hasSize(target(PlanTarget.T4).eligible())
                .extracting(MeasureCoverage.Name::became)
                .containsOnlyOnce(Coverage.Group.DONE);
        var plain = VietnameseText.folded(everybody.get(0).name());
        assertThat(names(PlanTarget.T4, EnumSet.allOf(Coverage.Group.class), plain))
                .contains(everybody.get(0))
                .hasSizeLessThan(everybody.size());
        assertThat(names(PlanTarget.T4, EnumSet.of(Coverage.Group.DONE, Coverage.Group.LEFT), ""))
                .hasSize(target(PlanTarget.T4).toReach());
    }

    @Test
    void theFiveNumbersAddUpAndOnlyEverybodyIsAHundredPerCent() {
        closeLine("COVERED");
        closeLine("REFUSED");

        var coverage = target(PlanTarget.T4);

        assertThat(coverage.count(Coverage.Group.ELSEWHERE)).isEqualTo(1);
        assertThat(coverage.count(Coverage.Group.REFUSED)).isEqualTo(1);
        assertThat(coverage.eligible()).isEqualTo(members());
        assertThat(coverage.toReach()).isEqualTo(members() - 2);
        for (var left = members() - 2; left > 0; left--) {
            assertThat(target(PlanTarget.T4).percent()).isNotEqualTo("100,0");
            closeLine("ISSUED");
        }
        assertThat(target(PlanTarget.T4).percent()).isEqualTo("100,0");
    }

    @Test
    void aMemberNobodyEvaluatedCountsAsLeft() {
        withoutLists();
        jdbc.sql("DELETE FROM giamngheo.benefit_answer WHERE commune_key = :commune")
                .param("commune", commune.key())
                .update();
        jdbc.sql("UPDATE giamngheo.entitlement SET cancelled = true WHERE commune_key = :commune")
                .param("commune", commune.key())
                .update();

        assertThat(target(PlanTarget.T4).count(Coverage.Group.LEFT)).isEqualTo(members());
    }

    @Test
    void aRightOnNoListIsShownAsSuch() {
        withoutLists();

        assertThat(ofBenefit(CARD))
                .hasSize(members())
                .allMatch(line -> line.step() == OwedLine.Step.NOT_LISTED);
    }

    @Test
    void aHouseholdThatCouldNotBeEvaluatedIsNotForgotten() {
        var household = household();
        jdbc.sql(
                        """
                        UPDATE giamngheo.rights_run_household
                        SET state = 'FAILED', problem = 'Thiếu mức lương cơ sở.'
                        WHERE household_id = :household
                        """)
                .param("household", household)
                .update();

        assertThat(
                        whoIsOwed.all(
                                new OwedFilter("", "", "", Roles.POVERTY_OFFICER, household),
                                chair))
                .anySatisfy(
                        line -> {
                            assertThat(line.step()).isEqualTo(OwedLine.Step.FAILED);
                            assertThat(line.why()).isEqualTo("Thiếu mức lương cơ sở.");
                        });
    }

    @Test
    void theListIsSearchedWithoutAccentsAndCountsWhoseTurnItIs() {
        var line = ofBenefit(CARD).get(0);
        var plain = vn.giamngheo.shared.VietnameseText.folded(line.name());

        var page = whoIsOwed.page(new OwedFilter(plain, "", CARD, "", null), 9, 2, chair);

        assertThat(page.items()).extracting(OwedLine::name).contains(line.name());
        assertThat(page.number()).isEqualTo(page.last());
        var turns = whoIsOwed.turns(OwedFilter.ALL, chair);
        assertThat(turns).containsKey(Roles.POVERTY_OFFICER);
        assertThat(turns.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(whoIsOwed.all(OwedFilter.ALL, chair).size());
    }

    @Test
    void aVillageSeesItsVillageAndAnAdministratorNothing() {
        var head = village(2);

        assertThat(whoIsOwed.all(OwedFilter.ALL, head))
                .isNotEmpty()
                .hasSizeLessThan(whoIsOwed.all(OwedFilter.ALL, chair).size());
        assertThat(measureCoverage.today(head).get(PlanTarget.T4.ordinal()).eligible())
                .isLessThan(target(PlanTarget.T4).eligible());
        assertThat(foreseeRights.page(ALL_COMING, 1, 10, head).total())
                .isLessThanOrEqualTo(foreseeRights.page(ALL_COMING, 1, 10, chair).total());
        var administrator = actor(Roles.ADMINISTRATOR);
        assertThatThrownBy(() -> whoIsOwed.all(OwedFilter.ALL, administrator))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> measureCoverage.today(administrator))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> foreseeRights.page(ALL_COMING, 1, 10, administrator))
                .isInstanceOf(BusinessException.class);
        var elsewhere =
                new Actor(
                        "khac",
                        "Người xã khác",
                        "",
                        Set.of(Roles.COMMUNE_CHAIR),
                        Set.of("99999-2023"));
        assertThat(whoIsOwed.all(OwedFilter.ALL, elsewhere)).isEmpty();
    }

    @Test
    void whatMustNotBeKnownIsShownToThoseWhoHandleIt() {
        jdbc.sql(
                        """
                        UPDATE giamngheo.benefit_answer
                        SET outcome = 'MISSING', benefit_code = 'SA_HIV'
                        WHERE ctid = (SELECT min(ctid) FROM giamngheo.benefit_answer
                            WHERE household_id = :household)
                        """)
                .param("household", household())
                .update();
        var asked = new OwedFilter("", "", "SA_HIV", "", null);

        assertThat(whoIsOwed.all(asked, actor(Roles.SCHOOL))).isEmpty();
        assertThat(whoIsOwed.all(asked, village(1))).isEmpty();
        assertThat(whoIsOwed.all(asked, actor(Roles.HEALTH_STATION))).isNotEmpty();
    }

    @Test
    void whatMustNotBeKnownIsNotForeseenForOthersEither() {
        endSoon(CARD);
        var right =
                jdbc.sql(
                                """
                                UPDATE giamngheo.entitlement SET benefit_code = 'SA_HIV',
                                    exclusive_kind = 'SA_HIV'
                                WHERE id = (SELECT id FROM giamngheo.entitlement
                                    WHERE village_key = :village AND benefit_code = :card LIMIT 1)
                                """)
                        .param("village", commune.village(1))
                        .param("card", CARD)
                        .update();
        assertThat(right).isOne();

        assertThat(diseases(actor(Roles.HEALTH_STATION))).isOne();
        assertThat(diseases(chair)).isOne();
        assertThat(diseases(actor(Roles.SCHOOL))).isZero();
        assertThat(diseases(actor(Roles.SUPERVISOR))).isZero();
        assertThat(diseases(village(1))).isZero();
    }

    @Test
    void whatIsForeseenIsSearchedByNameAndVillageAndTakenAlong() {
        endSoon(CARD);
        var one = foreseeRights.page(ALL_COMING, 1, 100, chair).items().get(0);
        var plain = vn.giamngheo.shared.VietnameseText.folded(one.name());

        assertThat(foreseeRights.all(ALL_COMING, chair))
                .hasSize((int) foreseeRights.page(ALL_COMING, 1, 1, chair).total());
        assertThat(foreseeRights.all(new ForeseeRights.Filter(plain, ""), chair))
                .isNotEmpty()
                .allSatisfy(
                        each ->
                                assertThat(
                                                vn.giamngheo.shared.VietnameseText.folded(
                                                        each.name() + each.householdTitle()))
                                        .contains(plain));
        assertThat(foreseeRights.all(new ForeseeRights.Filter("%", ""), chair)).isEmpty();
        assertThat(foreseeRights.all(new ForeseeRights.Filter("", commune.village(1)), chair))
                .isNotEmpty()
                .isEqualTo(foreseeRights.all(ALL_COMING, village(1)));
    }

    @Test
    void whatBeginsAndEndsSoonIsForeseen() {
        var soon = commune.today().plusDays(30);
        var ended = endSoon(CARD);

        assertThat(foreseeRights.page(ALL_COMING, 1, 100, chair).items())
                .filteredOn(coming -> !coming.begins() && coming.on().equals(soon))
                .hasSize(ended);
        stage.clock().setDate(soon.plusDays(1));
        assertThat(foreseeRights.page(ALL_COMING, 1, 100, chair).items())
                .noneMatch(coming -> coming.on().equals(soon));
    }

    /** All rights to a benefit end in thirty days. */
    private int endSoon(String benefit) {
        return jdbc.sql(
                        """
                        UPDATE giamngheo.entitlement SET valid_to = :soon
                        WHERE commune_key = :commune AND benefit_code = :benefit
                        """)
                .param("soon", commune.today().plusDays(30))
                .param("commune", commune.key())
                .param("benefit", benefit)
                .update();
    }

    private long diseases(Actor reader) {
        return foreseeRights.all(ALL_COMING, reader).stream()
                .filter(coming -> coming.benefitName().contains("HIV"))
                .count();
    }

    private List<OwedLine> ofBenefit(String code) {
        return whoIsOwed.all(new OwedFilter("", "", code, "", null), chair);
    }

    private Coverage target(PlanTarget target) {
        return measureCoverage.today(chair).get(target.ordinal());
    }

    private List<MeasureCoverage.Name> names(PlanTarget target, Coverage.Group group) {
        return names(target, Set.of(group), "");
    }

    private List<MeasureCoverage.Name> names(
            PlanTarget target, Set<Coverage.Group> groups, String text) {
        var filter = new MeasureCoverage.Filter(target, groups, text, "");
        var found = measureCoverage.names(filter, 1, 100, chair).items();
        assertThat(measureCoverage.all(filter, chair)).isEqualTo(found);
        return found;
    }

    /** Closes the next open line of the card list as the official would. */
    private void closeLine(String state) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_item SET state = :state, done_on = :today,
                            received_by = 'Chính chủ', reason = 'Lý do'
                        WHERE id = (SELECT i.id FROM giamngheo.issuance_item i
                            JOIN giamngheo.issuance l ON l.id = i.issuance_id
                            WHERE l.commune_key = :commune AND l.benefit_code = :card
                                AND i.state = 'OPEN' LIMIT 1)
                        """)
                .param("state", state)
                .param("today", commune.today())
                .param("commune", commune.key())
                .param("card", CARD)
                .update();
    }

    private int members() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM giamngheo.household_member
                        WHERE commune_key = :commune AND left_on IS NULL
                        """)
                .param("commune", commune.key())
                .query(Integer.class)
                .single();
    }

    private UUID household() {
        return jdbc.sql(
                        """
                        SELECT id FROM giamngheo.household WHERE village_key = :village
                        ORDER BY code LIMIT 1
                        """)
                .param("village", commune.village(1))
                .query(UUID.class)
                .single();
    }

    private void withoutLists() {
        jdbc.sql(
                        """
                        DELETE FROM giamngheo.issuance_share s USING giamngheo.issuance_item i
                        WHERE i.id = s.item_id AND i.commune_key = :commune
                        """)
                .param("commune", commune.key())
                .update();
        jdbc.sql("DELETE FROM giamngheo.issuance_item WHERE commune_key = :commune")
                .param("commune", commune.key())
                .update();
    }

    private Actor village(int number) {
        return new Actor(
                "thon",
                "Trưởng thôn",
                "",
                Set.of(Roles.ofVillage(Roles.VILLAGE_HEAD, commune.village(number))),
                Set.of(commune.key()));
    }

    private Actor actor(String role) {
        return new Actor("nguoi", "Người thử", "", Set.of(role), Set.of(commune.key()));
    }
}
