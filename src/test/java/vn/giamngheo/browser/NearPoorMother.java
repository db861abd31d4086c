package vn.giamngheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.function.Function;

/**
 * A mother of a near-poor household with a schoolchild has another child after the decision. What
 * the family is owed comes to it through four officials: the poverty officer and the chair give the
 * card, the school the reduced tuition, the Fatherland Front and the chair the loan.
 */
final class NearPoorMother {

    private static final String MOTHER = "Phùng Thị Luyến";
    private static final String CHILD = "Phùng Ngọc Duyên";
    private static final String NEWBORN = "Phùng Gia Hân";
    private static final String CARDS = "Hỗ trợ đóng bảo hiểm y tế người thuộc hộ cận nghèo";
    private static final String TUITION = "Giảm 50% học phí con hộ cận nghèo";
    private static final String LOAN = "Cho vay hộ cận nghèo";

    private final Function<String, Desk> office;
    private final Function<String, Desk> phone;
    private final String today;

    /**
     * @param today the commune's day, dd/MM/yyyy
     */
    NearPoorMother(Function<String, Desk> office, Function<String, Desk> phone, String today) {
        this.office = office;
        this.phone = phone;
        this.today = today;
    }

    void isOwedWhatTheDecisionGives() {
        var officer = office.apply("ldtbxh");
        openHousehold(officer);
        officer.page().getByText("Quyền hưởng chính sách").first().click();
        officer.sees("Đang có quyền");
        officer.sees(CARDS);
        officer.picture("quyen-cua-ho");
        officer.fitsTheScreen();

        var chair = office.apply("chutich");
        chair.go("/");
        assertThat(chair.page().locator("h1")).hasText("Không để ai bị bỏ lại");
        chair.page().getByLabel("Tên người hoặc chủ hộ").fill("phung thi luyen");
        chair.press("Tìm");
        chair.sees(CARDS);
        chair.picture("khong-de-ai-bi-bo-lai");
        chair.fitsTheScreen();
    }

    void hasAnotherChild() {
        var head = phone.apply("truongthon2");
        openHousehold(head);
        head.page().getByText("Báo thay đổi nhân khẩu").first().click();
        head.press("Báo thay đổi");
        head.sees("Chọn điều đã xảy ra.");
        tick(head, "Mới sinh, chuyển đến");
        head.page().getByLabel("Ngày xảy ra").fill(today);
        head.page().getByLabel("Họ và tên").fill(NEWBORN);
        head.page()
                .getByLabel("Quan hệ với chủ hộ")
                .selectOption(new SelectOption().setLabel("Con"));
        head.page().getByLabel("Ngày sinh").fill(today);
        tick(head, "Nữ");
        head.picture("bao-thay-doi");
        head.fitsTheScreen();
        head.press("Báo thay đổi");
        head.sees("Đã báo thay đổi.");

        var registrar = office.apply("tuphap");
        registrar.go("/ho-gia-dinh/thay-doi");
        registrar.page().getByText(NEWBORN).first().click();
        registrar.press("Ghi vào sổ hộ");
        registrar.sees("Đã ghi thay đổi vào sổ hộ.");
        waitForRight(NEWBORN, "Cấp thẻ bảo hiểm y tế trẻ em dưới 6 tuổi");
    }

    void getsHerCard() {
        var officer = office.apply("ldtbxh");
        openList(officer, CARDS);
        officer.press("Chuyển danh sách đi tiếp");
        officer.sees("Đã ghi nhận danh sách đã kiểm tra.");

        var chair = office.apply("chutich");
        TrainingCommuneOnScreen.waitForTask(chair, CARDS);
        chair.openTask("", CARDS);
        chair.sees("Sau khi duyệt");
        chair.picture("duyet-danh-sach");
        chair.page().getByText("Duyệt danh sách").last().click();
        chair.press("Ghi quyết định");

        TrainingCommuneOnScreen.waitForTask(officer, CARDS);
        openList(officer, CARDS);
        officer.press("Lập danh sách gửi");
        officer.sees("/DS-UBND");
        accept(officer, "215/BHXH");
        openList(officer, CARDS);
        issueTo(officer, "phung thi luyen", MOTHER, "CN 3 30 0000000001");
        officer.picture("cap-the");
        officer.fitsTheScreen();
    }

