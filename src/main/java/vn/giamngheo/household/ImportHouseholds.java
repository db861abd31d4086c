package vn.giamngheo.household;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.UploadedLists.UploadedList;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.NewVillage;

/**
 * Brings a commune's list of households into the register (nhập danh sách hộ): first a dry run that
 * says of every row what would become of it, then the writing, all of it or nothing. Doing it twice
 * changes nothing. Nobody is ever removed by a list.
 */
@UseCase
public class ImportHouseholds {

    public static final String NOT_ALLOWED = "FORBIDDEN";
    public static final String UNKNOWN = "NOT_FOUND";
    public static final String REFUSED = "IMPORT_REFUSED";

    private final ImportPlanning planning;
    private final ImportWriting writing;
    private final UploadedLists uploads;
    private final AuditTrail audit;

    ImportHouseholds(
            ImportPlanning planning,
            ImportWriting writing,
            UploadedLists uploads,
            AuditTrail audit) {
        this.planning = planning;
        this.writing = writing;
        this.uploads = uploads;
        this.audit = audit;
    }

    /**
     * Dry run; the file is kept until it is applied or discarded.
     *
     * @throws vn.giamngheo.shared.InvalidInput at field "file" when the file as a whole cannot be
     *     taken
     */
    public ImportPreview preview(String communeKey, String fileName, byte[] content, Actor actor) {
        requireAllowed(communeKey, actor);
        var plan = planning.plan(communeKey, ImportFile.read(content));
        return preview(uploads.add(communeKey, fileName, content, plan.counts(), actor), plan);
    }

    /** The dry run again, against the register as it stands now. */
    public ImportPreview show(UUID importId, Actor actor) {
        var upload = require(uploads.find(importId).orElse(null), actor);
        return upload.state() == ImportState.PREVIEWED
                ? preview(upload, planOf(upload))
                : finished(upload);
    }

    /**
     * Writes the households without a refused row. Once applied, applying again changes nothing.
     */
    public ImportResult apply(UUID importId, Actor actor) {
        var upload = require(uploads.findAndLock(importId).orElse(null), actor);
        if (upload.state() == ImportState.APPLIED) {
            return new ImportResult(upload.counts(), List.of());
        }
        if (upload.state() == ImportState.DISCARDED) {
            throw new BusinessException(
                    UNKNOWN, "Tệp này đã được bỏ đi. Tải tệp lên lại nếu vẫn cần nhập.");
        }
        var plan = planOf(upload);
        writing.write(upload.communeKey(), plan, actor);
        uploads.applied(importId, plan.counts(), actor);
        record(upload.communeKey(), importId.toString(), plan.counts(), actor);
        return new ImportResult(plan.counts(), plan.refusals());
    }

    /** Forgets an uploaded list; the register stays as it is. */
    public void discard(UUID importId, Actor actor) {
        var upload = require(uploads.findAndLock(importId).orElse(null), actor);
        if (upload.state() == ImportState.PREVIEWED) {
            uploads.discarded(importId, actor);
        }
    }

    /**
     * Writes a whole file without asking.
     *
     * @throws BusinessException IMPORT_REFUSED, naming the first cell, when any row is refused
     */
    public ImportResult importAll(String communeKey, String fileName, byte[] content, Actor actor) {
        requireAllowed(communeKey, actor);
        var plan = planning.plan(communeKey, ImportFile.read(content));
        refuseAny(fileName, plan);
        var upload = uploads.add(communeKey, fileName, content, plan.counts(), actor);
        writing.write(communeKey, plan, actor);
        uploads.applied(upload.id(), plan.counts(), actor);
        record(communeKey, upload.id().toString(), plan.counts(), actor);
        return new ImportResult(plan.counts(), List.of());
    }

    /**
     * Writes rows that did not come from an Excel file, after the same checks.
     *
     * @param source name of where the rows come from
     * @param villages used only when the commune has no villages yet
     * @throws BusinessException IMPORT_REFUSED, naming the first cell, when any row is refused
     */
    public ImportResult importRows(
            String communeKey,
            String source,
            List<HouseholdRow> rows,
            List<NewVillage> villages,
            Actor actor) {
        requireAllowed(communeKey, actor);
        var plan = planning.plan(communeKey, new ImportInput(rows, villages, List.of()));
        refuseAny(source, plan);
        writing.write(communeKey, plan, actor);
        record(communeKey, source, plan.counts(), actor);
        return new ImportResult(plan.counts(), List.of());
    }

    private ImportPlan planOf(UploadedList upload) {
        return planning.plan(upload.communeKey(), ImportFile.read(upload.content()));
    }

    private static ImportPreview preview(UploadedList upload, ImportPlan plan) {
        return new ImportPreview(
                upload.id(),
                upload.communeKey(),
                upload.fileName(),
                upload.uploadedAt(),
                upload.state(),
                plan.counts(),
                plan.newHouseholds(),
                plan.newVillages(),
                plan.refusals(),
                plan.outcomes(),
                plan.missing());
    }

    private static ImportPreview finished(UploadedList upload) {
        return new ImportPreview(
                upload.id(),
                upload.communeKey(),
                upload.fileName(),
                upload.uploadedAt(),
                upload.state(),
                upload.counts(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static void refuseAny(String source, ImportPlan plan) {
        if (!plan.refusals().isEmpty()) {
            var first = plan.refusals().get(0);
            throw new BusinessException(
                    REFUSED,
                    "%s: %d dòng bị từ chối, chưa ghi gì. Ô %s, cột %s: %s"
                            .formatted(
                                    source,
                                    plan.counts().refusedRows(),
                                    first.cell(),
                                    first.column(),
                                    first.sentence()));
        }
    }

    private static void requireAllowed(String communeKey, Actor actor) {
        if (!actor.hasRole(Roles.POVERTY_OFFICER) || !actor.worksFor(communeKey)) {
            throw new BusinessException(
                    NOT_ALLOWED,
                    "Chỉ công chức làm công tác giảm nghèo của xã được nhập danh sách hộ.");
        }
    }

    private static UploadedList require(@Nullable UploadedList upload, Actor actor) {
        if (upload == null || !actor.worksFor(upload.communeKey())) {
            throw new BusinessException(
                    UNKNOWN, "Không có tệp nhập này. Tải tệp lên lại ở trang Nhập danh sách.");
        }
        requireAllowed(upload.communeKey(), actor);
        return upload;
    }

    private void record(String communeKey, String subject, ImportCounts counts, Actor actor) {
        audit.record(
                communeKey,
                actor.username(),
                "import-households",
                "household-import",
                subject,
                "rows=%d new=%d changed=%d unchanged=%d refused=%d missing=%d"
                        .formatted(
                                counts.rowsIn(),
                                counts.newRows(),
                                counts.changedRows(),
                                counts.unchangedRows(),
                                counts.refusedRows(),
                                counts.missingMembers()));
    }
}
