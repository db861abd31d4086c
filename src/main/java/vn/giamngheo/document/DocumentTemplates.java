package vn.giamngheo.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills the document templates. An engine of its own, because the one of the web pages knows
 * requests and links, and a document must look the same whoever asks for it.
 */
final class DocumentTemplates {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    DocumentTemplates() {
        var resolver = new ClassLoaderTemplateResolver(DocumentTemplates.class.getClassLoader());
        resolver.setPrefix("document/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    /** The filled template as well-formed XML in NFC. */
    String fill(String template, Map<String, Object> data) {
        var html = engine.process(template, new Context(VIETNAMESE, data));
        return Normalizer.normalize(withoutUnprintable(html), Normalizer.Form.NFC);
    }

    /** Imported text may carry control characters that XML does not allow. */
    private static String withoutUnprintable(String text) {
        return text.codePoints()
                .filter(
                        point ->
                                point == '\n'
                                        || point == '\t'
                                        || (point >= 0x20
                                                && !(point >= 0x7F && point <= 0x9F)
                                                && !(point >= 0xD800 && point <= 0xDFFF)
                                                && (point & 0xFFFE) != 0xFFFE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
