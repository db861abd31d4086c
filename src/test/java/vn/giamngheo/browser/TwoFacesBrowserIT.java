package vn.giamngheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every role that the architecture gives Tasklist meets one of its tasks in both faces: the same
 * task with the same name on our list and on Tasklist's card, taken in Tasklist, refused in
 * Vietnamese when something is wrong, and gone from both when it is done. The training commune's
 * year is played up to the moments at which the roles have their tasks.
 */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoFacesBrowserIT extends TrainingCommuneOnScreen {

    private static final String MINE = "Việc của tôi";
    private static final String FREE = "Nhóm tôi chưa ai nhận";
    private static final List<String> FOR_ALL =
            List.of(MINE, "Tôi đã nhận", FREE, "Đến hạn hôm nay", "Quá hạn");
    private static final String WHO_ASKS = "Phùng Thị Luyến";

    @Test
    @Order(1)
    void theCommitteePostsAList() {
        autopilotGoesTo("Họp dân xong, chờ niêm yết");
        var committee = office("bcd");
        var tasklist = new TasklistOnScreen(committee);
        seesInOurFace(committee, "Thôn Gò Sậy");

        tasklist.open("Theo thôn");
        assertThat(tasklist.filters())
                .containsAll(FOR_ALL)
                .contains("Niêm yết công khai", "Phúc tra khiếu nại");
        tasklist.card("Thôn Gò Sậy");
        committee.picture("tasklist");
        tasklist.take("Thôn Gò Sậy");
        tasklist.complete();
        tasklist.formSays("Cần nhập mục này.");
        typeDate(committee, today(committee));
        tasklist.complete();
        tasklist.isRefused("Chưa có bằng chứng niêm yết.");
        committee.picture("tasklist-viec");

        committee.openTask("Niêm yết danh sách", "Thôn Gò Sậy");
        committee.page().locator("#atVillageHouse").check();
        committee.page().locator("#atCommuneOffice").check();
        committee.page().getByLabel("Họ tên người chứng kiến").fill("Trịnh Văn Chứng");
        committee.page().getByLabel("Chức vụ người chứng kiến").fill("Bí thư chi bộ thôn");
        committee.press("Lưu bằng chứng, ghi sau");

        tasklist.open("Tôi đã nhận");
        tasklist.goOnWith("Thôn Gò Sậy");
        typeDate(committee, today(committee));
        tasklist.complete();
        tasklist.noLongerShows("Niêm yết danh sách", "Thôn Gò Sậy");
        isGoneFromOurFace(committee, "Niêm yết danh sách", "Thôn Gò Sậy");
    }

    /** On a phone: the list, then the task, then its form. */
    @Test
    @Order(2)
    void theAuthorityAnswers() {
        autopilotGoesTo("Trình xong hồ sơ, chờ ý kiến cấp trên");
        var district = phone("huyen");
        var tasklist = new TasklistOnScreen(district);
        var dossier = seesInOurFace(district, "2023");

        tasklist.open(MINE);
        assertThat(tasklist.filters())
                .startsWith(FOR_ALL.toArray(String[]::new))
                .endsWith("Xin ý kiến")
                .hasSize(FOR_ALL.size() + 1);
        tasklist.card(dossier);
        district.picture("tasklist");
        district.fitsTheScreen();
        tasklist.take(dossier);
        district.picture("tasklist-viec");
        district.fitsTheScreen();
        tasklist.choose("Thống nhất với kết quả rà soát");
        typeDate(district, "01/01/2023");
        district.page().getByLabel("Số, ký hiệu văn bản").fill("112/UBND-LĐTBXH");
        tasklist.complete();
        tasklist.isRefused("Ngày văn bản trả lời không được trước ngày hồ sơ được trình.");
        typeDate(district, today(district));
        tasklist.complete();
        tasklist.noLongerShows("Cho ý kiến", dossier);
        isGoneFromOurFace(district, "Cho ý kiến", dossier);
    }

    @Test
    @Order(3)
    void theChairSigns() {
        var chair = office("chutich");
        waitForTask(chair, "2023");
        var dossier = seesInOurFace(chair, "2023");
        var tasklist = new TasklistOnScreen(chair);

        tasklist.open("Công nhận");
        tasklist.take(dossier);
        tasklist.choose("Trả lại hồ sơ cho người lập");
        tasklist.complete();
        tasklist.isRefused("Chưa ghi lý do trả lại.");
        tasklist.choose("Ký quyết định công nhận");
        tasklist.complete();
        tasklist.noLongerShows("Ký quyết định công nhận", dossier);
        isGoneFromOurFace(chair, "Ký quyết định công nhận", dossier);
    }

    /** Long work: Tasklist leads to our page, which leads back to the filter. */
    @ParameterizedTest
    @Order(4)
    @CsvSource({
        "ldtbxh, Hỗ trợ tiền điện hộ nghèo",
        "truonghoc, Miễn học phí con hộ nghèo",
        "tramyte, Can thiệp dinh dưỡng trẻ em",
        "vanhoa, Hỗ trợ điện thoại thông minh"
    })
    void whoeverGivesABenefitChecksTheList(String username, String benefit) {
        var official = office(username);
        waitForTask(official, benefit);
        var list = seesInOurFace(official, benefit);
        var tasklist = new TasklistOnScreen(official);

        tasklist.open("Cấp chính sách theo danh sách");
        tasklist.take(list);
        tasklist.openPage();
        assertThat(official.page().locator("h1")).containsText(benefit);
        official.press("Chuyển danh sách đi tiếp");
        tasklist.comeBackTo("Cấp chính sách theo danh sách");
        tasklist.noLongerShows("Kiểm tra danh sách cấp", list);
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource({
        "tuphap, Trợ giúp pháp lý nhóm khó khăn về tài chính thuộc hộ cận nghèo",
        "diachinh, 'Đa dạng hóa sinh kế, mô hình giảm nghèo'",
        "mttq, Hỗ trợ từ Quỹ Vì người nghèo"
    })
    void whoeverIsAskedForABenefitAnswers(String username, String benefit) {
        var official = office(username);
        var tasklist = new TasklistOnScreen(official);
        isAskedFor(official, benefit);
        waitForTask(official, WHO_ASKS);
        seesInOurFace(official, WHO_ASKS);

        tasklist.open(FREE);
        tasklist.take(WHO_ASKS);
        tasklist.openPage();
        official.press("Ghi kết quả kiểm tra");
        assertThat(official.page().locator(".gn-errors")).containsText("Chọn kết quả kiểm tra.");
        official.page().getByText("Không đủ điều kiện, trả lời bằng văn bản").first().click();
        official.page().getByLabel("lý do từ chối").fill("Năm nay đã hết nguồn hỗ trợ.");
        official.press("Ghi kết quả kiểm tra");
        tasklist.comeBackTo(FREE);
        tasklist.noLongerShows("Kiểm tra đề nghị", WHO_ASKS);
        isGoneFromOurFace(official, "Kiểm tra đề nghị", WHO_ASKS);
    }

    /** Roles for which nothing waits in the training year find their filters and an empty list. */
    @ParameterizedTest
    @Order(6)
    @CsvSource({"taichinh, Cấp chính sách theo danh sách", "noivu, ''", "daitruyenthanh, ''"})
    void whoeverHasNothingToDoIsToldSo(String username, String procedure) {
        var official = office(username);
        var tasklist = new TasklistOnScreen(official);

        tasklist.open(MINE);
        assertThat(tasklist.filters())
                .containsAll(FOR_ALL)
                .hasSize(FOR_ALL.size() + (procedure.isEmpty() ? 0 : 1));
        tasklist.isEmpty();
        official.page().getByText("Tìm theo tên, lọc theo thôn").click();
        assertThat(official.page().locator("h1")).hasText(MINE);
        official.sees("Không còn việc nào đang chờ bạn.");
    }

    /** What our list says a task of that subject is about; Tasklist has to say the same. */
    private static String seesInOurFace(Desk desk, String subject) {
        desk.go("/viec");
        var task =
                desk.page()
                        .locator("article.gn-task a.gn-task-link")
                        .filter(new Locator.FilterOptions().setHasText(subject))
                        .first();
        assertThat(task).isVisible();
        return task.innerText().strip();
    }

    private static void isGoneFromOurFace(Desk desk, String task, String subject) {
        desk.go("/viec");
        assertThat(
                        desk.page()
                                .locator("article.gn-task")
                                .filter(new Locator.FilterOptions().setHasText(task))
                                .filter(new Locator.FilterOptions().setHasText(subject)))
                .hasCount(0);
    }

    private static void isAskedFor(Desk desk, String benefit) {
        desk.go("/chinh-sach/de-nghi/moi?tim=phung+thi+luyen");
        desk.page().getByText("Chọn hộ này").first().click();
        desk.page()
                .getByLabel("Đề nghị chính sách nào")
                .selectOption(new SelectOption().setLabel(benefit));
        desk.page().locator("#nguoi").selectOption(new SelectOption().setIndex(1));
        desk.press("Xem điều kiện");
        desk.press("Tiếp nhận");
        assertThat(desk.page().locator(".gn-errors"))
                .containsText("Ghi nội dung hoặc lý do đề nghị.");
        desk.page().getByLabel("Ngày nhận đề nghị").fill(today(desk));
        desk.page().getByLabel("Nội dung đề nghị").fill("Đề nghị được giúp.");
        var amount = desk.page().getByLabel("Số tiền đề nghị");
        if (amount.count() > 0) {
            amount.fill("5.000.000");
        }
        var papers = desk.page().locator("#papers input[type=checkbox]");
        for (var paper : papers.all()) {
            paper.check();
        }
        desk.press("Tiếp nhận");
        desk.sees("Đang kiểm tra");
    }
}
