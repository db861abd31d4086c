package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final String VILLAGE = "11116-2023.01";

    private final Assignment assignment = new Assignment();

    @Test
    void aHouseholdOfNobodyInParticularIsSurveyedByTheVillagesEnumerators() {
        assertThat(assignment.surveyorsOf(VILLAGE, null)).containsExactly("enumerator." + VILLAGE);
    }

    @Test
    void theEmptyTextOfAnExpressionNamesNobody() {
        assertThat(assignment.surveyorsOf(VILLAGE, "")).containsExactly("enumerator." + VILLAGE);
    }

    @Test
    void aNamedPersonSurveysAlone() {
        assertThat(assignment.surveyorsOf(VILLAGE, "tran.van.thu")).isEmpty();
    }
}
