package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;
import static vn.giamngheo.processes.ProcessUnderTest.VILLAGE;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.giamngheo.shared.BusinessException;

class HouseholdReviewPathsTest {

    private static final String REVIEW = "f1a7c0de-0000-4000-8000-000000000001";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @BeforeEach
    void aHouseholdThatIsSurveyedInFull() {
        process.answers("recordSurvey", "screenedOut", false);
    }

    @Test
    void anyEnumeratorOfTheVillageSurveysAndTheHouseholdIsClassified() {
        var review = householdReview(null);

        assertThat(review).isWaitingAtExactly("userTask_surveyHousehold");
        assertThat(process.task("userTask_surveyHousehold"))
                .isNotAssigned()
                .hasCandidateGroup("enumerator." + VILLAGE)
                .hasDueDate(DUE)
                .hasFormKey("/viec/trang");

        process.complete("userTask_surveyHousehold");
        process.runJobs();

        assertThat(review)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_householdToReview",
                        "userTask_surveyHousehold",
                        "serviceTask_recordSurvey",
                        "serviceTask_classifyHousehold",
                        "serviceTask_reportHouseholdClassified",
                        "endEvent_householdClassified")
                .hasNotPassed("userTask_answerRequest");
    }

    @Test
    void aHouseholdThatFormAKeepsOffTheListIsNotClassifiedAndGetsAWrittenAnswer() {
        process.answers("recordSurvey", "screenedOut", true);
        var review = householdReview(null);

        process.complete("userTask_surveyHousehold");
        process.runJobs();

        assertThat(review)
                .isWaitingAtExactly("userTask_answerRequest")
                .hasPassed("serviceTask_reportHouseholdClassified")
                .hasNotPassed("serviceTask_classifyHousehold");
        assertThat(process.task("userTask_answerRequest"))
                .isNotAssigned()
                .hasCandidateGroup("poverty-officer");
        assertThat(process.askedDeadlines()).containsExactly("ANSWER_REQUEST");

        process.complete("userTask_answerRequest");
        process.runJobs();

        assertThat(review).isEnded().hasPassed("endEvent_requestAnswered");
        assertThat(process.steps())
                .containsExactly("recordSurvey", "reportHouseholdClassified", "recordAnswer");
    }

    @Test
    void onlyTheNamedPersonMaySurvey() {
        householdReview("nguyen.thi.mau");

        assertThat(process.task("userTask_surveyHousehold")).isAssignedTo("nguyen.thi.mau");
        assertThat(process.groupsOf("userTask_surveyHousehold")).isEmpty();
    }

    @Test
    void theSurveyIsRecordedInTheTransactionOfThePersonAndClassifiedLater() {
        householdReview(null);

        process.complete("userTask_surveyHousehold");

        assertThat(process.steps()).containsExactly("recordSurvey");
    }

    @Test
    void aRefusedSurveyLeavesTheTaskOpen() {
        process.does(
                "recordSurvey",
                execution -> {
                    throw new BusinessException("SURVEY_INCOMPLETE", "Còn câu chưa trả lời.");
                });
        var review = householdReview(null);

        assertThatThrownBy(() -> process.complete("userTask_surveyHousehold"))
                .isInstanceOf(BusinessException.class);

        assertThat(review)
                .isWaitingAtExactly("userTask_surveyHousehold")
                .hasNotPassed("serviceTask_recordSurvey");
    }

    private ProcessInstance householdReview(@Nullable String reviewer) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("villageKey", VILLAGE);
        variables.put("reviewer", reviewer);
        variables.put("surveyDueAt", DUE);
        return process.start("household-review", REVIEW, variables);
    }
}
