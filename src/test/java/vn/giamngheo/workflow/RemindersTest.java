package vn.giamngheo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.security.SignInForTest;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** Told one working day before the last day and on the first day after it, once each. */
@ApplicationTest
class RemindersTest {

    /** The last day is a Monday, so that one working day before it is a Friday. */
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 9, 18);

    @Autowired Stage stage;
    @Autowired RemindOfDeadlines remind;
    @Autowired SignInForTest signIn;
    @Autowired MockMvc mvc;

    private PlayedCommune commune;
    private UUID round;

    @BeforeEach
    void threeSurveysThatEndOnTheSameDay() {
        commune = stage.commune(3);
        round = commune.openRound();
        for (var task : stage.taskService().createTaskQuery().tenantIdIn(commune.key()).list()) {
            task.setDueDate(Date.from(Deadlines.endOf(LAST_DAY)));
            stage.taskService().saveTask(task);
        }
    }

    @Test
    void oneNoticeForManyTasksOfAKindHoweverOftenItIsAsked() {
        remind.on(LAST_DAY.minusDays(4));
        assertThat(notices(enumerators())).isEmpty();

        remind.on(LAST_DAY.minusDays(3));
        remind.on(LAST_DAY.minusDays(3));
        remind.on(LAST_DAY);

        assertThat(notices(enumerators()))
                .containsExactly(
                        "Còn 1 ngày làm việc: Rà soát, chấm điểm hộ (3 việc), hạn 18/09/2023.");

        remind.on(LAST_DAY.plusDays(1));
        remind.on(LAST_DAY.plusDays(2));

        assertThat(notices(enumerators()))
                .containsExactly(
                        "Còn 1 ngày làm việc: Rà soát, chấm điểm hộ (3 việc), hạn 18/09/2023.",
                        "Quá hạn: Rà soát, chấm điểm hộ (3 việc), hạn 18/09/2023.");
        assertThat(notices("commune-chair"))
                .containsExactly(
                        "Ngày 19/09/2023, cả xã có 3 việc quá hạn.",
                        "Ngày 20/09/2023, cả xã có 3 việc quá hạn.");
    }

    @Test
    void whoHasTakenATaskIsToldAlone() {
        var taken = commune.task(commune.enumerator(1), "userTask_surveyHousehold", first());
        commune.does(
                commune.enumerator(1),
                actor -> stage.taskService().claim(taken.taskId(), actor.username()));

        remind.on(LAST_DAY.minusDays(3));

        assertThat(notices("user:" + commune.enumerator(1)))
                .containsExactly(
                        "Còn 1 ngày làm việc: Rà soát, chấm điểm hộ (1 việc), hạn 18/09/2023.");
        assertThat(notices(enumerators())).singleElement().asString().contains("(2 việc)");
    }

    @Test
    void theInboxShowsThemUntilTheyAreRead() throws Exception {
        stage.clock().setDateTime(LAST_DAY.minusDays(3).atTime(LocalTime.NOON));
        remind.on(LAST_DAY.minusDays(3));

        assertThat(page("/viec", commune.enumerator(1)))
                .contains("Thông báo mới", "Còn 1 ngày làm việc: Rà soát, chấm điểm hộ (3 việc)");
        assertThat(page("/thong-bao", commune.head(1))).doesNotContain("Còn 1 ngày làm việc");
        var id = noticeId();
        mvc.perform(post("/thong-bao/" + id).with(signIn.as(commune.enumerator(1))).with(csrf()))
                .andExpect(redirectedUrl("/viec?loai=userTask_surveyHousehold"));

        assertThat(page("/viec", commune.enumerator(1))).doesNotContain("Thông báo mới");
        assertThat(page("/thong-bao", commune.enumerator(1)))
                .contains("Còn 1 ngày làm việc")
                .doesNotContain("Mới: ");
        assertThat(page("/viec", commune.secondEnumerator(1)))
                .as("read by one, not by the group")
                .contains("Thông báo mới");
        mvc.perform(post("/thong-bao/" + id).with(signIn.as(commune.head(1))).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(
                        post("/thong-bao/da-doc")
                                .with(signIn.as(commune.secondEnumerator(1)))
                                .with(csrf()))
                .andExpect(redirectedUrl("/thong-bao"));
        assertThat(page("/viec", commune.secondEnumerator(1))).doesNotContain("Thông báo mới");
    }

    private UUID first() {
        return commune.reviews(round, 1).get(0);
    }

    private String enumerators() {
        return "enumerator." + commune.village(1);
    }

    private List<String> notices(String audience) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT sentence FROM giamngheo.notice
                        WHERE commune_key = :commune AND audience = :audience
                        ORDER BY kind = 'TASK_OVERDUE', subject_key
                        """)
                .param("commune", commune.key())
                .param("audience", audience)
                .query(String.class)
                .list();
    }

    private UUID noticeId() {
        return stage.jdbc()
                .sql(
                        """
                        SELECT id FROM giamngheo.notice
                        WHERE commune_key = :commune AND audience = :audience
                        """)
                .param("commune", commune.key())
                .param("audience", enumerators())
                .query(UUID.class)
                .single();
    }

    private String page(String path, String username) throws Exception {
        return mvc.perform(get(path).with(signIn.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
