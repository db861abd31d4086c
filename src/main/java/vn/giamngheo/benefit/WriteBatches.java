package vn.giamngheo.benefit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes acts on many lines in the background. Nothing is remembered outside the database: after a
 * start, whatever is not finished goes on; several programs share the work.
 */
@Component
class WriteBatches {

    private static final Logger LOG = LoggerFactory.getLogger(WriteBatches.class);

    /** Then the clock's other work has its turn. */
    private static final int PIECES_IN_A_ROW = 50;

    private final IssuanceBatches batches;

    WriteBatches(IssuanceBatches batches) {
        this.batches = batches;
    }

    @Scheduled(fixedDelayString = "${giamngheo.issuance.batches-every:PT2S}")
    void writeWaiting() {
        try {
            for (var piece = 0; piece < PIECES_IN_A_ROW && batches.writeNextPiece(); piece++) {
                LOG.debug("Wrote a piece of an issuance batch");
            }
        } catch (RuntimeException failure) {
            LOG.error("A piece of an issuance batch failed and will be tried again", failure);
        }
    }
}
