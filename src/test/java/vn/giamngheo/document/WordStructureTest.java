package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;

/**
 * What a word processor needs of a DOCX to open it without repair and to print it as the decree
 * says, for every template as it is shipped and as it is filled.
 */
class WordStructureTest {

    private static final String FONT = "Times New Roman";

    /** A document and whose it is. */
    record Docx(String name, byte[] file) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Docx> all() {
        return Arrays.stream(OfficeTemplate.values())
                .flatMap(
                        template -> {
                            var file = OfficeTemplateSources.of(template);
                            var values = DocxInspection.samples(template);
                            return Stream.of(
                                    new Docx(template + " as shipped", file),
                                    new Docx(
                                            template + " filled",
                                            DocxFiller.fill(template, file, values, "VÍ DỤ")));
                        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSectionIsTheLastThingAndNoTableStandsBeforeIt(Docx docx) {
        read(
                docx,
                document -> {
                    var body = document.getDocument().getBody().getDomNode();
                    var names = new ArrayList<String>();
                    for (var node = body.getFirstChild();
                            node != null;
                            node = node.getNextSibling()) {
                        names.add(node.getLocalName());
                    }
                    assertThat(names).endsWith("p", "sectPr");
                    assertThat(names).filteredOn("sectPr"::equals).hasSize(1);
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePaperIsA4WithTheMarginsOfTheDecree(Docx docx) {
        read(
                docx,
                document -> {
                    var section = document.getDocument().getBody().getSectPr();
                    assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
                    assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
                    assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1701));
                    assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(850));
                    assertThat(section.xmlText()).contains("gutter=", "header=", "footer=");
                    assertThat(section.isSetTitlePg()).as("no number on page 1").isTrue();
                    var policy = document.getHeaderFooterPolicy();
                    assertThat(policy.getFirstPageHeader().getText()).isBlank();
                    assertThat(
                                    document.getHeaderList().stream()
                                            .map(header -> header._getHdrFtr().xmlText()))
                            .anyMatch(text -> text.contains("instr=\"PAGE\""));
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTableHasAGridThatItsCellsFill(Docx docx) {
        read(
                docx,
                document ->
                        assertThat(document.getTables())
                                .isNotEmpty()
                                .allSatisfy(WordStructureTest::isMeasured));
    }

    private static void isMeasured(XWPFTable table) {
        var grid = table.getCTTbl().getTblGrid();
        assertThat(grid).as("grid").isNotNull();
        var width =
                grid.getGridColList().stream()
                        .mapToInt(column -> ((BigInteger) column.getW()).intValue())
                        .sum();
        assertThat(width).isBetween(9300, 9360);
        assertThat(table.getRows())
                .allSatisfy(
                        row ->
                                assertThat(
                                                row.getTableCells().stream()
                                                        .mapToInt(
                                                                cell ->
                                                                        twips(
                                                                                cell.getCTTc()
                                                                                        .getTcPr()
                                                                                        .getTcW()))
                                                        .sum())
                                        .isEqualTo(width));
    }

    private static int twips(CTTblWidth width) {
        return ((BigInteger) width.getW()).intValue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLetterIsTimesNewRomanAndVietnamese(Docx docx) {
        read(
                docx,
                document -> {
                    assertThat(runs(document).filter(run -> !run.text().isEmpty()))
                            .isNotEmpty()
                            .allSatisfy(
                                    run -> {
                                        var fonts = run.getCTR().getRPr().getRFontsArray(0);
                                        assertThat(
                                                        List.of(
                                                                fonts.getAscii(),
                                                                fonts.getHAnsi(),
                                                                fonts.getCs(),
                                                                fonts.getEastAsia()))
                                                .containsOnly(FONT);
                                    });
                    assertThat(styles(document))
                            .contains("w:lang")
                            .contains("w:val=\"vi-VN\"")
                            .contains("w:eastAsia=\"%s\"".formatted(FONT));
                });
    }

    private static String styles(XWPFDocument document) {
        try (var part = document.getStyles().getPackagePart().getInputStream()) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void headsAreRepeatedRowsStayWholeAndSignaturesKeepTheTextBeforeThem(Docx docx) {
        read(
                docx,
                document -> {
                    var tables = document.getTables();
                    for (var table : tables) {
                        if (table.getRows().size() > 1) {
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                            assertThat(table.getRows().subList(1, table.getRows().size()))
                                    .allMatch(row -> row.isCantSplitRow());
                        }
                    }
                    signatures(document)
                            .forEach(
                                    index -> {
                                        var before = document.getBodyElements().get(index - 1);
                                        assertThat(((XWPFParagraph) before).isKeepNext()).isTrue();
                                    });
                });
    }

    /** Tables without borders, the letterhead aside. */
    private static Stream<Integer> signatures(XWPFDocument document) {
        var elements = document.getBodyElements();
        return Stream.iterate(1, i -> i + 1)
                .limit(elements.size() - 1L)
                .filter(
                        i ->
                                elements.get(i) instanceof XWPFTable table
                                        && table.getRows().size() == 1
                                        && table.getRow(0).isCantSplitRow());
    }

    private static Stream<XWPFRun> runs(XWPFDocument document) {
        return Stream.concat(
                document.getParagraphs().stream().flatMap(each -> each.getRuns().stream()),
                document.getTables().stream()
                        .flatMap(table -> table.getRows().stream())
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream())
                        .flatMap(each -> each.getRuns().stream()));
    }

    private static void read(Docx docx, Consumer<XWPFDocument> check) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx.file()))) {
            check.accept(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
