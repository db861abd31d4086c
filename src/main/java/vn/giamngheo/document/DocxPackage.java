package vn.giamngheo.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The parts of an uploaded DOCX, unpacked under limits and looked at before any library reads them:
 * a template is text and layout, so macros, embedded objects and links to the outside have no place
 * in it.
 */
final class DocxPackage {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int MOST_UNPACKED_BYTES = 20 * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern EXTERNAL =
            Pattern.compile("TargetMode\\s*=\\s*[\"']External", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIVE_FIELD =
            Pattern.compile(
                    "\\b(INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|IMPORT|EMBED|DATABASE)\\b");
    private static final Pattern FIELD_CODE =
            Pattern.compile(
                    "<w:instrText[^>]*>([^<]*)</w:instrText>|<w:fldSimple[^>]*w:instr=\"([^\"]*)\"");

    private final Map<String, byte[]> parts;

    private DocxPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** The parts, or the sentence that says why the file is none of ours. */
    record Opened(Optional<DocxPackage> file, List<String> problems) {

        static Opened refused(String sentence) {
            return new Opened(Optional.empty(), List.of(sentence));
        }
    }

    static Opened open(byte[] content) {
        if (content.length == 0) {
            return Opened.refused("Chọn tệp mẫu văn bản (.docx).");
        }
        if (content.length > MOST_BYTES) {
            return Opened.refused("Tệp lớn hơn 2 MB. Bỏ bớt hình ảnh rồi tải lên lại.");
        }
        try {
            var parts = unpack(content);
            if (parts.isEmpty()) {
                return Opened.refused("Tệp quá lớn khi giải nén. Bỏ bớt hình ảnh rồi tải lên lại.");
            }
            var file = new DocxPackage(parts.get());
            var problems = file.problems();
            return new Opened(problems.isEmpty() ? Optional.of(file) : Optional.empty(), problems);
        } catch (IOException | IllegalArgumentException notAZip) {
            return notADocx();
        }
    }

    /** The texts that are filled: the document itself, its headers and footers. */
    List<Document> texts() {
        return parts.entrySet().stream()
                .filter(
                        part ->
                                part.getKey()
                                        .matches("word/(document|header\\d*|footer\\d*)\\.xml"))
                .map(part -> parse(part.getValue()))
                .toList();
    }

    private static Opened notADocx() {
        return Opened.refused(
                "Tệp này không phải văn bản Word (.docx). Mở mẫu trong Word, chọn Lưu thành, kiểu"
                        + " “Word Document (*.docx)”, rồi tải lên lại.");
    }

    /** Empty when it grows beyond every document a person would write. */
    private static Optional<Map<String, byte[]>> unpack(byte[] content) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var left = MOST_UNPACKED_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = new ByteArrayOutputStream();
                part.writeBytes(zip.readNBytes(left + 1));
                left -= part.size();
                if (left < 0 || parts.size() == MOST_PARTS) {
                    return Optional.empty();
                }
                if (parts.put(entry.getName(), part.toByteArray()) != null) {
                    throw new ZipException("one name, two parts");
                }
            }
        }
        if (parts.isEmpty()) {
            throw new ZipException("no entries");
        }
        return Optional.of(parts);
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        if (hasMacros()) {
            problems.add(
                    "Tệp có macro. Lưu lại thành kiểu “Word Document (*.docx)”, không có macro.");
        } else if (!text("[Content_Types].xml").contains(MAIN_TYPE)
                || !parts.containsKey("word/document.xml")) {
            return notADocx().problems();
        }
        if (hasObjects()) {
            problems.add(
                    "Tệp có đối tượng nhúng (bảng tính, tệp đính kèm, điều khiển). Xóa các đối"
                            + " tượng đó, chỉ giữ chữ, bảng và hình.");
        }
        if (parts.keySet().stream()
                .filter(name -> name.endsWith(".rels"))
                .anyMatch(name -> EXTERNAL.matcher(text(name)).find())) {
            problems.add(
                    "Tệp có liên kết ra bên ngoài (địa chỉ web, thư điện tử, hình hoặc mẫu ở tệp"
                            + " khác). Gỡ liên kết, chỉ để lại chữ.");
        }
        if (fieldCodes().anyMatch(code -> LIVE_FIELD.matcher(code).find())) {
            problems.add("Tệp có trường tự lấy nội dung từ tệp khác. Thay trường đó bằng chữ.");
        }
        if (!isReadable()) {
            problems.add("Tệp bị hỏng hoặc có phần không đọc được. Lưu lại bằng Word.");
        }
        return problems;
    }

    private boolean hasMacros() {
        return parts.keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.contains("vba"))
                || text("[Content_Types].xml").toLowerCase(Locale.ROOT).contains("macroenabled");
    }

    private boolean hasObjects() {
        return parts.keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(
                                name ->
                                        name.contains("embeddings/")
                                                || name.contains("activex")
                                                || name.contains("afchunk"))
                || parts.keySet().stream()
                        .filter(name -> name.startsWith("word/") && name.endsWith(".xml"))
                        .anyMatch(
                                name ->
                                        text(name).contains("<w:object")
                                                || text(name).contains("<w:altChunk"));
    }

    private Stream<String> fieldCodes() {
        return parts.keySet().stream()
                .filter(name -> name.startsWith("word/") && name.endsWith(".xml"))
                .flatMap(name -> FIELD_CODE.matcher(text(name)).results())
                .map(code -> code.group(1) == null ? code.group(2) : code.group(1))
                .map(code -> code.toUpperCase(Locale.ROOT));
    }

    /** Every part of XML is well-formed and declares no entities. */
    private boolean isReadable() {
        try {
            parts.forEach(
                    (name, content) -> {
                        if (name.endsWith(".xml") || name.endsWith(".rels")) {
                            parse(content);
                        }
                    });
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Document parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("not well-formed", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
