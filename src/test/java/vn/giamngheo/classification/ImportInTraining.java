package vn.giamngheo.classification;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import org.springframework.boot.test.context.TestComponent;
import vn.giamngheo.shared.TrainingMark;

/**
 * Brings point tables as the training commune does, where the application of the test is none: so
 * the test needs no application of its own.
 */
@TestComponent
public class ImportInTraining {

    private final ImportPointTable importPointTable;

    ImportInTraining(LawTable table, PointTablePart rows, RegionTable regions, LawChanges changes) {
        var training = mock(TrainingMark.class);
        given(training.active()).willReturn(true);
        importPointTable = new ImportPointTable(table, rows, regions, changes, training);
    }

    public ImportPointTable importPointTable() {
        return importPointTable;
    }
}
