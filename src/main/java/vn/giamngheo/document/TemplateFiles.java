package vn.giamngheo.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the file a document is made from: the commune's own wording, else the one for all communes,
 * else the application's. A wording that this release can no longer fill is passed over, so that
 * the office still gets its document; the page of the templates says so.
 */
@Component
class TemplateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateFiles.class);

    private final TemplateVersions versions;
    private final Map<UUID, Boolean> fillable = new ConcurrentHashMap<>();

    TemplateFiles(TemplateVersions versions) {
        this.versions = versions;
    }

    /**
     * A template to fill.
     *
     * @param version null: the application's own
     */
    record Source(@Nullable TemplateVersion version, byte[] content) {}

    Source of(OfficeTemplate template, @Nullable String communeKey) {
        for (var version : versions.inUse(template, communeKey)) {
            var content = versions.content(version.id());
            if (canBeFilled(version, content)) {
                return new Source(version, content);
            }
            LOG.warn("template {} version {} cannot be filled", template, version.id());
        }
        return new Source(null, original(template));
    }

    byte[] original(OfficeTemplate template) {
        var path = "/document/office/%s.docx".formatted(template.file());
        try (var file = TemplateFiles.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no template at " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asked once a version: neither a kept file nor the application's tags change while it runs.
     */
    private boolean canBeFilled(TemplateVersion version, byte[] content) {
        return fillable.computeIfAbsent(
                version.id(),
                id -> DocxInspection.of(version.template(), content).problems().isEmpty());
    }
}