    void paysHalfTheTuition() {
        var school = office.apply("truonghoc");
        openHousehold(school);
        school.page().getByText("Thông tin hưởng chính sách").first().click();
        school.page()
                .locator("section.gn-card")
                .filter(new Locator.FilterOptions().setHasText(CHILD))
                .getByText("Nhập thông tin")
                .click();
        school.page()
                .locator("#fact")
                .selectOption(
                        school.page()
                                .locator("#fact option")
                                .filter(new Locator.FilterOptions().setHasText("Trung học cơ sở"))
                                .first()
                                .getAttribute("value"));
        school.page().getByLabel("Đúng từ ngày").fill(today);
        school.picture("thong-tin-chinh-sach");
        school.fitsTheScreen();
        school.press("Ghi thông tin");
        assertThat(school.page().locator("h1")).hasText("Thông tin hưởng chính sách");
        waitForRight(CHILD, TUITION);

        openListOf(school, TUITION, CHILD);
        school.press("Chuyển danh sách đi tiếp");
        TrainingCommuneOnScreen.waitForTask(school, TUITION);
        openListOf(school, TUITION, CHILD);
        school.press("Lập danh sách gửi");
        accept(school, "37/THCS");
        openListOf(school, TUITION, CHILD);
        issueTo(school, "duyen", CHILD, "");
    }

    void borrowsWithTheCommunesConfirmation() {
        var front = office.apply("mttq");
        front.go("/chinh-sach/de-nghi/moi?tim=phung+thi+luyen");
        front.page().getByText("Chọn hộ này").first().click();
        front.page()
                .getByLabel("Đề nghị chính sách nào")
                .selectOption(new SelectOption().setLabel(LOAN));
        front.press("Xem điều kiện");
        front.sees("Đủ điều kiện theo quy định");
        front.page().getByLabel("Ngày nhận đề nghị").fill(today);
        front.page().getByLabel("Nội dung đề nghị").fill("Vay vốn chăn nuôi lợn.");
        front.page().locator("#loanGroup").fill("Tổ thôn Bãi Dâu 1");
        front.page().getByLabel("Số tiền đề nghị").fill("150.000.000");
        tickAll(front);
        front.press("Tiếp nhận");
        front.sees("100.000.000");
        front.page().getByLabel("Số tiền đề nghị").fill("50.000.000");
        front.picture("tiep-nhan-de-nghi");
        front.fitsTheScreen();
        front.press("Tiếp nhận");
        TrainingCommuneOnScreen.waitForTask(front, LOAN);
        front.openTask("", MOTHER);
        tick(front, "Đủ điều kiện");
        front.press("Ghi kết quả kiểm tra");

        var chair = office.apply("chutich");
        TrainingCommuneOnScreen.waitForTask(chair, LOAN);
        chair.go("/chinh-sach/de-nghi/xac-nhan-vay");
        chair.sees("Tổ thôn Bãi Dâu 1");
        chair.sees("50.000.000");
        chair.picture("xac-nhan-vay");
        chair.fitsTheScreen();
        chair.press("Xác nhận những người đã chọn, lấy một số");
        chair.sees("XN-UBND");
        assertThat(
                        TrainingCommuneOnScreen.isPdf(
                                chair.fetch(
                                        TrainingCommuneOnScreen.pathOf(chair)
                                                + "/xac-nhan-03td.pdf")))
                .isTrue();
    }

