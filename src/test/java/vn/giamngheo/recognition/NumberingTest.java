package vn.giamngheo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.document.NumberRegister;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** Numbers have no gap and no double: two at once, a step that fails after numbering, a retry. */
@ApplicationTest
class NumberingTest {

    @Autowired Stage stage;
    @Autowired SignDecision signDecision;
    @Autowired EffectDecision effectDecision;
    @Autowired NumberRegister numbers;
    @Autowired TransactionTemplate transaction;

    @Test
    void twoCommunesThatSignAtOnceCountEachForItself() throws Exception {
        var communes = List.of(stage.commune(1), stage.commune(1));
        List<Callable<Object>> signings = new ArrayList<>();
        for (var commune : communes) {
            var round = commune.roundToBeSigned(1);
            signings.add(
                    () -> {
                        commune.sign(round, commune.chair());
                        return true;
                    });
        }

        inThreads(signings);
        communes.forEach(PlayedCommune::runSteps);

        for (var commune : communes) {
            assertThat(sequences(commune, "decision")).containsExactly(1);
            assertThat(sequences(commune, "certificate")).containsExactly(1);
        }
    }

    @Test
    void aSigningThatFailsAfterNumberingGivesItsNumberBack() {
        var commune = stage.commune(1);
        var round = commune.roundToBeSigned(1);
        var dossier = commune.dossier(round);

        assertThatThrownBy(
                        () ->
                                commune.does(
                                        commune.chair(),
                                        actor ->
                                                transaction.executeWithoutResult(
                                                        status -> {
                                                            signDecision.record(
                                                                    dossier, "SIGNED", actor);
                                                            throw new IllegalStateException(
                                                                    "power failure");
                                                        })))
                .hasMessage("power failure");
        assertThat(sequences(commune, "decision")).isEmpty();
        commune.sign(round, commune.chair());

        assertThat(sequences(commune, "decision")).containsExactly(1);
    }

    @Test
    void certificatesThatFailAfterNumberingAreNumberedFromTheSameNumberWhenRetried() {
        var commune = stage.commune(3);
        var round = commune.roundToBeSigned(1);
        commune.sign(round, commune.chair());

        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(
                            () ->
                                    transaction.executeWithoutResult(
                                            status -> {
                                                effectDecision.issueCertificates(
                                                        commune.dossier(round));
                                                throw new IllegalStateException("no paper");
                                            }))
                    .hasMessage("no paper");
        }
        commune.runSteps();
        effectDecision.issueCertificates(commune.dossier(round));
        effectDecision.issueRefusals(commune.dossier(round));

        assertThat(sequences(commune, "certificate")).containsExactly(1, 2, 3);
        assertThat(last(commune, "CERTIFICATE")).isEqualTo(3);
    }

    @Test
    void manyWhoTakeNumbersAtOnceAndFailAtRandomLeaveNoGapAndNoDouble() throws Exception {
        var commune = stage.commune(1);
        var kept = new ConcurrentLinkedQueue<Integer>();
        List<Callable<Object>> takers =
                IntStream.range(0, 6)
                        .<Callable<Object>>mapToObj(taker -> () -> take(commune, taker, kept))
                        .toList();

        inThreads(takers);

        assertThat(kept.stream().sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, kept.size()).boxed().toList());
        assertThat(kept).hasSizeGreaterThan(50);
        assertThat(last(commune, "NOTICE")).isEqualTo(kept.size());
    }

    /** Every third time the transaction fails after its number was taken. */
    private Object take(PlayedCommune commune, int taker, ConcurrentLinkedQueue<Integer> kept) {
        for (var i = 0; i < 20; i++) {
            var fails = (i + taker) % 3 == 0;
            var number =
                    transaction.execute(
                            status -> {
                                var taken =
                                        numbers.take(
                                                commune.key(), 2023, NumberRegister.Kind.NOTICE, 1);
                                if (fails) {
                                    status.setRollbackOnly();
                                }
                                return taken;
                            });
            if (!fails) {
                kept.add(number);
            }
        }
        return Map.of();
    }

    private List<Integer> sequences(PlayedCommune commune, String table) {
        return stage.jdbc()
                .sql(
                        "SELECT sequence FROM giamngheo."
                                + table
                                + " WHERE commune_key = :commune ORDER BY sequence")
                .param("commune", commune.key())
                .query(Integer.class)
                .list();
    }

    private int last(PlayedCommune commune, String kind) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT last FROM giamngheo.document_number
                        WHERE commune_key = :commune AND kind = :kind
                        """)
                .param("commune", commune.key())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private static void inThreads(List<Callable<Object>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
