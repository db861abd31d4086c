package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** Rights become lines once, are counted, and follow when a right ends. */
@ApplicationTest
class OpenIssuanceListsTest {

    private static final String CARD = "BHYT_POOR";
    private static final String ELECTRICITY = "ELEC_POOR";
    private static final LocalDate FROM = IssuanceFixture.YEAR_BEGINS;
    private static final LocalDate TO = IssuanceFixture.YEAR_ENDS;

    @Autowired Stage stage;
    @Autowired IssuanceLists lists;
    @Autowired RecountAmounts recountAmounts;
    @Autowired CatalogueChange change;
    @Autowired JdbcClient jdbc;

    private IssuanceFixture fixture;
    private PlayedCommune commune;
    private UUID run;

    @BeforeEach
    void aCommuneOfFiveHouseholds() {
        fixture = new IssuanceFixture(jdbc);
        commune = stage.commune(3, 2);
        run = fixture.run(commune.key());
    }

    @Test
    void aListIsOpenedOnceForARun() {
        var rights = fixture.rightsOfTheYear(commune.key(), CARD, run);

        open(CARD, run, rights);
        open(CARD, run, rights);

        var list = fixture.list(run, CARD);
        assertThat(fixture.lines(list)).hasSize(5);
        assertThat(fixture.count(list, "OPEN")).isEqualTo(5);
        assertThat(commune.openTasks("userTask_prepareList")).hasSize(1);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT village_key FROM giamngheo.issuance_item
                                        WHERE issuance_id = :list ORDER BY position
                                        """)
                                .param("list", list)
                                .query(String.class)
                                .list())
                .as("village by village")
                .isSorted();
    }

    @Test
    void aRightThatHasALineGetsNoSecondOne() {
        var rights = fixture.rightsOfTheYear(commune.key(), CARD, run);
        open(CARD, run, rights.subList(0, 2));
        var later = fixture.run(commune.key());

        lists.open(
                commune.key(),
                CARD,
                later,
                null,
                LocalDate.of(2023, 6, 12),
                TO,
                "từ 12/06/2023",
                rights);
        var again = fixture.run(commune.key());
        open(CARD, again, rights);

        assertThat(fixture.lines(fixture.list(later, CARD))).hasSize(3);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM giamngheo.issuance WHERE run_id = :run")
                                .param("run", again)
                                .query(Integer.class)
                                .single())
                .as("nothing is left for the third")
                .isZero();
    }

    @Test
    void aPremiumIsCountedAndItsPartsAddUp() {
        open(CARD, run, fixture.rightsOfTheYear(commune.key(), CARD, run));

        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT DISTINCT i.amount FROM giamngheo.issuance_item i
                                        WHERE i.issuance_id = :list
                                            AND i.amount = (SELECT sum(s.amount)
                                                FROM giamngheo.issuance_share s
                                                WHERE s.item_id = i.id)
                                        """)
                                .param("list", fixture.list(run, CARD))
                                .query(Long.class)
                                .list())
                .as("12 months of 4.5 %: six of 1.490.000, six of 1.800.000 đồng")
                .containsExactly(6 * 67_050L + 6 * 81_000L);
    }

    @Test
    void aMissingNumberIsSaidAndCountedWhenItComes() {
        open(ELECTRICITY, run, fixture.rightsOfTheYear(commune.key(), ELECTRICITY, run));
        var list = fixture.list(run, ELECTRICITY);
        assertThat(amounts(list)).containsOnlyNulls();
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT DISTINCT missing_number FROM giamngheo.issuance_item
                                        WHERE issuance_id = :list
                                        """)
                                .param("list", list)
                                .query(String.class)
                                .single())
                .isNotBlank();

        enterElectricityOfAMonth();
        recountAmounts.recount(ELECTRICITY, commune.key(), FROM);

        assertThat(amounts(list)).hasSize(5).doesNotContainNull().allMatch(dong -> dong > 0);
    }

    @Test
    void whatWasPaidKeepsItsAmount() {
        enterElectricityOfAMonth();
        open(ELECTRICITY, run, fixture.rightsOfTheYear(commune.key(), ELECTRICITY, run));
        var list = fixture.list(run, ELECTRICITY);
        var line = fixture.lines(list).get(0);
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_item SET state = 'ISSUED', amount = 1,
                            done_on = DATE '2023-03-01', received_by = 'Chủ hộ' WHERE id = :id
                        """)
                .param("id", line)
                .update();

        recountAmounts.recount(ELECTRICITY, commune.key(), FROM);

        assertThat(amounts(list)).containsOnlyOnce(1L).hasSize(5);
    }

    @Test
    void whatWasDueBeforeTheChangeKeepsItsAmount() {
        enterElectricityOfAMonth();
        open(ELECTRICITY, run, fixture.rightsOfTheYear(commune.key(), ELECTRICITY, run));
        var list = fixture.list(run, ELECTRICITY);
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_item SET amount = 1,
                            period_to = DATE '2023-02-28' WHERE id = :id
                        """)
                .param("id", fixture.lines(list).get(0))
                .update();

        recountAmounts.recount(ELECTRICITY, commune.key(), LocalDate.of(2023, 3, 1));

        assertThat(amounts(list)).containsOnlyOnce(1L).hasSize(5);
    }

    @Test
    void aRightThatEndedTakesItsLineOffAndAnIssuedOneIsToBeReported() {
        var rights = fixture.rightsOfTheYear(commune.key(), CARD, run);
        open(CARD, run, rights);
        var list = fixture.list(run, CARD);
        var issued = fixture.lines(list).get(0);
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_item SET state = 'ISSUED',
                            done_on = DATE '2023-02-01', received_by = 'Chính chủ' WHERE id = :id
                        """)
                .param("id", issued)
                .update();

        fixture.end(rights, LocalDate.of(2023, 6, 30));
        lists.ended(rights);
        lists.ended(rights);

        assertThat(fixture.count(list, "ENDED")).isEqualTo(4);
        assertThat(fixture.state(issued)).isEqualTo("ISSUED");
        assertThat(
                        jdbc.sql("SELECT ended_on FROM giamngheo.issuance_item WHERE id = :id")
                                .param("id", issued)
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(LocalDate.of(2023, 6, 30));
    }

    @Test
    void moneyForDaysOnWhichTheRightHeldStaysOwed() {
        enterElectricityOfAMonth();
        var rights = fixture.rightsOfTheYear(commune.key(), ELECTRICITY, run);
        open(ELECTRICITY, run, rights);
        var list = fixture.list(run, ELECTRICITY);
        var whole = amounts(list).get(0);

        fixture.end(rights, LocalDate.of(2023, 6, 30));
        lists.ended(rights);

        assertThat(fixture.count(list, "OPEN")).isEqualTo(5);
        assertThat(amounts(list)).allMatch(dong -> dong * 2 == whole);
    }

    @Test
    void aRightThatWasOpenedAgainGetsALineAgain() {
        var rights = fixture.rightsOfTheYear(commune.key(), CARD, run);
        open(CARD, run, rights);
        fixture.end(rights, LocalDate.of(2023, 6, 30));
        lists.ended(rights);
        jdbc.sql(
                        """
                        UPDATE giamngheo.entitlement
                        SET valid_to = DATE '2023-12-31', ended_on = NULL, end_reason = ''
                        WHERE id = ANY(:rights)
                        """)
                .param("rights", rights.toArray(UUID[]::new))
                .update();
        var later = fixture.run(commune.key());

        open(CARD, later, rights);

        assertThat(fixture.lines(fixture.list(later, CARD))).hasSize(5);
    }

    private void open(String benefit, UUID runId, List<UUID> rights) {
        lists.open(commune.key(), benefit, runId, null, FROM, TO, "năm 2023", rights);
    }

    private List<Long> amounts(UUID list) {
        return jdbc.sql(
                        """
                        SELECT amount FROM giamngheo.issuance_item
                        WHERE issuance_id = :list ORDER BY position
                        """)
                .param("list", list)
                .query((row, number) -> row.getObject(1, Long.class))
                .list();
    }

    private void enterElectricityOfAMonth() {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.benefit_number (id, code, unit_key, valid_from, value,
                            legal_basis, mark, state, entered_by, entered_at, confirmed_by,
                            confirmed_at)
                        VALUES (gen_random_uuid(), 'ELEC_MONTH', :commune, DATE '2022-01-01', 59000,
                            'Thông báo thử', 'LOCAL', 'CONFIRMED', 'a', now(), 'b', now())
                        """)
                .param("commune", commune.key())
                .update();
        change.of("TET_GIFT", commune.key());
    }
}