    void isNotForgotten() {
        var chair = office.apply("chutich");
        chair.go("/khong-de-ai-bi-bo-lai?luot=tat-ca&tim=phung+thi+luyen");
        assertThat(
                        chair.page()
                                .locator("tr:has(th > span:text-is(\"" + MOTHER + "\"))")
                                .filter(new Locator.FilterOptions().setHasText(CARDS)))
                .hasCount(0);
        chair.sees(LOAN);
        chair.go("/khong-de-ai-bi-bo-lai/chi-tieu/T4/da-cap");
        chair.sees(MOTHER);
        chair.go("/khong-de-ai-bi-bo-lai/chi-tieu");
        chair.picture("chi-tieu");
        chair.fitsTheScreen();
        var head = phone.apply("truongthon2");
        head.go("/khong-de-ai-bi-bo-lai");
        head.picture("khong-de-ai-bi-bo-lai");
        head.fitsTheScreen();
    }

    private void accept(Desk desk, String number) {
        tick(desk, "chấp nhận tất cả");
        desk.page().getByLabel("Số văn bản trả lời").fill(number);
        desk.page().getByLabel("Ngày trả lời").fill(today);
        desk.press("Ghi trả lời");
    }

    private void issueTo(Desk desk, String search, String name, String number) {
        desk.page().getByLabel("Tìm tên").fill(search);
        desk.press("Lọc");
        desk.page().getByLabel("Chọn " + name).check();
        tick(desk, "Đã cấp");
        desk.page().getByLabel("Ngày giao").fill(today);
        desk.page().getByLabel("Số thẻ, số giấy").fill(number);
        tick(desk, "Chính chủ");
        desk.press("Ghi kết quả");
        assertThat(
                        desk.page()
                                .locator("tr")
                                .filter(new Locator.FilterOptions().setHasText(name))
                                .first())
                .containsText("Đã cấp");
    }

    private static void tick(Desk desk, String words) {
        desk.page()
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    private static void tickAll(Desk desk) {
        var papers = desk.page().locator("#papers input[type=checkbox]");
        for (var each = 0; each < papers.count(); each++) {
            papers.nth(each).check();
        }
    }

    private void openHousehold(Desk desk) {
        desk.go("/ho-gia-dinh?tim=phung+thi+luyen");
        desk.page().getByText(MOTHER + " - ").first().click();
    }

    /** The household's page again until machine steps have found the right. */
    private void waitForRight(String who, String benefit) {
        var officer = office.apply("ldtbxh");
        openHousehold(officer);
        officer.page().getByText("Quyền hưởng chính sách").first().click();
        var row =
                officer.page()
                        .locator("[aria-labelledby=dang-huong] tr")
                        .filter(new Locator.FilterOptions().setHasText(who))
                        .filter(new Locator.FilterOptions().setHasText(benefit));
        for (var look = 0; look < 40 && row.count() == 0; look++) {
            officer.page().waitForTimeout(500);
            officer.page().reload();
        }
        assertThat(row.first()).isVisible();
    }

    private static void openList(Desk desk, String benefit) {
        desk.go("/chinh-sach");
        desk.page()
                .locator("a")
                .filter(new Locator.FilterOptions().setHasText(benefit))
                .first()
                .click();
    }

    /** A benefit may have several lists: the one the person is on, once it is there. */
    private static void openListOf(Desk desk, String benefit, String name) {
        for (var look = 0; look < 20; look++) {
            desk.go("/chinh-sach");
            var lists =
                    desk.page()
                            .locator("a")
                            .filter(new Locator.FilterOptions().setHasText(benefit));
            for (var path : lists.all().stream().map(one -> one.getAttribute("href")).toList()) {
                desk.go(path + "?tim=" + name.replace(" ", "+"));
                if (desk.page().locator("tr").getByText(name).count() > 0) {
                    return;
                }
            }
            desk.page().waitForTimeout(500);
        }
        throw new AssertionError("no list of " + benefit + " with " + name);
    }
}
