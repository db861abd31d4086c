package vn.giamngheo.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks at a DOCX before it may become a template: what kind of file it is, which tags it has, and
 * whether it can be filled at all, with every value and with none.
 *
 * @param problems sentences; empty when it may be used
 * @param missing tags that it leaves out, as they are written
 */
record DocxInspection(List<String> problems, List<String> missing) {

    static DocxInspection of(OfficeTemplate template, byte[] content) {
        var opened = DocxPackage.open(content);
        if (opened.file().isEmpty()) {
            return new DocxInspection(opened.problems(), List.of());
        }
        var found = DocxTags.in(template, opened.file().get().texts());
        var problems = new ArrayList<>(found.problems());
        if (problems.isEmpty()
                && !(fills(template, content, samples(template))
                        && fills(template, content, nothing(template)))) {
            problems.add(
                    "Không điền thử được mẫu này. Chép lại nội dung vào mẫu tải từ trang này rồi"
                            + " tải lên.");
        }
        return new DocxInspection(List.copyOf(problems), found.missing());
    }

    /** Invented values: two rows for each list. */
    static Map<String, Object> samples(OfficeTemplate template) {
        var values = new HashMap<String, Object>();
        template.fields()
                .forEach(field -> values.put(field, OfficeTags.of(template, field).sample()));
        var row =
                template.columns().stream()
                        .collect(
                                Collectors.toMap(
                                        column -> column,
                                        column -> OfficeTags.of(template, column).sample()));
        template.lists().forEach(list -> values.put(list, List.of(row, row)));
        return values;
    }

    private static Map<String, Object> nothing(OfficeTemplate template) {
        var values = new HashMap<String, Object>();
        template.fields().forEach(field -> values.put(field, ""));
        template.lists().forEach(list -> values.put(list, List.of()));
        return values;
    }

    /** Whatever the library stumbles over, the office is told before a document is needed. */
    private static boolean fills(
            OfficeTemplate template, byte[] content, Map<String, Object> values) {
        try {
            var filled = DocxPackage.open(DocxFiller.fill(template, content, values, ""));
            return filled.file().map(file -> !DocxTags.remainIn(file.texts())).orElse(false);
        } catch (RuntimeException notFilled) {
            return false;
        }
    }
}
