package vn.giamngheo.benefit;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens lists for tests outside this package, from rights as {@link IssuanceFixture} writes them.
 */
@TestComponent
public class IssuanceStage {

    private final IssuanceLists lists;
    private final IssuanceBatches batches;
    private final IssuanceFixture fixture;

    IssuanceStage(IssuanceLists lists, IssuanceBatches batches, JdbcClient jdbc) {
        this.lists = lists;
        this.batches = batches;
        this.fixture = new IssuanceFixture(jdbc);
    }

    public IssuanceFixture fixture() {
        return fixture;
    }

    /** A list of the year 2023 with everybody of the commune. */
    public UUID open(String communeKey, String benefitCode) {
        var run = fixture.run(communeKey);
        lists.open(
                communeKey,
                benefitCode,
                run,
                null,
                IssuanceFixture.YEAR_BEGINS,
                IssuanceFixture.YEAR_ENDS,
                "năm 2023",
                fixture.rightsOfTheYear(communeKey, benefitCode, run));
        return fixture.list(run, benefitCode);
    }

    /** Writes the next piece of what is being written in the background. */
    public boolean writeNextPiece() {
        return batches.writeNextPiece();
    }
}
