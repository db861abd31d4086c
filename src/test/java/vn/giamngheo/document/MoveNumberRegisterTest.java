package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.document.MoveNumberRegister.Entry;
import vn.giamngheo.document.NumberRegister.Kind;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.TestClock;

@ApplicationTest
class MoveNumberRegisterTest {

    private static final String COMMUNE = "11122-2023";
    private static final String REASON = "Sổ văn bản chung của xã đã đến số 812";
    private static final Actor ADMINISTRATOR =
            new Actor("quantri", "Tạ Duy Tín", "", Set.of("administrator"), Set.of());

    @Autowired private MoveNumberRegister moveNumberRegister;
    @Autowired private NumberRegisters registers;
    @Autowired private NumberRegister numbers;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transactions;
    @Autowired private TestClock clock;

    @BeforeEach
    void anUnusedRegister() {
        clock.setDate(LocalDate.of(2023, 9, 5));
        jdbc.sql("DELETE FROM giamngheo.document_number WHERE commune_key = :commune")
                .param("commune", COMMUNE)
                .update();
    }

    @Test
    void goesOnBehindTheOfficesRegister() {
        move(2023, Kind.DECISION, 812, REASON);

        assertThat(take(Kind.DECISION)).isEqualTo(813);
        assertThat(take(Kind.NOTICE)).as("another register").isEqualTo(1);
        assertThat(registers.of(ADMINISTRATOR, COMMUNE))
                .filteredOn(register -> register.kind() == Kind.DECISION)
                .singleElement()
                .satisfies(
                        register -> {
                            assertThat(register.lastPrinted()).isEqualTo("813/QĐ-UBND");
                            assertThat(register.nextPrinted()).isEqualTo("814/QĐ-UBND");
                        });
        assertThat(registers.moves(ADMINISTRATOR, COMMUNE).get(0))
                .satisfies(
                        kept -> {
                            assertThat(kept.leftOut()).isEqualTo("01 đến 812");
                            assertThat(kept.reason()).isEqualTo(REASON);
                            assertThat(kept.movedByName()).isEqualTo("Tạ Duy Tín");
                        });
        assertThat(registers.communes(ADMINISTRATOR)).contains(COMMUNE);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT detail FROM giamngheo.audit_entry
                                        WHERE commune_key = :commune
                                            AND action = 'move-number-register'
                                        ORDER BY sequence DESC LIMIT 1
                                        """)
                                .param("commune", COMMUNE)
                                .query(String.class)
                                .single())
                .isEqualTo("0 -> 812");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 811, 812})
    void neverBackwardAndNeverInPlace(int last) {
        move(2023, Kind.DECISION, 812, REASON);

        assertWrong("last", () -> move(2023, Kind.DECISION, last, REASON));
        assertThat(take(Kind.DECISION)).isEqualTo(813);
    }

    @Test
    void saysAtEachFieldWhatIsMissing() {
        assertThatThrownBy(
                        () ->
                                moveNumberRegister.move(
                                        ADMINISTRATOR, new Entry(COMMUNE, 2022, null, 0, " ")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong ->
                                assertThat(wrong.byField())
                                        .containsOnlyKeys("year", "kind", "last", "reason"));
        assertThat(registers.of(ADMINISTRATOR, COMMUNE))
                .isNotEmpty()
                .allMatch(each -> each.last() == 0);
    }

    @Test
    void nextYearsRegisterIsOpenToo() {
        move(2024, Kind.REPORT, 7, REASON);

        assertThat(registers.of(ADMINISTRATOR, COMMUNE))
                .anySatisfy(
                        register -> {
                            assertThat(register.year()).isEqualTo(2024);
                            assertThat(register.nextPrinted()).isEqualTo("08/BC-UBND");
                        });
        assertWrong("year", () -> move(2025, Kind.REPORT, 9, REASON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poverty-officer", "commune-chair", "office-officer", "supervisor"})
    void isForAdministratorsOnly(String role) {
        var other = new Actor("khac", "Người khác", "", Set.of(role), Set.of(COMMUNE));

        assertForbidden(
                () ->
                        moveNumberRegister.move(
                                other, new Entry(COMMUNE, 2023, Kind.DECISION, 5, REASON)));
        assertForbidden(() -> registers.of(other, COMMUNE));
        assertForbidden(() -> registers.moves(other, COMMUNE));
        assertForbidden(() -> registers.communes(other));
    }

    private void move(int year, Kind kind, int last, String reason) {
        moveNumberRegister.move(ADMINISTRATOR, new Entry(COMMUNE, year, kind, last, reason));
    }

    private Integer take(Kind kind) {
        return transactions.execute(status -> numbers.take(COMMUNE, 2023, kind, 1));
    }

    private static void assertWrong(String field, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.byField()).containsOnlyKeys(field));
    }

    private static void assertForbidden(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("FORBIDDEN"));
    }
}
