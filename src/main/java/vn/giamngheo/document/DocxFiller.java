package vn.giamngheo.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Puts values into a DOCX template; the letters keep the form in which the tag was written. */
final class DocxFiller {

    private DocxFiller() {}

    /**
     * @param mark words at the foot of every page, red; empty for none
     * @throws IllegalArgumentException when a value of the template is missing or unknown
     */
    static byte[] fill(
            OfficeTemplate template, byte[] docx, Map<String, Object> values, String mark) {
        var known = new HashSet<>(template.fields());
        known.addAll(template.lists());
        if (!known.equals(values.keySet())) {
            throw new IllegalArgumentException(
                    "%s takes %s, not %s".formatted(template, known, values.keySet()));
        }
        var configuration = Configure.builder();
        template.lists().forEach(list -> configuration.bind(list, new LoopRowTableRenderPolicy()));
        try (var filled =
                        XWPFTemplate.compile(new ByteArrayInputStream(docx), configuration.build())
                                .render(withConditions(values));
                var out = new ByteArrayOutputStream()) {
            if (!mark.isEmpty()) {
                DocxMark.put(filled.getXWPFDocument(), mark);
            }
            filled.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> withConditions(Map<String, Object> values) {
        var all = new HashMap<>(values);
        values.forEach((name, value) -> all.put(DocxTags.HAS + name, holdsSomething(value)));
        return all;
    }

    private static boolean holdsSomething(Object value) {
        return value instanceof Collection<?> list ? !list.isEmpty() : !value.toString().isBlank();
    }
}
