package vn.giamngheo.document;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** Shows which wording of each DOCX template is in use, and hands out the files. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class OfficeTemplates {

    private static final String MARK = "VÍ DỤ - DỮ LIỆU KHÔNG CÓ THẬT";

    private final TemplateVersions versions;
    private final TemplateFiles files;

    OfficeTemplates(TemplateVersions versions, TemplateFiles files) {
        this.versions = versions;
        this.files = files;
    }

    /**
     * A template and what is used for it.
     *
     * @param used null: the application's own
     * @param outdated an office's version that this release of the application cannot fill; {@code
     *     used} stands in for it
     */
    public record InUse(
            OfficeTemplate template,
            @Nullable TemplateVersion used,
            @Nullable TemplateVersion outdated) {}

    /**
     * One template in one scope.
     *
     * @param missing tags that the draft leaves out
     * @param history what was ever uploaded in this scope, latest first, without the draft
     */
    public record Detail(
            InUse inUse,
            @Nullable TemplateVersion draft,
            List<MissingTag> missing,
            List<TemplateVersion> history,
            List<OfficeTag> fields,
            List<OfficeTag> lists,
            List<OfficeTag> columns) {}

    /** A tag as it is written, "{{so}}", and what the document will do without. */
    public record MissingTag(String written, String meaning) {

        private static MissingTag of(OfficeTemplate template, String written) {
            return new MissingTag(
                    written, OfficeTags.of(template, written.replaceAll("\\W", "")).meaning());
        }
    }

    /**
     * @param communeKey null: the wording for every commune
     * @throws BusinessException FORBIDDEN
     */
    public List<InUse> all(Actor actor, @Nullable String communeKey) {
        TemplateAccess.check(actor, communeKey);
        return Arrays.stream(OfficeTemplate.values())
                .map(template -> inUse(template, communeKey))
                .toList();
    }

    /**
     * @throws BusinessException FORBIDDEN
     */
    public Detail detail(Actor actor, OfficeTemplate template, @Nullable String communeKey) {
        TemplateAccess.check(actor, communeKey);
        var all = versions.of(template, communeKey);
        var draft = all.stream().filter(TemplateVersion::isDraft).findFirst();
        return new Detail(
                inUse(template, communeKey),
                draft.orElse(null),
                draft.stream()
                        .flatMap(version -> version.missing().stream())
                        .map(tag -> MissingTag.of(template, tag))
                        .toList(),
                all.stream().filter(version -> !version.isDraft()).toList(),
                OfficeTags.of(template, template.fields()),
                OfficeTags.of(template, template.lists()),
                OfficeTags.of(template, template.columns()));
    }

    /** The file that is in use, with its tags, to be changed in a word processor. */
    public byte[] current(Actor actor, OfficeTemplate template, @Nullable String communeKey) {
        TemplateAccess.check(actor, communeKey);
        return files.of(template, communeKey).content();
    }

    /** The application's own file. */
    public byte[] original(Actor actor, OfficeTemplate template, @Nullable String communeKey) {
        TemplateAccess.check(actor, communeKey);
        return files.original(template);
    }

    /**
     * A version as it was uploaded.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN
     */
    public byte[] uploaded(Actor actor, UUID id) {
        return versions.content(version(actor, id).id());
    }

    /**
     * A version filled with invented data, which every page of it says.
     *
     * @throws BusinessException NOT_FOUND, TEMPLATE_OUTDATED, FORBIDDEN
     */
    public byte[] preview(Actor actor, UUID id) {
        var version = version(actor, id);
        var content = versions.content(id);
        var problems = DocxInspection.of(version.template(), content).problems();
        if (!problems.isEmpty()) {
            throw new BusinessException("TEMPLATE_OUTDATED", String.join(" ", problems));
        }
        return DocxFiller.fill(
                version.template(), content, DocxInspection.samples(version.template()), MARK);
    }

    /**
     * @throws BusinessException NOT_FOUND, FORBIDDEN
     */
    public TemplateVersion version(Actor actor, UUID id) {
        var version = versions.find(id).orElseThrow(OfficeTemplates::notFound);
        TemplateAccess.check(actor, version.communeKey());
        return version;
    }

    static BusinessException notFound() {
        return new BusinessException(
                "NOT_FOUND", "Không có mẫu văn bản này. Mở lại trang mẫu văn bản.");
    }

    private InUse inUse(OfficeTemplate template, @Nullable String communeKey) {
        var wanted = versions.inUse(template, communeKey).stream().findFirst();
        var used = files.of(template, communeKey).version();
        var outdated = wanted.filter(version -> !version.equals(used));
        return new InUse(template, used, outdated.orElse(null));
    }
}
