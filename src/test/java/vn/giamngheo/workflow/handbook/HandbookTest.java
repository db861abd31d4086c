package vn.giamngheo.workflow.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import vn.giamngheo.calendar.DayKind;
import vn.giamngheo.calendar.DeadlineRule;
import vn.giamngheo.calendar.WhoseTime;

/** The handbook tells every model whole, in order, with a picture that any browser can draw. */
class HandbookTest {

    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final DeadlineRule THREE_DAYS =
            new DeadlineRule(
                    "POST_LIST",
                    LocalDate.of(2021, 9, 1),
                    null,
                    "Niêm yết",
                    3,
                    DayKind.WORKING,
                    null,
                    null,
                    WhoseTime.values()[0],
                    "Quy chế của xã",
                    "INTERNAL",
                    "checked");

    @ParameterizedTest
    @MethodSource("models")
    void thePictureShowsEveryNameAndEveryFlow(Path file) throws Exception {
        var model = model(file);

        var picture = ProcessDrawing.of(model.model(), "Hình vẽ", Map.of());

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
        var shown = TAG.matcher(picture).replaceAll("").replaceAll("\\s+", "");
        assertThat(model.model().getModelElementsByType(FlowNode.class))
                .filteredOn(node -> node.getName() != null)
                .isNotEmpty()
                .allSatisfy(
                        node ->
                                assertThat(shown)
                                        .contains(
                                                ProcessDrawing.escaped(node.getName())
                                                        .replaceAll("\\s+", "")));
        assertThat(picture.split("class=\"flow\"", -1))
                .hasSize(model.model().getModelElementsByType(SequenceFlow.class).size() + 1);
        assertThat(picture.split("class=\"person\"", -1))
                .hasSize(model.model().getModelElementsByType(UserTask.class).size() + 1);
        assertThat(picture.length()).isLessThan(40_000);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepOfPeopleSaysWhoWhatWhereAndByWhichClause(Path file) {
        var steps = steps(file);

        assertThat(steps).extracting(HandbookStep::anchor).doesNotHaveDuplicates();
        assertThat(steps)
                .filteredOn(step -> step.kind() == HandbookStep.Kind.PERSON)
                .hasSize(model(file).model().getModelElementsByType(UserTask.class).size())
                .allSatisfy(
                        step -> {
                            assertThat(step.who()).isNotEmpty();
                            assertThat(step.what()).isNotEmpty().doesNotContain("khóa nghiệp vụ");
                            assertThat(step.where()).isNotEmpty();
                            assertThat(step.term()).isNotNull();
                        });
        assertThat(steps)
                .filteredOn(step -> step.kind() == HandbookStep.Kind.FORK)
                .allSatisfy(step -> assertThat(step.answers()).hasSizeGreaterThan(1))
                .flatExtracting(HandbookStep::answers)
                .extracting(HandbookStep.Answer::next)
                .doesNotContain("");
    }

    @Test
    void stepsComeAsTheyAreDoneAndWhatBeginsApartComesLast() {
        assertThat(steps(Path.of("processes/approval/public-posting.bpmn")))
                .extracting(HandbookStep::name)
                .containsExactly(
                        "Niêm yết danh sách",
                        "Ghi nhận việc niêm yết",
                        "Hết thời hạn niêm yết",
                        "Kết thúc niêm yết",
                        "Đã nhận khiếu nại",
                        "Mở việc phúc tra");
        assertThat(steps(Path.of("processes/approval/complaint-reverification.bpmn")))
                .extracting(HandbookStep::name)
                .containsSubsequence("Trả lời khiếu nại", "Ghi nhận trả lời", "Kết thúc khiếu nại");
    }

    @Test
    void aDeadlineIsTheRuleInForceAndMarkedWhenItIsInternal() {
        var step = steps(Path.of("processes/approval/public-posting.bpmn")).get(0);

        assertThat(step.term())
                .isEqualTo(new HandbookStep.Term("3 ngày làm việc", "Quy chế của xã", false));
        assertThat(step.clauses()).containsExactly("Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4");
    }

    @Test
    void theTextIsTakenApartIntoWhatIsSaidAndTheLaw() {
        var text =
                LegalText.of(
                        "Gỡ danh sách. Mỗi phiên bản là một danh sách; khóa nghiệp vụ là mã lần"
                                + " niêm yết. Căn cứ: văn bản A, Điều 4.");

        assertThat(text).isEqualTo(new LegalText("Gỡ danh sách.", List.of("Văn bản A, Điều 4")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[3..22) | từ 3 đến dưới 22",
                "< 3,>= 22 | dưới 3 hoặc từ 22 trở lên",
                "\"YES\" | có",
                "not(\"NONE\",\"YES\") | 'không phải chưa học, có'",
                "true | có",
                "15 | 15",
            })
    void aCellIsSaidInWords(String cell, String words) {
        var feel = new FeelWords(Map.of("YES", "có", "schooling.NONE", "chưa học"));

        assertThat(feel.of("schooling", cell)).isEqualTo(words);
    }

    @Test
    void aDecisionTableTellsItsRulesWithTheirClauses() {
        var decision =
                Dmn.readModelFromFile(
                                Path.of("processes/classification/classify-household.dmn").toFile())
                        .<Decision>getModelElementById("classify-household");
        var reading = new DecisionReading(decision, Map.of("category.POOR", "Hộ nghèo"));

        assertThat(reading.manyHits()).isFalse();
        assertThat(reading.rules()).hasSize(3);
        var poor = reading.rules().get(0);
        assertThat(poor.conditions())
                .extracting(HandbookTable.Cell::label, HandbookTable.Cell::words)
                .containsExactly(
                        tuple("Điểm B1 không vượt mức", "có"),
                        tuple("Điểm B2 đạt mức thiếu hụt", "có"));
        assertThat(poor.results())
                .extracting(HandbookTable.Cell::words)
                .containsExactly("Hộ nghèo");
        assertThat(poor.reason()).contains("Nghị định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm a");
        assertThat(reading.rules().get(2).conditions()).as("what is not asked").hasSize(1);
    }

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    private static ProcessModel model(Path file) {
        return new ProcessModel(Bpmn.readModelFromFile(file.toFile()));
    }

    private static List<HandbookStep> steps(Path file) {
        return new StepReading(model(file), Set.of(), Map.of("POST_LIST", THREE_DAYS)).steps();
    }
}
