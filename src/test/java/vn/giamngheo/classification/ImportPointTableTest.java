package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.giamngheo.classification.People.ADMINISTRATOR;
import static vn.giamngheo.classification.People.OFFICER;
import static vn.giamngheo.classification.People.outcome;
import static vn.giamngheo.classification.People.sentence;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.classification.ImportPointTable.Entry;
import vn.giamngheo.classification.PointTable.Kind;
import vn.giamngheo.classification.PointTable.Source;
import vn.giamngheo.shared.excel.ExcelFile;

/** Point tables from files: what is taken, and how each fault is named by its cell. */
@LawTest
class ImportPointTableTest {

    private static final Entry PLACE =
            new Entry(
                    "NAT-2022",
                    "RRD-RURAL",
                    "",
                    "Văn bản thử, phụ lục thử",
                    "01/01/2022",
                    "31/12/2026");

    @Autowired private ImportPointTable importPointTable;
    @Autowired private RefillPointTable refill;
    @Autowired private SubmitLawData submit;
    @Autowired private ConfirmLawData confirm;
    @Autowired private ReplaceLawData replace;
    @Autowired private LawVersions versions;
    @Autowired private LawSheets sheets;
    @Autowired private JdbcClient jdbc;

    @Test
    void aFileBecomesADraftWithEveryQuestion() {
        var id = bring(PLACE, Sheets.SOUND);

        var sheet = sheets.pointTable(OFFICER, id);
        var questions = sheet.table().questions();
        assertThat(id).isEqualTo("B1-NAT-2022-RRD-RURAL");
        assertThat(sheet.table().version()).isEqualTo(1);
        assertThat(sheet.table().state()).isEqualTo(LawState.DRAFT);
        assertThat(sheet.table().example()).isFalse();
        assertThat(sheet.table().citation()).isEqualTo("Văn bản thử, phụ lục thử");
        assertThat(sheet.regionName()).isEqualTo("Nông thôn Đồng bằng sông Hồng");
        assertThat(sheet.sha256()).matches("[0-9a-f]{64}");
        assertThat(questions).hasSize(3);
        assertThat(questions.get(0).kind()).isEqualTo(Kind.RANGE);
        assertThat(questions.get(0).source()).isEqualTo(Source.MEMBERS);
        assertThat(questions.get(0).options().get(0).below()).isEqualByComparingTo("3");
        assertThat(questions.get(0).options().get(0).atLeast()).isNull();
        assertThat(questions.get(2).kind()).isEqualTo(Kind.SEVERAL);
        assertThat(questions.get(2).options().get(1).points()).isEqualTo(10);
        assertThat(versions.detail(OFFICER, id).gaps()).isEmpty();
        assertThat(versions.detail(OFFICER, id).version().name())
                .isEqualTo("Bảng điểm B1, Nông thôn Đồng bằng sông Hồng");
    }

    @Test
    void versionsAreCountedForEachStandardAndRegion() {
        var first = bring(PLACE, Sheets.SOUND);
        var second = bring(PLACE, Sheets.SOUND);
        var elsewhere =
                bring(
                        new Entry("NAT-2022", "", "Thành thị Tây Nguyên", "Thử", "01/01/2022", ""),
                        Sheets.SOUND);

        assertThat(number(first)).isEqualTo(1);
        assertThat(second).isEqualTo("B1-NAT-2022-RRD-RURAL.2");
        assertThat(number(second)).isEqualTo(2);
        assertThat(number(elsewhere)).isEqualTo(1);
        assertThat(elsewhere).isEqualTo("B1-NAT-2022-THANH-THI-TAY-NGUYEN");
    }

    @Test
    void confirmedTablesOfOneStandardAndRegionDoNotOverlapAlsoUnderAReplacedStandard() {
        var first = bring(PLACE, Sheets.SOUND);
        submit.submit(ADMINISTRATOR, first, 0);
        confirm.confirm(OFFICER, first, 1);
        var standard = replace.replace(ADMINISTRATOR, "NAT-2022");

        var second =
                bring(new Entry(standard, "RRD-RURAL", "", "Thử", "01/12/2026", ""), Sheets.SOUND);
        submit.submit(ADMINISTRATOR, second, 0);

        assertThat(number(second)).isEqualTo(2);
        assertThat(outcome(() -> confirm.confirm(OFFICER, second, 1))).isEqualTo("OVERLAP");
    }

