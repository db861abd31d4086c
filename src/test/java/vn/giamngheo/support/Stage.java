package vn.giamngheo.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.approval.AnswerComplaint;
import vn.giamngheo.approval.AssignReverifier;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.approval.DraftOpinion;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.ReceiveComplaint;
import vn.giamngheo.approval.RecordPosting;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.household.HouseholdRow;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.ImportHouseholds;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.SignDecision;
import vn.giamngheo.review.CompileReviewList;
import vn.giamngheo.review.FieldChange;
import vn.giamngheo.review.HoldVillageMeeting;
import vn.giamngheo.review.OpenPeriodicReview;
import vn.giamngheo.review.ReceiveReviewRequest;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.review.SurveyFields;
import vn.giamngheo.review.SurveyHousehold;
import vn.giamngheo.security.OpenAccount;
import vn.giamngheo.security.OpenAccount.NewAccount;
import vn.giamngheo.security.OpenAccount.Post;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.NewVillage;
import vn.giamngheo.workflow.TaskDesk;

/**
 * Founds communes for tests, each with villages, households on the poverty list and one official
 * for every role, so that no test meets the data of another; and hands the {@link PlayedCommune}
 * everything it plays with.
 */
@TestComponent
public record Stage(
        JdbcClient jdbc,
        TestClock clock,
        OpenAccount openAccount,
        ImportHouseholds importHouseholds,
        Households households,
        PovertyStandards standards,
        OpenPeriodicReview openPeriodicReview,
        CompileReviewList compileReviewList,
        ReceiveReviewRequest receiveReviewRequest,
        SurveyHousehold surveyHousehold,
        HoldVillageMeeting holdVillageMeeting,
        Rounds rounds,
        PostedLists postedLists,
        RecordPosting recordPosting,
        ReceiveComplaint receiveComplaint,
        AssignReverifier assignReverifier,
        AnswerComplaint answerComplaint,
        DraftOpinion draftOpinion,
        Dossiers dossiers,
        SignDecision signDecision,
        Decisions decisions,
        TaskDesk taskDesk,
        RuntimeService runtimeService,
        TaskService taskService,
        ManagementService managementService,
        ActingAs actingAs,
        CurrentActor currentActor) {

    /** A Tuesday in September, early in the season of the periodic review. */
    public static final LocalDate OPENING_DAY = LocalDate.of(2023, 9, 5);

    private static final int LOW_B1 = 100;
    private static final String PASSWORD = "MatKhau@Thu2023";
    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2021, 7, 1);
    private static final List<String> FAMILIES =
            List.of("Đoàn", "Phùng", "Khúc", "Quách", "Đặng", "Bùi", "Đào", "Tăng");
    private static final List<String> GIVEN =
            List.of("An", "Bình", "Cúc", "Dung", "Én", "Gấm", "Hạnh", "Khoa", "Lụa", "Mận");

    /**
     * A rural commune on the opening day.
     *
     * @param householdsOfVillages how many poor households each of its villages has
     */
    public PlayedCommune commune(int... householdsOfVillages) {
        clock.setDate(OPENING_DAY);
        var key = unusedCommune();
        var commune = new PlayedCommune(this, key);
        openAccounts(commune);
        var villages =
                IntStream.rangeClosed(1, householdsOfVillages.length)
                        .mapToObj(number -> new NewVillage("Thôn " + number, 200, 800))
                        .toList();
        commune.as(
                commune.officer(),
                actor ->
                        importHouseholds.importRows(
                                key, "thử", rows(key, householdsOfVillages), villages, actor));
        openVillageAccounts(commune, villages.size());
        return commune;
    }

    private String unusedCommune() {
        return jdbc.sql(
                        """
                        SELECT unit_key FROM giamngheo.administrative_unit u
                        WHERE level = 'COMMUNE' AND area = 'RURAL' AND period = 2023
                            AND NOT EXISTS (SELECT FROM giamngheo.village v
                                WHERE v.commune_key = u.unit_key)
                        ORDER BY unit_key LIMIT 1
                        """)
                .query(String.class)
                .single();
    }

    private void openAccounts(PlayedCommune commune) {
        open(commune, commune.officer(), "Tô Thị Ngân", "Công chức", Roles.POVERTY_OFFICER);
        open(commune, commune.committee(), "Cao Văn Phú", "Ủy viên", Roles.STEERING_COMMITTEE);
        open(commune, commune.chair(), "Lương Văn Toại", "Chủ tịch", Roles.COMMUNE_CHAIR);
        open(commune, commune.deputy(), "Mạc Thị Yên", "Phó Chủ tịch", Roles.COMMUNE_CHAIR);
        open(commune, commune.authority(), "Nhữ Đình Khánh", "Chủ tịch", Roles.OPINION_AUTHORITY);
    }

    private void openVillageAccounts(PlayedCommune commune, int villages) {
        for (var village = 1; village <= villages; village++) {
            var key = commune.village(village);
            openOfVillage(commune, commune.head(village), Roles.VILLAGE_HEAD, key);
            openOfVillage(commune, commune.enumerator(village), Roles.ENUMERATOR, key);
            openOfVillage(commune, commune.secondEnumerator(village), Roles.ENUMERATOR, key);
        }
    }

    /** One more official of the commune, with all of these roles. */
    public void open(
            PlayedCommune commune, String username, String name, String title, String... roles) {
        var posts =
                Stream.of(roles)
                        .map(role -> new Post(role, commune.key(), null, IN_OFFICE_SINCE))
                        .toList();
        openAccount.open(new NewAccount(username, PASSWORD, name, title, posts));
    }

    /** An administrator, who belongs to no commune; the account is named after this one. */
    public String administrator(PlayedCommune commune) {
        var username = commune.account("quantri");
        openAccount.open(
                new NewAccount(
                        username,
                        PASSWORD,
                        "Tạ Duy Tín",
                        "",
                        List.of(new Post(Roles.ADMINISTRATOR, null, null, IN_OFFICE_SINCE))));
        return username;
    }

    private void openOfVillage(PlayedCommune commune, String username, String role, String key) {
        openAccount.open(
                new NewAccount(
                        username,
                        PASSWORD,
                        "Thái Văn " + username,
                        "",
                        List.of(new Post(role, commune.key(), key, IN_OFFICE_SINCE))));
    }

    private static List<HouseholdRow> rows(String commune, int... householdsOfVillages) {
        List<HouseholdRow> rows = new ArrayList<>();
        for (var village = 1; village <= householdsOfVillages.length; village++) {
            for (var number = 1; number <= householdsOfVillages[village - 1]; number++) {
                rows.add(row(rows.size() + 2, village, number));
            }
        }
        return rows;
    }

    private static HouseholdRow row(int line, int village, int number) {
        Map<String, String> cells = new HashMap<>();
        cells.put("Mã hộ", "H%d%02d".formatted(village, number));
        cells.put("Thôn", "Thôn " + village);
        cells.put(
                "Họ và tên",
                "%s Thị %s"
                        .formatted(
                                FAMILIES.get((village + number) % FAMILIES.size()),
                                GIVEN.get(number % GIVEN.size())));
        cells.put("Quan hệ với chủ hộ", "Chủ hộ");
        cells.put("Ngày sinh", "02/03/1960");
        cells.put("Giới tính", "Nữ");
        cells.put("Dân tộc", "Kinh");
        cells.put("Phân loại", "N");
        cells.put("Số quyết định", "41/QĐ-UBND");
        cells.put("Ngày quyết định", "15/12/2022");
        cells.put("Nguyên nhân nghèo", "1");
        return HouseholdRow.ofText(line, cells);
    }

    /** The fields of a survey as taken over from paper: a B1 total, every mark by hand. */
    public Map<String, FieldChange> paperSurvey(int b1, Set<String> deprived) {
        Map<String, FieldChange> fields = new HashMap<>();
        fields.put(SurveyField.PAPER_TOTAL, new FieldChange(String.valueOf(b1), 0));
        for (var indicator : standards.indicatorsOn(LocalDate.now(clock))) {
            var field = SurveyField.mark(indicator.code());
            fields.put(
                    field, new FieldChange(String.valueOf(deprived.contains(indicator.code())), 0));
            fields.put(SurveyFields.reason(field), new FieldChange("Theo phiếu giấy", 0));
        }
        return fields;
    }

    /** A survey of a poor household. */
    Map<String, FieldChange> poorSurvey() {
        return paperSurvey(
                LOW_B1,
                standards.indicatorsOn(LocalDate.now(clock)).stream()
                        .limit(4)
                        .map(Indicator::code)
                        .collect(Collectors.toSet()));
    }
}
