package vn.giamngheo.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.excel.ExcelSheet;

/**
 * An administrator brings a point table (<i>bảng điểm</i>) of form B1 from a file. It is a draft
 * that another person compares with the annex and confirms.
 */
@UseCase
public class ImportPointTable {

    static final Set<LawState> LIVE =
            Set.of(LawState.DRAFT, LawState.SUBMITTED, LawState.CONFIRMED);

    private final LawTable table;
    private final PointTablePart rows;
    private final RegionTable regions;
    private final LawChanges changes;
    private final TrainingMark training;

    ImportPointTable(
            LawTable table,
            PointTablePart rows,
            RegionTable regions,
            LawChanges changes,
            TrainingMark training) {
        this.table = table;
        this.rows = rows;
        this.regions = regions;
        this.changes = changes;
        this.training = training;
    }

    /**
     * Where the table belongs, as typed.
     *
     * @param newRegion name of a region that is not there yet, in the place of a code
     * @param legalBasis the annex it was copied from
     * @param validTo empty while no end is known
     */
    public record Entry(
            String standardId,
            String regionCode,
            String newRegion,
            String legalBasis,
            String validFrom,
            String validTo) {}

    /**
     * The standards that a table can be brought for, the newest first.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<LawVersion> standards(Actor actor) {
        LawAccess.requireAdministrator(actor);
        return table.all().stream()
                .filter(each -> each.kind() == LawKind.STANDARD && LIVE.contains(each.state()))
                .toList();
    }

    /**
     * @param content of an .xlsx file with the columns of {@link PointTableColumns}
     * @return id of the draft
     * @throws PointTableRefused fields standardId, regionCode, newRegion, legalBasis, validFrom,
     *     validTo, file; with the cells to repair
     * @throws BusinessException FORBIDDEN
     */
    public String importFile(Actor actor, Entry entry, String fileName, byte[] content) {
        LawAccess.requireAdministrator(actor);
        var errors = new InputErrors();
        return add(actor, entry, PointTableFile.read(fileName, content, errors), false, errors);
    }

    /**
     * Brings the invented table of a course; everything that shows it says so.
     *
     * @param sheet read from the content
     * @return id of the draft
     * @throws PointTableRefused as for a file
     * @throws BusinessException FORBIDDEN; EXAMPLE outside of training
     */
    public String importExample(
            Actor actor, Entry entry, String fileName, byte[] content, ExcelSheet sheet) {
        LawAccess.requireAdministrator(actor);
        if (!training.active()) {
            throw new BusinessException(
                    "EXAMPLE",
                    "Bảng điểm ví dụ chỉ dùng trong xã tập huấn, không nạp vào xã thật.");
        }
        var errors = new InputErrors();
        var file = PointTableFile.of(fileName, content, sheet, errors);
        return add(actor, entry, file, true, errors);
    }

    private String add(
            Actor actor, Entry entry, PointTableFile file, boolean example, InputErrors errors) {
        var standard =
                standards(actor).stream()
                        .filter(each -> each.id().equals(entry.standardId()))
                        .findFirst();
        errors.addIf(standard.isEmpty(), "standardId", "Chọn chuẩn nghèo trong danh sách.");
        var region = regions.chosen(entry.regionCode(), entry.newRegion(), errors);
        var header = new HashMap<String, String>();
        header.put(
                HeaderPart.NAME,
                (example ? "VÍ DỤ - " : "")
                        + "Bảng điểm B1, "
                        + region.map(ScoringRegion::name).orElse(""));
        header.put(HeaderPart.FROM, VietnameseText.clean(entry.validFrom()));
        header.put(HeaderPart.TO, VietnameseText.clean(entry.validTo()));
        header.put(HeaderPart.BASIS, VietnameseText.clean(entry.legalBasis()));
        HeaderPart.checkHeader(header, errors);
        file.refuse(errors);

        var place = region.orElseThrow();
        table.lockKind(LawKind.STANDARD);
        table.lockKind(LawKind.POINT_TABLE);
        var id = table.nextId("B1-" + LawVersion.root(entry.standardId()) + "-" + place.code());
        regions.add(place);
        var draft = LawVersion.draft(id, LawKind.POINT_TABLE, header, example);
        changes.add(actor, draft, "import-point-table", file.sha256());
        rows.add(
                id,
                new PointTablePart.Origin(
                        entry.standardId(), place.code(), file.name(), file.sha256()),
                file.questions());
        return id;
    }
}