    @Test
    void aReplacementIsCorrectedByAFileAndTakesThePlaceOfTheOldTable() {
        var first = bring(PLACE, Sheets.SOUND);
        submit.submit(ADMINISTRATOR, first, 0);
        confirm.confirm(OFFICER, first, 1);
        var sha = sheets.pointTable(OFFICER, first).sha256();

        var second = replace.replace(ADMINISTRATOR, first);
        assertThat(sheets.pointTable(OFFICER, second).table().questions())
                .isEqualTo(sheets.pointTable(OFFICER, first).table().questions());
        refill.refill(ADMINISTRATOR, second, 0, "sua.xlsx", Sheets.of(Sheets.with(2, 7, 25)));
        submit.submit(ADMINISTRATOR, second, 1);
        confirm.confirm(OFFICER, second, 2);

        var corrected = sheets.pointTable(OFFICER, second);
        assertThat(number(second)).isEqualTo(2);
        assertThat(corrected.fileName()).isEqualTo("sua.xlsx");
        assertThat(corrected.sha256()).isNotEqualTo(sha);
        assertThat(corrected.table().questions().get(1).options().get(0).points()).isEqualTo(25);
        assertThat(versions.detail(OFFICER, first).version().state())
                .isEqualTo(LawState.SUPERSEDED);
        assertThat(
                        outcome(
                                () ->
                                        refill.refill(
                                                ADMINISTRATOR,
                                                second,
                                                3,
                                                "x.xlsx",
                                                Sheets.of(Sheets.SOUND))))
                .isEqualTo("WRONG_STATE");
    }

