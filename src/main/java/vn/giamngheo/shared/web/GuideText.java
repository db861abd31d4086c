package vn.giamngheo.shared.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import vn.giamngheo.shared.VietnameseText;

/**
 * One page of the guide, made from the text that also stands in the repository: links between its
 * pages and to its pictures are turned into addresses of the application, and nothing in the text
 * is taken as HTML.
 *
 * @param title the first heading
 * @param html the page's content
 */
record GuideText(String title, String html) {

    static final String ADDRESS = "/huong-dan";

    private static final Pattern PAGE_LINK = Pattern.compile("([a-z-]+)\\.md(#.*)?");
    private static final Pattern PICTURE = Pattern.compile("\\.\\./images/([a-z0-9-]+\\.png)");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(TABLES)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .attributeProviderFactory(
                            context ->
                                    (node, tag, attributes) ->
                                            attributes.putAll(attributesOf(node)))
                    .build();

    static GuideText of(String markdown) {
        var document = PARSER.parse(markdown);
        var title = new Title();
        document.accept(title);
        document.accept(new Addresses());
        return new GuideText(title.text.toString(), RENDERER.render(document));
    }

    private static Map<String, String> attributesOf(Node node) {
        if (node instanceof TableBlock) {
            return Map.of("class", "gn-table");
        }
        if (node instanceof Heading heading) {
            return Map.of("id", anchor(textOf(heading)));
        }
        return node instanceof Image ? Map.of("loading", "lazy") : Map.of();
    }

    /**
     * Where a heading is found on its page: "Họp dân trên điện thoại" at hop-dan-tren-dien-thoai.
     */
    static String anchor(String heading) {
        return VietnameseText.folded(heading).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String textOf(Node node) {
        var text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }
                });
        return text.toString();
    }

    /** Text of the first heading. */
    private static final class Title extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Heading heading) {
            if (text.isEmpty()) {
                super.visit(heading);
            }
        }

        @Override
        public void visit(Text part) {
            if (part.getParent() instanceof Heading) {
                text.append(part.getLiteral());
            }
        }
    }

    /** Turns the file names of the repository into addresses of the application. */
    private static final class Addresses extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            var page = PAGE_LINK.matcher(link.getDestination());
            if (page.matches()) {
                var name = page.group(1);
                var place = page.group(2) == null ? "" : page.group(2);
                link.setDestination(
                        (name.equals("index") ? ADDRESS : ADDRESS + "/" + name) + place);
            }
            super.visit(link);
        }

        @Override
        public void visit(Image image) {
            var picture = PICTURE.matcher(image.getDestination());
            if (picture.matches()) {
                image.setDestination(ADDRESS + "/hinh/" + picture.group(1));
            }
            super.visit(image);
        }
    }
}
