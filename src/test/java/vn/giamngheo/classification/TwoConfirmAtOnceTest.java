package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.classification.People.ADMINISTRATOR;
import static vn.giamngheo.classification.People.CHAIR;
import static vn.giamngheo.classification.People.OFFICER;
import static vn.giamngheo.classification.People.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two people at once, each in a transaction of their own. */
@LawTest
@DirtiesContext
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TwoConfirmAtOnceTest {

    @Autowired private LawVersions versions;
    @Autowired private EditLawData edit;
    @Autowired private SubmitLawData submit;
    @Autowired private ConfirmLawData confirm;
    @Autowired private ReplaceLawData replace;
    @Autowired private JdbcClient jdbc;

    @Test
    void twoWhoConfirmOneVersionConfirmItOnce() throws Exception {
        var id = replace.replace(ADMINISTRATOR, "CAUSES-2022");
        submit.submit(ADMINISTRATOR, id, 0);

        var outcomes =
                atOnce(() -> confirm.confirm(OFFICER, id, 1), () -> confirm.confirm(CHAIR, id, 1));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "STALE");
        assertThat(versions.detail(ADMINISTRATOR, id).version().state())
                .isEqualTo(LawState.CONFIRMED);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM giamngheo.audit_entry
                                        WHERE action = 'confirm-law-data' AND subject_id = :id
                                        """)
                                .param("id", id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void twoVersionsThatOverlapInTimeAreNotBothConfirmedAtOnce() throws Exception {
        var first = replace.replace(ADMINISTRATOR, "NEEDS-2022");
        submit.submit(ADMINISTRATOR, first, 0);
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.law_data (id, kind, name, valid_from, legal_basis,
                            mark, state, replaces, submitted_by)
                        SELECT 'NEEDS-OTHER', kind, name, valid_from, legal_basis, mark,
                            'SUBMITTED', 'NEEDS-2022', 'quantri'
                        FROM giamngheo.law_data WHERE id = 'NEEDS-2022'
                        """)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.code_item (list_id, no, code, name, mark)
                        SELECT 'NEEDS-OTHER', no, code, name, mark
                        FROM giamngheo.code_item WHERE list_id = 'NEEDS-2022'
                        """)
                .update();

        var outcomes =
                atOnce(
                        () -> confirm.confirm(OFFICER, first, 1),
                        () -> confirm.confirm(CHAIR, "NEEDS-OTHER", 0));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "OVERLAP");
    }

    @Test
    void whatIsEditedWhileItIsHandedInIsNotHandedInUnseen() throws Exception {
        var id = replace.replace(ADMINISTRATOR, "NAT-2022");

        var outcomes =
                atOnce(
                        () -> submit.submit(ADMINISTRATOR, id, 0),
                        () ->
                                edit.save(
                                        People.SECOND_ADMINISTRATOR,
                                        id,
                                        0,
                                        Map.of("limit.RURAL.b1Max", "141")));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "STALE");
    }

    /** Both have the page open already when they press the button. */
    private static List<String> atOnce(Runnable... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var work =
                    Stream.of(acts)
                            .<Callable<String>>map(
                                    act ->
                                            () -> {
                                                start.await();
                                                return outcome(act);
                                            })
                            .toList();
            var outcomes = new ArrayList<String>();
            for (var each : threads.invokeAll(work)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