    @ParameterizedTest(name = "{2} in row {0}, column {1}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 | 0 | 3             | A4 | Câu          | ở đây là câu 2
                    0 | 0 | một           | A2 | Câu          | ở đây là câu 1
                    0 | 1 | ''            | B2 | Câu hỏi      | Nhập câu hỏi
                    3 | 1 | Nhà khác      | B5 | Câu hỏi      | giống dòng đầu
                    0 | 2 | Chữ           | C2 | Cách trả lời | Ghi Một
                    3 | 2 | Nhiều         | C5 | Cách trả lời | giống dòng đầu
                    0 | 3 | Số gà         | D2 | Lấy từ       | Số nhân khẩu
                    2 | 3 | Số nhân khẩu  | D4 | Lấy từ       | Chỉ câu có cách trả lời “Số”
                    1 | 4 | ''            | E3 | Phương án    | Nhập phương án
                    3 | 4 | Kiên cố       | E5 | Phương án    | đã có phương án
                    1 | 5 | nhiều         | F3 | Từ           | Nhập số
                    2 | 5 | 2             | F4 | Từ           | để trống
                    0 | 6 | ''            | F2 | Từ           | ít nhất một trong hai ô
                    1 | 6 | 2             | G3 | Dưới         | phải lớn hơn
                    0 | 6 | 1.500         | G2 | Dưới         | Nhập số
                    2 | 7 | ''            | H4 | Điểm         | số nguyên từ 0 đến 500
                    2 | 7 | mười          | H4 | Điểm         | số nguyên từ 0 đến 500
                    2 | 7 | 2,5           | H4 | Điểm         | số nguyên từ 0 đến 500
                    2 | 7 | 4294967306    | H4 | Điểm         | số nguyên từ 0 đến 500
                    2 | 7 | -5            | H4 | Điểm         | số nguyên từ 0 đến 500
                    """)
    void aFaultIsNamedByItsCell(
            int row, int column, String value, String cell, String header, String sentence) {
        var refused = refused(PLACE, Sheets.of(Sheets.with(row, column, value)));

        assertThat(refused.cells())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.cell()).isEqualTo(cell);
                            assertThat(problem.column()).isEqualTo(header);
                            assertThat(problem.sentence()).contains(sentence);
                        });
        assertThat(refused.byField()).containsOnlyKeys("file");
        assertThat(tables()).isZero();
    }

    @Test
    void allFaultsAreNamedAtOnceTogetherWithTheFields() {
        var rows = new ArrayList<>(Sheets.with(0, 2, "Chữ"));
        rows.get(2).set(7, "mười");
        rows.get(5).set(4, "");

        var refused = refused(new Entry("", "", "", " ", "x", "y"), Sheets.of(rows));

        assertThat(refused.cells())
                .extracting(CellProblem::cell)
                .contains("C2", "H4", "E7")
                .doesNotHaveDuplicates();
        assertThat(refused.byField())
                .containsOnlyKeys(
                        "file", "standardId", "regionCode", "legalBasis", "validFrom", "validTo");
    }

    @Test
    void missingAndStrangeColumnsAreNamed() {
        var headers = new ArrayList<>(PointTableColumns.ALL);
        headers.set(7, "Số điểm");

        var refused = refused(PLACE, Sheets.of(PointTableColumns.SHEET, headers, Sheets.SOUND));

        assertThat(refused.cells())
                .extracting(CellProblem::cell, CellProblem::column)
                .containsExactly(tuple("A1", "Điểm"), tuple("H1", ""));
    }

    @Test
    void aGapBetweenTwoRangesIsNamedByItsQuestion() {
        var refused = refused(PLACE, Sheets.of(Sheets.with(1, 5, 4)));

        assertThat(refused.cells())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.cell()).isEmpty();
                            assertThat(problem.sentence()).startsWith("Câu 1:");
                        });
        assertThat(tables()).isZero();
    }

    @Test
    void aFileThatIsNoneIsRefusedAtItsField() {
        assertThat(refused(PLACE, new byte[0]).byField()).containsOnlyKeys("file");
        assertThat(
                        refused(PLACE, Sheets.of("Trang khác", List.of("Câu"), List.of()))
                                .byField()
                                .get("file"))
                .contains("Bảng điểm");
        assertThat(refused(PLACE, Sheets.of(List.of())).cells())
                .extracting(CellProblem::cell)
                .containsExactly("A2");
    }

    @Test
    void aRegionIsChosenOrNamedNewAndNotBoth() {
        var both =
                refused(
                        new Entry("NAT-2022", "RRD-RURAL", "Vùng mới", "Thử", "01/01/2022", ""),
                        Sheets.of(Sheets.SOUND));
        var known =
                refused(
                        new Entry("NAT-2022", "", "RRD rural", "Thử", "01/01/2022", ""),
                        Sheets.of(Sheets.SOUND));

        assertThat(both.byField()).containsOnlyKeys("newRegion");
        assertThat(known.byField()).containsOnlyKeys("newRegion");
    }

    @Test
    void thirtyQuestionsOfTenOptionsAreTaken() {
        var rows = new ArrayList<List<Object>>();
        for (int question = 1; question <= 30; question++) {
            for (int option = 1; option <= 10; option++) {
                rows.add(
                        List.of(
                                question,
                                "Câu hỏi thử " + question,
                                "Một",
                                "",
                                "Phương án " + option,
                                "",
                                "",
                                option));
            }
        }

        var id = bring(PLACE, rows);

        assertThat(sheets.pointTable(OFFICER, id).table().questions())
                .hasSize(30)
                .allMatch(question -> question.options().size() == 10);
    }

    @Test
    void onlyAnAdministratorBringsTables() {
        assertThat(
                        outcome(
                                () ->
                                        importPointTable.importFile(
                                                OFFICER,
                                                PLACE,
                                                "bang.xlsx",
                                                Sheets.of(Sheets.SOUND))))
                .isEqualTo("FORBIDDEN");
        assertThat(outcome(() -> importPointTable.standards(OFFICER))).isEqualTo("FORBIDDEN");
    }

    @Test
    void anExampleIsRefusedOutsideOfTraining() {
        var content = Sheets.of(Sheets.SOUND);
        var sheet = ExcelFile.read(content).sheet(PointTableColumns.SHEET).orElseThrow();

        assertThat(
                        sentence(
                                () ->
                                        importPointTable.importExample(
                                                ADMINISTRATOR, PLACE, "vi-du.csv", content, sheet)))
                .contains("chỉ dùng trong xã tập huấn");
        assertThat(tables()).isZero();
    }

    private String bring(Entry entry, List<List<Object>> rows) {
        return importPointTable.importFile(ADMINISTRATOR, entry, "bang.xlsx", Sheets.of(rows));
    }

    private PointTableRefused refused(Entry entry, byte[] content) {
        return catchThrowableOfType(
                PointTableRefused.class,
                () -> importPointTable.importFile(ADMINISTRATOR, entry, "bang.xlsx", content));
    }

    private int number(String id) {
        return sheets.pointTable(OFFICER, id).table().version();
    }

    private int tables() {
        return jdbc.sql("SELECT count(*) FROM giamngheo.point_table").query(Integer.class).single();
    }
}
