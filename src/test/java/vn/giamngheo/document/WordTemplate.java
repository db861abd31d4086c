package vn.giamngheo.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Writes a DOCX template in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, so that the templates
 * in the jar have a source that can be read and changed.
 */
final class WordTemplate {

    private static final String FONT = "Times New Roman";
    private static final int TEXT_WIDTH = twips(165);

    private final XWPFDocument document = new XWPFDocument();

    WordTemplate() {
        defaults();
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(twips(20)));
        margin.setBottom(BigInteger.valueOf(twips(20)));
        margin.setLeft(BigInteger.valueOf(twips(30)));
        margin.setRight(BigInteger.valueOf(twips(15)));
        margin.setHeader(BigInteger.valueOf(twips(10)));
        margin.setFooter(BigInteger.valueOf(twips(10)));
        margin.setGutter(BigInteger.ZERO);
        pageNumberFromTheSecondPage();
    }

    /** What is typed into the document later has the same font and is checked as Vietnamese. */
    private void defaults() {
        var styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        styles.setEastAsia("vi-VN");
    }

    private void pageNumberFromTheSecondPage() {
        document.createHeader(HeaderFooterType.FIRST);
        var paragraph = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        run.setFontFamily(FONT);
        run.setFontSize(13);
        run.setText("2");
    }

    private static int twips(int millimetres) {
        return Math.round(millimetres * 1440 / 25.4f);
    }

    /**
     * Issuing body and number left, national name, motto, place and date right.
     *
     * @param number null for a document without one
     */
    WordTemplate header(String body, String number, String placeAndDate) {
        var table = borderless(1, 2);
        var left = table.getRow(0).getCell(0);
        line(left.getParagraphs().get(0), body, 13, true, false, ParagraphAlignment.CENTER);
        line(left.addParagraph(), "_______", 8, false, false, ParagraphAlignment.CENTER);
        if (number != null) {
            line(left.addParagraph(), number, 13, false, false, ParagraphAlignment.CENTER);
        }
        var right = table.getRow(0).getCell(1);
        line(
                right.getParagraphs().get(0),
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                12,
                true,
                false,
                ParagraphAlignment.CENTER);
        line(
                right.addParagraph(),
                "Độc lập - Tự do - Hạnh phúc",
                13,
                true,
                false,
                ParagraphAlignment.CENTER);
        line(
                right.addParagraph(),
                "_____________________",
                8,
                false,
                false,
                ParagraphAlignment.CENTER);
        line(right.addParagraph(), placeAndDate, 13, false, true, ParagraphAlignment.CENTER);
        return this;
    }

    /** Kind of the document and what it is about. */
    WordTemplate title(String kind, String subject) {
        line(document.createParagraph(), "", 13, false, false, ParagraphAlignment.CENTER);
        line(document.createParagraph(), kind, 14, true, false, ParagraphAlignment.CENTER);
        line(document.createParagraph(), subject, 13, true, false, ParagraphAlignment.CENTER);
        line(document.createParagraph(), "", 13, false, false, ParagraphAlignment.CENTER);
        return this;
    }

    /** A paragraph of the body. */
    WordTemplate text(String text) {
        var paragraph = document.createParagraph();
        line(paragraph, text, 13, false, false, ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(twips(10));
        return this;
    }

    /** A heading within the body. */
    WordTemplate heading(String text) {
        var paragraph = document.createParagraph();
        line(paragraph, text, 13, true, false, ParagraphAlignment.BOTH);
        paragraph.setKeepNext(true);
        return this;
    }

    /**
     * A table whose second row is repeated for each element of a list.
     *
     * @param list name of the list, put into the first heading cell as the filler wants it
     * @param headings of the columns
     * @param cells of the repeated row, each with its {@code [column]}
     * @param millimetres widths of the columns, 165 together
     */
    WordTemplate table(
            String list, List<String> headings, List<String> cells, List<Integer> millimetres) {
        var table = document.createTable(2, headings.size());
        width(table, millimetres.stream().map(WordTemplate::twips).toList());
        for (var i = 0; i < headings.size(); i++) {
            var heading = i == 0 ? "{{%s}}%s".formatted(list, headings.get(i)) : headings.get(i);
            cell(table.getRow(0).getCell(i), heading, true, millimetres.get(i));
            cell(table.getRow(1).getCell(i), cells.get(i), false, millimetres.get(i));
        }
        table.getRow(0).setRepeatHeader(true);
        table.getRow(1).setCantSplitRow(true);
        return this;
    }

    /** Recipients left, the signer's block right; never parted by a page break. */
    WordTemplate signature(List<String> recipients, String capacity, String name) {
        keepTheEndOfTheTextWithTheSignature();
        var table = borderless(1, 2);
        table.getRow(0).setCantSplitRow(true);
        var left = table.getRow(0).getCell(0);
        line(left.getParagraphs().get(0), "Nơi nhận:", 12, true, true, ParagraphAlignment.LEFT);
        recipients.forEach(
                each -> line(left.addParagraph(), each, 11, false, false, ParagraphAlignment.LEFT));
        var right = table.getRow(0).getCell(1);
        line(right.getParagraphs().get(0), capacity, 13, true, false, ParagraphAlignment.CENTER);
        for (var i = 0; i < 4; i++) {
            line(right.addParagraph(), "", 13, false, false, ParagraphAlignment.CENTER);
        }
        line(right.addParagraph(), name, 13, true, false, ParagraphAlignment.CENTER);
        return this;
    }

    /** Several signers side by side, each with a capacity and a name. */
    WordTemplate signatures(List<String> capacities, List<String> names) {
        keepTheEndOfTheTextWithTheSignature();
        var table = borderless(1, capacities.size());
        table.getRow(0).setCantSplitRow(true);
        for (var i = 0; i < capacities.size(); i++) {
            var place = table.getRow(0).getCell(i);
            line(
                    place.getParagraphs().get(0),
                    capacities.get(i),
                    13,
                    true,
                    false,
                    ParagraphAlignment.CENTER);
            for (var blank = 0; blank < 4; blank++) {
                line(place.addParagraph(), "", 13, false, false, ParagraphAlignment.CENTER);
            }
            line(place.addParagraph(), names.get(i), 13, true, false, ParagraphAlignment.CENTER);
        }
        return this;
    }

    /** Otherwise a page could begin with the signature, and nobody knew what was signed. */
    private void keepTheEndOfTheTextWithTheSignature() {
        var paragraphs = document.getParagraphs();
        if (!paragraphs.isEmpty()) {
            paragraphs.get(paragraphs.size() - 1).setKeepNext(true);
        }
        var blank = document.createParagraph();
        line(blank, "", 13, false, false, ParagraphAlignment.CENTER);
        blank.setKeepNext(true);
    }

    /**
     * @return DOCX
     */
    byte[] bytes() {
        // a table may not be the last thing of a document
        line(document.createParagraph(), "", 1, false, false, ParagraphAlignment.LEFT);
        try (var out = new ByteArrayOutputStream()) {
            document.write(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFTable borderless(int rows, int columns) {
        var table = document.createTable(rows, columns);
        table.removeBorders();
        width(table, Collections.nCopies(columns, TEXT_WIDTH / columns));
        for (var column = 0; column < columns; column++) {
            table.getRow(0).getCell(column).setWidth(String.valueOf(TEXT_WIDTH / columns));
        }
        return table;
    }

    private static void width(XWPFTable table, List<Integer> columns) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(TEXT_WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(column)));
    }

    private static void cell(XWPFTableCell cell, String text, boolean heading, int millimetres) {
        cell.setWidth(String.valueOf(twips(millimetres)));
        line(
                cell.getParagraphs().get(0),
                text,
                12,
                heading,
                false,
                heading ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
    }

    private static void line(
            XWPFParagraph paragraph,
            String text,
            int points,
            boolean bold,
            boolean italic,
            ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(alignment == ParagraphAlignment.BOTH ? 120 : 0);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(points);
        run.setBold(bold);
        run.setItalic(italic);
        run.setText(text);
    }
}
