package vn.giamngheo.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * An office brings its own wording of a DOCX template: uploaded, tried with invented data, put to
 * use, and taken back. Nothing is lost: every version that was used can be used again, and so can
 * the application's own template.
 */
@UseCase
public class KeepOfficeTemplates {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 500;
    private static final String OF_ALL_COMMUNES = "all";

    private final TemplateVersions versions;
    private final AuditTrail audit;
    private final Clock clock;

    KeepOfficeTemplates(TemplateVersions versions, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a file for trying it; a draft that was waiting is discarded.
     *
     * @param communeKey null: for every commune
     * @param note what is different, for those who read the history
     * @throws InvalidInput fields file, note
     * @throws BusinessException FORBIDDEN
     */
    public TemplateVersion upload(
            Actor actor,
            OfficeTemplate template,
            @Nullable String communeKey,
            String fileName,
            byte[] content,
            String note) {
        TemplateAccess.check(actor, communeKey);
        var inspection = DocxInspection.of(template, content);
        var why = VietnameseText.clean(note);
        new InputErrors()
                .addIf(
                        !inspection.problems().isEmpty(),
                        "file",
                        String.join(" ", inspection.problems()))
                .addIf(why.isEmpty(), "note", "Ghi mẫu này khác mẫu trước ở điểm nào.")
                .addIf(
                        why.length() > LONGEST_NOTE,
                        "note",
                        "Ghi ngắn hơn, nhiều nhất %d ký tự.".formatted(LONGEST_NOTE))
                .throwIfAny();
        versions.lock(template, communeKey);
        versions.move(template, communeKey, TemplateState.DRAFT, TemplateState.DISCARDED);
        var draft =
                versions.addDraft(
                        template,
                        communeKey,
                        shortened(fileName),
                        content,
                        inspection.missing(),
                        why,
                        actor,
                        LocalDate.now(clock));
        record(actor, "upload-office-template", draft);
        return draft;
    }

    /**
     * @param missingConfirmed somebody read which tags the draft leaves out
     * @throws InvalidInput field missingConfirmed
     * @throws BusinessException NOT_FOUND, NOT_A_DRAFT, FORBIDDEN
     */
    public TemplateVersion putToUse(Actor actor, UUID id, boolean missingConfirmed) {
        var draft = lockedVersion(actor, id);
        if (!draft.isDraft()) {
            throw new BusinessException(
                    "NOT_A_DRAFT", "Mẫu này không còn chờ xem thử. Mở lại trang để xem mẫu mới.");
        }
        if (!draft.missing().isEmpty() && !missingConfirmed) {
            throw new InvalidInput(
                    "missingConfirmed",
                    "Mẫu thiếu thẻ %s. Đánh dấu vào ô này nếu cố ý bỏ, hoặc tải lên mẫu đã sửa."
                            .formatted(String.join(", ", draft.missing())));
        }
        return use(actor, draft, "use-office-template");
    }

    /**
     * A draft that is not wanted after all.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN
     */
    public TemplateVersion discard(Actor actor, UUID id) {
        var draft = lockedVersion(actor, id);
        if (draft.isDraft()) {
            versions.move(
                    draft.template(),
                    draft.communeKey(),
                    TemplateState.DRAFT,
                    TemplateState.DISCARDED);
            record(actor, "discard-office-template", draft);
        }
        return draft;
    }

    /**
     * Uses a version again that was used before.
     *
     * @throws BusinessException NOT_FOUND, NOT_USED_BEFORE, TEMPLATE_OUTDATED, FORBIDDEN
     */
    public TemplateVersion goBack(Actor actor, UUID id) {
        var earlier = lockedVersion(actor, id);
        if (!earlier.isRetired()) {
            throw new BusinessException(
                    "NOT_USED_BEFORE", "Chỉ dùng lại được mẫu đã từng dùng. Mở lại trang để xem.");
        }
        var problems = DocxInspection.of(earlier.template(), versions.content(id)).problems();
        if (!problems.isEmpty()) {
            throw new BusinessException(
                    "TEMPLATE_OUTDATED",
                    "Phiên bản này của ứng dụng không điền được mẫu đó: %s"
                            .formatted(String.join(" ", problems)));
        }
        return use(actor, earlier, "reuse-office-template");
    }

    /**
     * Back to the template above: for a commune the one for all, else the application's own.
     *
     * @throws BusinessException FORBIDDEN
     */
    public void useDefault(Actor actor, OfficeTemplate template, @Nullable String communeKey) {
        TemplateAccess.check(actor, communeKey);
        versions.lock(template, communeKey);
        versions.move(template, communeKey, TemplateState.ACTIVE, TemplateState.RETIRED);
        audit.record(
                communeKey == null ? OF_ALL_COMMUNES : communeKey,
                actor.username(),
                "default-office-template",
                "office-template",
                template.name(),
                "");
    }

    private TemplateVersion use(Actor actor, TemplateVersion version, String action) {
        versions.move(
                version.template(),
                version.communeKey(),
                TemplateState.ACTIVE,
                TemplateState.RETIRED);
        versions.putToUse(version.id(), LocalDate.now(clock));
        record(actor, action, version);
        return version;
    }

    private TemplateVersion lockedVersion(Actor actor, UUID id) {
        var version = versions.find(id).orElseThrow(OfficeTemplates::notFound);
        TemplateAccess.check(actor, version.communeKey());
        versions.lock(version.template(), version.communeKey());
        return versions.find(id).orElseThrow(OfficeTemplates::notFound);
    }

    private void record(Actor actor, String action, TemplateVersion version) {
        var commune = version.communeKey();
        audit.record(
                commune == null ? OF_ALL_COMMUNES : commune,
                actor.username(),
                action,
                "office-template",
                version.id().toString(),
                version.template() + " " + version.number());
    }

    private static String shortened(String fileName) {
        var name = VietnameseText.clean(fileName.replaceAll("[\\p{Cntrl}/\\\\]+", " "));
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
