package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office's own wording of a template, without its file.
 *
 * @param communeKey null when it is meant for every commune
 * @param number counted within the template and the commune
 * @param missing tags it leaves out, as they are written
 * @param usedFrom day on which it was last put to use; null when it never was
 */
public record TemplateVersion(
        UUID id,
        OfficeTemplate template,
        @Nullable String communeKey,
        int number,
        String fileName,
        List<String> missing,
        String note,
        TemplateState state,
        String uploadedByName,
        LocalDate uploadedOn,
        @Nullable LocalDate usedFrom) {

    public TemplateVersion {
        missing = List.copyOf(missing);
    }

    /** Not put to use as long as nobody looked at it. */
    public boolean isDraft() {
        return state == TemplateState.DRAFT;
    }

    public boolean isActive() {
        return state == TemplateState.ACTIVE;
    }

    /** Was in use, so it may be used again. */
    public boolean isRetired() {
        return state == TemplateState.RETIRED;
    }
}
