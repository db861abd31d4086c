package vn.giamngheo.recognition;

import java.util.Comparator;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.Households;

/**
 * Writes what a correction rests on: the decision it corrects with its fingerprint, and one line a
 * household with both classes, the words, the reason and the document that shows the mistake.
 */
@Component
class CorrectionText {

    static final String FORMAT = "giamngheo-correction\t1";

    private static final String HOUSEHOLDS =
            "household\tcode\thead\tbefore\tafter\twording\treason\tbasis-number\tbasis-date";

    private final Households households;

    CorrectionText(Households households) {
        this.households = households;
    }

    Snapshot of(Correction correction, SignedDecision corrected) {
        var text =
                new SnapshotLines(FORMAT)
                        .line(
                                "corrects",
                                corrected.id(),
                                corrected.number(),
                                corrected.signedOn(),
                                corrected.sha256())
                        .line(HOUSEHOLDS);
        var named =
                households.summaries(
                        correction.items().stream().map(CorrectionItem::householdId).toList());
        correction.items().stream()
                .sorted(Comparator.comparing(CorrectionItem::householdId))
                .forEach(
                        item -> {
                            var household = named.get(item.householdId());
                            var content = item.content();
                            text.line(
                                    item.householdId(),
                                    household.code(),
                                    household.headName(),
                                    content.before().name(),
                                    content.after().name(),
                                    content.wording(),
                                    content.reason(),
                                    content.basisNumber(),
                                    content.basisDate());
                        });
        return text.snapshot();
    }
}
