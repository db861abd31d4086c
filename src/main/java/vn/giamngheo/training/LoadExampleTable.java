package vn.giamngheo.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.classification.ConfirmLawData;
import vn.giamngheo.classification.ExampleTable;
import vn.giamngheo.classification.ImportPointTable;
import vn.giamngheo.classification.LawVersions;
import vn.giamngheo.classification.PointTableColumns;
import vn.giamngheo.classification.SubmitLawData;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.excel.ExcelCell;
import vn.giamngheo.shared.excel.ExcelRow;
import vn.giamngheo.shared.excel.ExcelSheet;

/**
 * Gives a course a point table whose points are plainly invented, through the same four eyes as a
 * real one: the administrator's account brings it, the poverty officer's confirms it.
 */
@Component
@Profile("training")
public class LoadExampleTable {

    private static final String FILE = "bang-diem-vi-du.csv";
    private static final String ADMINISTRATOR = "quantri";
    private static final ImportPointTable.Entry PLACE =
            new ImportPointTable.Entry(
                    "NAT-2022",
                    "RRD-RURAL",
                    "",
                    "Đặt ra để tập huấn, không lấy từ văn bản nào",
                    "01/01/2022",
                    "31/12/2026");

    private final ImportPointTable importPointTable;
    private final SubmitLawData submitLawData;
    private final ConfirmLawData confirmLawData;
    private final LawVersions versions;
    private final ExampleTable exampleTable;
    private final ActingAs actingAs;
    private final CurrentActor currentActor;

    LoadExampleTable(
            ImportPointTable importPointTable,
            SubmitLawData submitLawData,
            ConfirmLawData confirmLawData,
            LawVersions versions,
            ExampleTable exampleTable,
            ActingAs actingAs,
            CurrentActor currentActor) {
        this.importPointTable = importPointTable;
        this.submitLawData = submitLawData;
        this.confirmLawData = confirmLawData;
        this.versions = versions;
        this.exampleTable = exampleTable;
        this.actingAs = actingAs;
        this.currentActor = currentActor;
    }

    public boolean isLoaded() {
        return exampleTable.current().isPresent();
    }

    /**
     * From now on the B1 score of the training commune is computed by the example.
     *
     * @return id of the confirmed table
     * @throws BusinessException ALREADY_LOADED; OVERLAP when a table was brought in its place
     */
    @Transactional
    public String load() {
        if (isLoaded()) {
            throw new BusinessException("ALREADY_LOADED", "Bảng điểm ví dụ đang được dùng.");
        }
        var ids = new ArrayList<String>();
        as(
                ADMINISTRATOR,
                actor -> {
                    var id =
                            importPointTable.importExample(
                                    actor, PLACE, FILE, TrainingFile.bytes(FILE), sheet());
                    submitLawData.submit(actor, id, seen(actor, id));
                    ids.add(id);
                });
        as(
                TrainingCommune.OFFICER,
                actor -> confirmLawData.confirm(actor, ids.get(0), seen(actor, ids.get(0))));
        return ids.get(0);
    }

    /**
     * From now on the B1 total is typed from paper again.
     *
     * @throws BusinessException NO_EXAMPLE when it is not loaded
     */
    @Transactional
    public void withdraw() {
        as(ADMINISTRATOR, exampleTable::withdraw);
    }

    private long seen(Actor actor, String id) {
        return versions.detail(actor, id).version().version();
    }

    private void as(String username, Consumer<Actor> work) {
        actingAs.actingAs(
                username,
                () -> {
                    work.accept(currentActor.require());
                    return true;
                });
    }

    /** The CSV as a sheet with the columns of a real point table. */
    static ExcelSheet sheet() {
        var rows = new ArrayList<ExcelRow>();
        for (var record : TrainingFile.read(FILE)) {
            rows.add(row(rows.size() + 2, record));
        }
        return new ExcelSheet(PointTableColumns.SHEET, headers(), rows);
    }

    private static List<ExcelCell> headers() {
        var headers = new ArrayList<ExcelCell>();
        for (var header : PointTableColumns.ALL) {
            headers.add(ExcelCell.ofText(ExcelCell.columnLetters(headers.size()) + "1", header));
        }
        return headers;
    }

    private static ExcelRow row(int number, Map<String, String> record) {
        var cells = new HashMap<Integer, ExcelCell>();
        for (var header : PointTableColumns.ALL) {
            var address = ExcelCell.columnLetters(cells.size()) + number;
            cells.put(cells.size(), ExcelCell.ofText(address, record.getOrDefault(header, "")));
        }
        return new ExcelRow(number, cells);
    }
}
