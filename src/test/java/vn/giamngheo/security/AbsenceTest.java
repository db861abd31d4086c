package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.security.KeepAbsences.Entry;
import vn.giamngheo.security.OpenAccount.NewAccount;
import vn.giamngheo.security.OpenAccount.Post;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** Somebody is away: what the deputy may meanwhile, and who may be one. */
@ApplicationTest
class AbsenceTest {

    private static final String LIST_TASK = "userTask_compileReviewList";
    private static final LocalDate MONDAY = LocalDate.of(2023, 9, 11);
    private static final LocalDate FRIDAY = LocalDate.of(2023, 9, 15);

    @Autowired Stage stage;
    @Autowired KeepAbsences keepAbsences;
    @Autowired KeepAccounts keepAccounts;
    @Autowired CloseAccounts closeAccounts;
    @Autowired OpenAccount openAccount;
    @Autowired Officials officials;
    @Autowired SignInForTest signIn;
    @Autowired MockMvc mvc;

    private PlayedCommune commune;

    @BeforeEach
    void aCommune() {
        commune = stage.commune(1, 1);
    }

    @Test
    void theDeputyHoldsThePostsOnTheDaysOfTheAbsenceOnlyAndTheAbsentKeepsThem() {
        enter(commune.officer(), commune.committee(), MONDAY, FRIDAY);

        assertThat(groups(commune.committee())).containsExactly("steering-committee");
        stage.clock().setDate(MONDAY);
        assertThat(groups(commune.committee()))
                .containsExactlyInAnyOrder("steering-committee", "poverty-officer");
        assertThat(officials.signedIn(commune.committee()).orElseThrow().insteadOf())
                .containsExactly("Tô Thị Ngân");
        assertThat(groups(commune.officer())).containsExactly("poverty-officer");
        stage.clock().setDate(FRIDAY);
        assertThat(groups(commune.committee())).contains("poverty-officer");
        stage.clock().setDate(FRIDAY.plusDays(1));
        assertThat(groups(commune.committee())).containsExactly("steering-committee");
    }

    @Test
    void theDeputyDoesATaskOfTheAbsentPersonsGroup() {
        var round =
                commune.as(
                        commune.officer(),
                        actor -> stage.openPeriodicReview().open(commune.key(), 2023, actor));
        commune.runSteps();
        assertThat(commune.task(commune.committee(), LIST_TASK, round)).isNull();

        enter(commune.officer(), commune.committee(), Stage.OPENING_DAY, FRIDAY);

        assertThat(commune.task(commune.committee(), LIST_TASK, round)).isNotNull();
        commune.complete(commune.committee(), LIST_TASK, round, java.util.Map.of());
        assertThat(commune.openTasks(LIST_TASK)).isEmpty();
    }

