package vn.giamngheo.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/**
 * What each tag means: {@code so} is the number of the document in every template; where a name
 * means something else in one of them, that template has a line of its own. Kept beside the
 * templates, {@code name=meaning | sample} and {@code TEMPLATE.name=meaning | sample}.
 */
final class OfficeTags {

    private static final String FILE = "/document/office/tags.properties";
    private static final Properties TEXTS = read();

    private OfficeTags() {}

    static boolean knows(OfficeTemplate template, String name) {
        return TEXTS.containsKey(name) || TEXTS.containsKey(ownKey(template, name));
    }

    /** A tag without a text of its own explains itself by its name. */
    static OfficeTag of(OfficeTemplate template, String name) {
        var text =
                TEXTS.getProperty(ownKey(template, name), TEXTS.getProperty(name, name))
                        .split("\\|", 2);
        var meaning = text[0].strip();
        return new OfficeTag(name, meaning, text.length == 2 ? text[1].strip() : meaning);
    }

    /** By name. */
    static List<OfficeTag> of(OfficeTemplate template, Collection<String> names) {
        return names.stream().sorted().map(name -> of(template, name)).toList();
    }

    private static String ownKey(OfficeTemplate template, String name) {
        return template.name() + "." + name;
    }

    private static Properties read() {
        try (var file = OfficeTags.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no texts at " + FILE);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
