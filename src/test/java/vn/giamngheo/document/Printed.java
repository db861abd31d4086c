package vn.giamngheo.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed file as a reader sees it: pages of text in reading order, words and their place. */
final class Printed {

    /**
     * One line of words on a page, with the place of its first letter in points from the top left.
     */
    record Line(int page, String text, float x, float y, float endX, float size) {}

    final List<String> pages = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<Float> widths = new ArrayList<>();
    final List<Float> heights = new ArrayList<>();
    final TreeSet<String> fonts = new TreeSet<>();

    /** Faces whose letters are not in the file. */
    final TreeSet<String> fontsLeftOut = new TreeSet<>();

    final String title;
    final String language;

    Printed(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            title = pdf.getDocumentInformation().getTitle();
            language = pdf.getDocumentCatalog().getLanguage();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                heights.add(pdf.getPage(page - 1).getMediaBox().getHeight());
                widths.add(pdf.getPage(page - 1).getMediaBox().getWidth());
                pages.add(read(pdf, page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text with every run of white space as one space. */
    String text() {
        return flat(String.join(" ", pages));
    }

    String page(int number) {
        return flat(pages.get(number - 1));
    }

    Optional<Line> line(int page, String text) {
        return lines.stream()
                .filter(line -> line.page() == page && line.text().strip().equals(text))
                .findFirst();
    }

    /** The page of the only line that has these words; 0 when none or several have. */
    int pageOf(String words) {
        var found = lines.stream().filter(line -> line.text().contains(words)).toList();
        return found.size() == 1 ? found.get(0).page() : 0;
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ");
    }

    private String read(PDDocument pdf, int page) throws IOException {
        var stripper =
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> places)
                            throws IOException {
                        var first = places.get(0);
                        var last = places.get(places.size() - 1);
                        for (var place : places) {
                            fonts.add(place.getFont().getName());
                            if (!place.getFont().isEmbedded()) {
                                fontsLeftOut.add(place.getFont().getName());
                            }
                        }
                        lines.add(
                                new Line(
                                        page,
                                        text,
                                        first.getXDirAdj(),
                                        first.getYDirAdj(),
                                        last.getXDirAdj() + last.getWidthDirAdj(),
                                        first.getYScale()));
                        super.writeString(text, places);
                    }
                };
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
