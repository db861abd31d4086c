package vn.giamngheo.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the tags of a DOCX against what the application fills: unknown, broken and misplaced ones
 * are problems, those left out are only worth a question.
 */
final class DocxTags {

    /** {@code co_} before a field or a list: whether it holds anything, for conditional parts. */
    static final String HAS = "co_";

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern COLUMN = Pattern.compile("\\[([^\\[\\]]*)]");

    private final OfficeTemplate template;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> columnsSeen = new HashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final Deque<String> conditions = new ArrayDeque<>();

    private DocxTags(OfficeTemplate template) {
        this.template = template;
    }

    /**
     * What was found.
     *
     * @param problems sentences; empty when the template can be filled
     * @param missing tags that the template leaves out, as they are written
     */
    record Found(List<String> problems, List<String> missing) {}

    static Found in(OfficeTemplate template, List<Document> texts) {
        var tags = new DocxTags(template);
        texts.forEach(tags::read);
        return new Found(tags.allProblems(), tags.missing());
    }

    /** Whether a text still has a tag: after filling there must be none. */
    static boolean remainIn(List<Document> texts) {
        return texts.stream()
                .flatMap(text -> elements(text.getDocumentElement(), "p"))
                .map(DocxTags::textOf)
                .anyMatch(text -> text.contains("{{") || text.contains("}}"));
    }

    private void read(Document text) {
        elements(text.getDocumentElement(), "p").forEach(this::readParagraph);
        if (!conditions.isEmpty()) {
            problems.add(
                    "Phần {{?%s}} chưa có thẻ đóng {{/%s}}."
                            .formatted(conditions.peek(), conditions.peek()));
            conditions.clear();
        }
    }

    private void readParagraph(Element paragraph) {
        var text = textOf(paragraph);
        var row = rowOf(paragraph);
        var repeated = row != null && isRepeated(row);
        TAG.matcher(text).results().map(tag -> tag.group(1)).forEach(tag -> readTag(tag, row));
        if (repeated && TAG.matcher(text).find()) {
            problems.add(
                    "Dòng được lặp lại chỉ dùng thẻ trong ngoặc vuông, ví dụ [%s]: chuyển thẻ {{…}}"
                                    .formatted(
                                            template.columns().stream()
                                                    .sorted()
                                                    .findFirst()
                                                    .orElse(""))
                            + " ra khỏi dòng đó.");
        }
        COLUMN.matcher(text)
                .results()
                .map(column -> column.group(1))
                .forEach(column -> readColumn(column, repeated));
        var rest = TAG.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            problems.add("Thẻ bị thiếu ngoặc ở đoạn “%s”.".formatted(shortened(text)));
        }
    }

    private void readTag(String tag, @Nullable Element row) {
        if (tag.startsWith("?") || tag.startsWith("/")) {
            readCondition(tag);
        } else if (template.lists().contains(tag)) {
            seen.add(tag);
            if (row == null || next(row) == null) {
                problems.add(
                        "Thẻ {{%s}} phải nằm trong bảng, ở dòng ngay trên dòng được lặp lại."
                                .formatted(tag));
            }
        } else if (template.fields().contains(tag)) {
            seen.add(tag);
        } else {
            unknown.add("{{%s}}".formatted(tag));
        }
    }

    private void readCondition(String tag) {
        var name = tag.substring(1);
        if (!conditionNames().contains(name)) {
            unknown.add("{{%s}}".formatted(tag));
        } else if (tag.startsWith("?")) {
            conditions.push(name);
        } else if (name.equals(conditions.peek())) {
            conditions.pop();
        } else {
            problems.add("Thẻ đóng {{/%s}} không có thẻ mở {{?%s}}.".formatted(name, name));
        }
    }

    private Set<String> conditionNames() {
        var names = new HashSet<String>();
        template.fields().forEach(field -> names.add(HAS + field));
        template.lists().forEach(list -> names.add(HAS + list));
        return names;
    }

    private void readColumn(String column, boolean repeated) {
        if (template.columns().contains(column)) {
            columnsSeen.add(column);
            if (!repeated) {
                problems.add(
                        "Thẻ [%s] phải nằm ở dòng của bảng ngay dưới dòng có thẻ danh sách."
                                .formatted(column));
            }
        } else if (repeated) {
            unknown.add("[%s]".formatted(column));
        }
    }

    /** The row above carries the tag of a list. */
    private boolean isRepeated(Element row) {
        var above = previous(row);
        return above != null
                && template.lists().stream()
                        .anyMatch(list -> textOfAll(above).contains("{{%s}}".formatted(list)));
    }

    private List<String> allProblems() {
        var all = new LinkedHashSet<String>();
        if (!unknown.isEmpty()) {
            all.add(
                    "Ứng dụng không điền được thẻ %s. Viết đúng tên thẻ trong bảng dưới đây, liền"
                                    .formatted(String.join(", ", unknown))
                            + " nhau, không có dấu cách.");
        }
        all.addAll(problems);
        return List.copyOf(all);
    }

    private List<String> missing() {
        return Stream.concat(
                        Stream.concat(template.fields().stream(), template.lists().stream())
                                .filter(tag -> !seen.contains(tag))
                                .sorted()
                                .map("{{%s}}"::formatted),
                        template.columns().stream()
                                .filter(column -> !columnsSeen.contains(column))
                                .sorted()
                                .map("[%s]"::formatted))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static Stream<Element> elements(Element root, String name) {
        var all = root.getElementsByTagNameNS(WORD, name);
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    /** The text of a paragraph, without that of text boxes inside it. */
    private static String textOf(Element paragraph) {
        var text = new StringBuilder();
        elements(paragraph, "t")
                .filter(part -> enclosing(part, "p") == paragraph)
                .forEach(part -> text.append(part.getTextContent()));
        return text.toString();
    }

    private static String textOfAll(Element element) {
        var text = new StringBuilder();
        elements(element, "t").forEach(part -> text.append(part.getTextContent()));
        return text.toString();
    }

    private static @Nullable Element rowOf(Element paragraph) {
        return enclosing(paragraph, "tr");
    }

    private static @Nullable Element enclosing(Node inner, String name) {
        for (var node = inner.getParentNode(); node != null; node = node.getParentNode()) {
            if (node instanceof Element element
                    && WORD.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable Element next(Element row) {
        for (var node = row.getNextSibling(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "tr".equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable Element previous(Element row) {
        for (var node = row.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            if (node instanceof Element element && "tr".equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }
}