    @Test
    void whoIsBackEarlierEndsItAtOnce() {
        var id = enter(commune.officer(), commune.committee(), Stage.OPENING_DAY, FRIDAY);
        assertThat(groups(commune.committee())).contains("poverty-officer");

        assertThatThrownBy(
                        () ->
                                commune.does(
                                        commune.committee(),
                                        actor -> keepAbsences.withdraw(actor, id)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("quản trị viên");
        commune.does(commune.officer(), actor -> keepAbsences.withdraw(actor, id));

        assertThat(groups(commune.committee())).containsExactly("steering-committee");
        assertThatThrownBy(
                        () ->
                                commune.does(
                                        commune.officer(),
                                        actor -> keepAbsences.withdraw(actor, id)))
                .hasMessageContaining("đã qua hoặc đã bỏ");
        assertThat(audited(commune.officer()))
                .containsSubsequence("enter-absence", "withdraw-absence");
    }

    @Test
    void aClosedAccountLendsItsPostsToNobody() {
        enter(commune.officer(), commune.committee(), Stage.OPENING_DAY, FRIDAY);

        commune.does(administrator(), actor -> closeAccounts.close(actor, commune.officer()));

        assertThat(groups(commune.committee())).containsExactly("steering-committee");
    }

    @Test
    void aPostInAnotherCommuneGivenMeanwhileEndsTheDeputysRights() {
        var elsewhere = stage.commune(1);
        enter(commune.officer(), commune.committee(), Stage.OPENING_DAY, FRIDAY);

        commune.does(
                administrator(),
                actor ->
                        keepAccounts.addPost(
                                actor,
                                commune.committee(),
                                new KeepAccounts.NewPost(
                                        "school", elsewhere.key(), null, Stage.OPENING_DAY)));

        assertThat(groups(commune.committee())).doesNotContain("poverty-officer");
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "officer,   committee,  allowed",
        "officer,   head,       allowed",
        "head,      enumerator, allowed",
        "head,      head 2,     allowed",
        "chair,     deputy,     allowed",
        "chair,     officer,    deputy",
        "authority, chair,      deputy",
        "officer,   elsewhere,  deputy",
        "officer,   officer,    deputy",
        "officer,   closed,     deputy",
        "officer,   nobody,     deputy",
    })
    void whoMayBeDeputy(String absent, String deputy, String outcome) {
        assertThat(wrongField(account(absent), account(deputy), MONDAY, FRIDAY)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} - {1}: {2}")
    @CsvSource({
        "2023-09-04, 2023-09-08, from",
        "2023-09-15, 2023-09-11, to",
        "2023-09-11, 2024-09-30, to",
        ",           2023-09-11, from",
        "2023-09-11, ,           to",
        "2023-09-05, 2023-09-05, allowed",
    })
    void days(@Nullable LocalDate from, @Nullable LocalDate to, String outcome) {
        assertThat(wrongField(commune.officer(), null, from, to)).isEqualTo(outcome);
    }

    @Test
    void absencesOfOnePersonDoNotOverlapAndDeputiesAreThere() {
        enter(commune.officer(), commune.committee(), MONDAY, FRIDAY);

        assertThat(wrongField(commune.officer(), null, FRIDAY, FRIDAY.plusDays(3)))
                .isEqualTo("from");
        assertThat(wrongField(commune.committee(), null, FRIDAY, FRIDAY.plusDays(3)))
                .as("a deputy stays")
                .isEqualTo("from");
        assertThat(wrongField(commune.head(1), commune.officer(), FRIDAY, FRIDAY.plusDays(3)))
                .as("the absent are nobody's deputy")
                .isEqualTo("deputy");
        assertThat(
                        wrongField(
                                commune.head(1),
                                commune.officer(),
                                FRIDAY.plusDays(1),
                                FRIDAY.plusDays(3)))
                .isEqualTo("allowed");
    }

    @Test
    void nobodyEntersItForAnotherButAnAdministrator() {
        assertThatThrownBy(
                        () ->
                                commune.does(
                                        commune.chair(),
                                        actor ->
                                                keepAbsences.enter(
                                                        actor,
                                                        commune.officer(),
                                                        new Entry(null, MONDAY, FRIDAY, ""))))
                .isInstanceOf(BusinessException.class);

        commune.does(
                administrator(),
                actor ->
                        keepAbsences.enter(
                                actor,
                                commune.officer(),
                                new Entry(commune.committee(), MONDAY, FRIDAY, "Ốm")));

        stage.clock().setDate(MONDAY);
        assertThat(groups(commune.committee())).contains("poverty-officer");
    }

    @Test
    void thePageTakesTheAbsenceShowsErrorsAtTheFieldsAndTheDeputySeesForWhomTheyAct()
            throws Exception {
        var wrong =
                send(
                        "/vang-mat",
                        commune.officer(),
                        "from",
                        "31/02/2023",
                        "to",
                        "15/09/2023",
                        "deputy",
                        commune.committee(),
                        "reason",
                        "Nghỉ phép");
        assertThat(
                        wrong.andExpect(status().isUnprocessableEntity())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"#from\"", "value=\"31/02/2023\"", "value=\"Nghỉ phép\"")
                .contains("value=\"%s\" selected".formatted(commune.committee()))
                .doesNotContain("${", "null");

        send(
                        "/vang-mat",
                        commune.officer(),
                        "from",
                        "05/09/2023",
                        "to",
                        "15/09/2023",
                        "deputy",
                        commune.committee(),
                        "reason",
                        "Nghỉ phép")
                .andExpect(redirectedUrl("/vang-mat"));

        assertThat(page("/vang-mat", commune.officer()))
                .contains("05/09/2023 - 15/09/2023", "đang vắng mặt", "Cao Văn Phú", "Nghỉ phép")
                .contains("Đã trở lại làm việc");
        assertThat(page("/thong-bao", commune.committee()))
                .contains("Bạn làm thay Tô Thị Ngân từ 05/09/2023 đến 15/09/2023.")
                .contains("Làm thay: Tô Thị Ngân");
        mvc.perform(
                        get("/quan-tri/tai-khoan/nguoi/" + commune.officer() + "/vang-mat")
                                .with(signIn.as(commune.chair())))
                .andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.ResultActions send(
            String path, String username, String... fields) throws Exception {
        var request = post(path).with(signIn.as(username)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private String page(String path, String username) throws Exception {
        return mvc.perform(get(path).with(signIn.as(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private UUID enter(String username, String deputy, LocalDate from, LocalDate to) {
        return commune.as(
                username,
                actor -> keepAbsences.enter(actor, username, new Entry(deputy, from, to, "")));
    }

    private String wrongField(
            String username, @Nullable String deputy, LocalDate from, LocalDate to) {
        try {
            enter(username, deputy, from, to);
            return "allowed";
        } catch (InvalidInput wrong) {
            return String.join(" ", wrong.byField().keySet());
        }
    }

    private Set<String> groups(String username) {
        return officials.official(username).orElseThrow().groups();
    }

    private List<String> audited(String username) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT action FROM giamngheo.audit_entry
                        WHERE subject_type = 'account' AND subject_id = :username ORDER BY id
                        """)
                .param("username", username)
                .query(String.class)
                .list();
    }

    private String administrator() {
        return administrator(openAccount);
    }

    static String administrator(OpenAccount openAccount) {
        if (!openAccount.exists("quantri-thu")) {
            openAccount.open(
                    new NewAccount(
                            "quantri-thu",
                            "MatKhau@Thu2023",
                            "Tạ Duy Tín",
                            "",
                            List.of(
                                    new Post(
                                            Roles.ADMINISTRATOR,
                                            null,
                                            null,
                                            LocalDate.of(2021, 7, 1)))));
        }
        return "quantri-thu";
    }

    private String account(String who) {
        return switch (who) {
            case "officer" -> commune.officer();
            case "committee" -> commune.committee();
            case "head" -> commune.head(1);
            case "head 2" -> commune.head(2);
            case "enumerator" -> commune.enumerator(1);
            case "chair" -> commune.chair();
            case "deputy" -> commune.deputy();
            case "authority" -> commune.authority();
            case "elsewhere" -> stage.commune(1).committee();
            case "closed" -> {
                commune.does(
                        administrator(), actor -> closeAccounts.close(actor, commune.committee()));
                yield commune.committee();
            }
            default -> "khong-co-ai";
        };
    }
}
