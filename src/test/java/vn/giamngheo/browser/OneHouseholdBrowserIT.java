package vn.giamngheo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One household of the training commune walks through the year: surveyed, agreed at the meeting,
 * posted, contested, verified again by another person, put into the dossier, agreed by the
 * authority, signed, certified - each step done on screen by the person whose step it is. The
 * hundred others are played by the autopilot. Then a near-poor mother of the same commune gets what
 * her family is owed.
 */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneHouseholdBrowserIT extends TrainingCommuneOnScreen {

    private static final String HOUSEHOLD = "Phạm Xuân Chức";
    private static final String IN_VILLAGE = HOUSEHOLD + " - thôn Gò Sậy";

    @Test
    @Order(1)
    void oneHouseholdWalksThroughAllRoles() {
        officerOpensTheRoundAndConfirmsTheList();
        enumeratorSurveysTheHousehold();
        twoEnumeratorsFillOneSurvey();
        autopilotGoesTo("Rà soát xong các hộ, chờ họp dân");
        supervisorReadsInCockpit();
        villageHeadHoldsTheMeeting();
        autopilotGoesTo("Họp dân xong, chờ niêm yết");
        committeePostsTheList();
        neighbourComplainsAtTheVillageHead();
        committeeNamesAnotherEnumerator();
        otherEnumeratorVerifiesAgain();
        autopilotGoesTo("Niêm yết, phúc tra xong, chờ lập hồ sơ");
        officerSendsTheDossier();
        deputySignsTheReport();
        districtAgrees();
        chairSigns();
        officerPrintsTheCertificate();
        strangersSeeNothing();
    }

    /** After the decision, in the same commune. */
    @Test
    @Order(2)
    void aNearPoorMotherGetsWhatHerFamilyIsOwed() {
        var mother =
                new NearPoorMother(
                        TrainingCommuneOnScreen::office,
                        TrainingCommuneOnScreen::phone,
                        today(office("ldtbxh")));
        mother.isOwedWhatTheDecisionGives();
        mother.hasAnotherChild();
        mother.getsHerCard();
        mother.paysHalfTheTuition();
        mother.borrowsWithTheCommunesConfirmation();
        mother.isNotForgotten();
        new SupervisorInCockpit(office("giamsat"))
                .reachesThePageBehindEveryInstance(
                        "periodic-review",
                        "village-review",
                        "household-review",
                        "public-posting",
                        "obtain-opinion",
                        "recognise-households",
                        "open-rights",
                        "issue-benefit",
                        "benefit-application");
    }

    /** Whoever is signed in reads how a process goes. */
    @Test
    @Order(3)
    void theHandbookShowsAProcess() {
        for (var reader : List.of(office("quantri"), phone("truongthon1"))) {
            reader.go("/so-tay/public-posting");
            reader.sees("Hết thời hạn niêm yết");
            reader.fitsTheScreen();
            reader.picture("so-tay-niem-yet");
        }
    }

    /** The engine's applications for whoever keeps it, in our words and as wide as the screen. */
    @Test
    @Order(4)
    void theEnginesApplicationsSpeakVietnamese() {
        var administrator = office("quantri");
        for (var width : List.of(1280, 360)) {
            administrator.page().setViewportSize(width, 740);
            administrator.go("/camunda/app/welcome/default/");
            administrator.sees("Thông tin cá nhân");
            administrator.picture("welcome");
            administrator.go("/camunda/app/admin/default/#/groups");
            administrator.sees("Quản trị hệ thống");
            administrator.picture("admin-nhom");
        }
    }

    private void officerOpensTheRoundAndConfirmsTheList() {
        var officer = office("ldtbxh");
        officer.go("/ra-soat");
        officer.page().getByLabel("Năm rà soát").fill("2031");
        officer.press("Mở đợt rà soát");
        officer.sees("Rà soát định kỳ năm 2031 thực hiện từ ngày 01/09");
        officer.page().getByLabel("Năm rà soát").fill("2023");
        officer.press("Mở đợt rà soát");

        officer.openTask("Lập danh sách hộ cần rà soát", "");
        officer.sees(HOUSEHOLD);
        officer.press("Chốt danh sách");
        officer.sees("Đã chốt ngày 05/09/2023");
    }

    private void enumeratorSurveysTheHousehold() {
        var enumerator = phone("rasoat1a");
        waitForTask(enumerator, IN_VILLAGE);
        enumerator.picture("viec-cua-toi");
        enumerator.fitsTheScreen();
        enumerator.openTask("Rà soát", IN_VILLAGE);

        var survey = new SurveyOnScreen(enumerator);
        survey.write("Tổng điểm B1", "abc");
        enumerator.sees("“abc” không phải số nguyên");
        enumerator.press("Hoàn thành phiếu");
        assertThat(enumerator.page().locator(".gn-errors")).containsText("số nguyên");
        assertThat(enumerator.page().locator(".gn-errors")).containsText(HOUSEHOLD);
        assertThat(enumerator.page().getByLabel("Tổng điểm B1")).hasValue("abc");

        survey.write("Tổng điểm B1", "120");
        survey.ofPerson("Phạm Xuân Chức", "Không");
        survey.ofPerson("Bùi Thị Hương", "Có");
        survey.dwelling("Nguồn khác", "Không có nhà tiêu");
        survey.sawWhatItComesTo("Hộ nghèo");
        enumerator.sees("Điểm B2: 30, đúng bằng mức 30.");
        enumerator.sees("Phạm Xuân Chức (72 tuổi) không có bảo hiểm y tế");
        enumerator.page().locator("#thanh-vien").scrollIntoViewIfNeeded();
        enumerator.picture("phieu-ra-soat");
        enumerator.fitsTheScreen();
        survey.isReadableForEverybody();
        enumerator.press("Hoàn thành phiếu");
        assertThat(enumerator.page().locator("#ket-qua"))
                .containsText("điểm B1 là 120", patiently());
        enumerator.sees("điểm B2 là 30, đạt mức 30");
        enumerator.picture("vi-sao");
        enumerator.fitsTheScreen();
        assertThat(isPdf(enumerator.fetch(pathOf(enumerator) + "/phieu-giai-thich.pdf"))).isTrue();
    }

    private void twoEnumeratorsFillOneSurvey() {
        var one = phone("rasoat2a");
        var other = office("rasoat2b");
        waitForTask(one, "Rà soát");
        one.go("/viec");
        one.page().locator("a.gn-task-link").first().click();
        other.go(pathOf(one));

        new SurveyOnScreen(one).write("Diện tích nhà ở (m²)", "45,5");

        var area = other.page().getByLabel("Diện tích nhà ở (m²)");
        assertThat(area)
                .hasValue("45,5", new LocatorAssertions.HasValueOptions().setTimeout(20_000));
        other.sees("vừa ghi mục này.");
        one.page().context().setOffline(true);
        one.page().getByLabel("Diện tích nhà ở (m²)").fill("46");
        one.sees("Chưa lưu - sẽ lưu khi có mạng");
        new SurveyOnScreen(other).write("Diện tích nhà ở (m²)", "50");
        one.page().context().setOffline(false);
        one.sees("vừa ghi “50”, bạn ghi “46”");
        one.press("Giữ của tôi");
        assertThat(area).hasValue("46", new LocatorAssertions.HasValueOptions().setTimeout(20_000));
    }

    private void supervisorReadsInCockpit() {
        var supervisor = new SupervisorInCockpit(office("giamsat"));
        supervisor.opensTheVillages();
        supervisor.seesWhereItWaits("Thôn Gò Sậy");
        supervisor.readsACourse("Thôn Gò Sậy");
        supervisor.isOfferedNothingToDo();
        supervisor.takesAPhone();
        supervisor.opensTheVillages();
    }

    private void villageHeadHoldsTheMeeting() {
        var head = phone("truongthon1");
        head.openTask("Họp dân thống nhất kết quả", "Gò Sậy");
        var page = head.page();
        page.getByLabel("Địa điểm").fill("Nhà văn hóa thôn Gò Sậy");
        head.picture("hop-dan-moi");
        head.fitsTheScreen();

        step(page, "Điểm danh");
        head.press("Bắt đầu họp bây giờ");
        assertThat(page.getByLabel("Ngày họp")).hasValue("05/09/2023");
        page.locator("label.gn-here")
                .filter(new Locator.FilterOptions().setHasText("Thái Văn Trụ"))
                .click();
        head.sees("có mặt từ");
        page.locator("#khong-ten").fill("40");
        page.locator("#khong-ten").press("Tab");
        assertThat(page.locator("#diem-danh [data-present]")).hasText("41");
        head.picture("hop-dan-diem-danh");
        head.fitsTheScreen();

        step(page, "Từng hộ");
        var agreeing = page.locator("input[name^='agreeing-']:visible");
        head.sees("Cần ít nhất 21/41 người đồng ý.");
        agreeing.fill("20,5");
        head.sees("“20,5” không phải số người. Ghi số nguyên, ví dụ 20 hoặc 21.");
        agreeing.fill("20");
        head.sees("20/41 đồng ý: chưa đạt 50 %, hộ sẽ trở lại rà soát");
        agreeing.fill("43");
        head.sees("Số người đồng ý (43) nhiều hơn số người dự họp (41). Kiểm tra lại biên bản.");
        var households = page.locator("[data-vote]").count();
        for (var each = 0; each < households; each++) {
            head.press("Tất cả đồng ý");
            head.sees("41/41 đồng ý: đạt 50 %");
            if (each == 0) {
                head.picture("hop-dan");
                head.fitsTheScreen();
            }
            head.press(each + 1 < households ? "Hộ tiếp theo" : "Sang bước kết thúc");
        }

        page.getByLabel("Người chủ trì").fill("Thái Văn Trụ");
        head.press("Kết thúc cuộc họp và ghi biên bản");
        assertThat(page.locator(".gn-errors")).containsText("Nhập họ tên thư ký cuộc họp.");
        step(page, "Kết thúc");
        page.getByLabel("Thư ký cuộc họp").fill("Hà Thị Vân Khánh");
        head.fitsTheScreen();
        head.press("Kết thúc cuộc họp và ghi biên bản");
        head.sees("thống nhất kết quả của tất cả các hộ");
    }

    private void committeePostsTheList() {
        var committee = office("bcd");
        waitForTask(committee, "Gò Sậy");
        committee.openTask("Niêm yết danh sách", "Gò Sậy");
        committee.sees(HOUSEHOLD);
        committee.page().getByLabel("Ngày niêm yết").fill("05/09/2023");
        committee.press("Ghi việc niêm yết");
        committee.sees("Chưa có bằng chứng niêm yết.");
        committee.page().locator("#atVillageHouse").check();
        committee.page().locator("#atCommuneOffice").check();
        committee.page().getByLabel("Họ tên người chứng kiến").fill("Trịnh Văn Chứng");
        committee.page().getByLabel("Chức vụ người chứng kiến").fill("Bí thư chi bộ thôn");
        committee.press("Ghi việc niêm yết");
        committee.sees("08/09/2023");
        committee.sees("Nội dung gửi Zalo");
        assertThat(committee.page().url()).contains("/niem-yet/");
        assertThat(isPdf(committee.fetch(pathOf(committee) + "/danh-sach.pdf"))).isTrue();
    }

    private void neighbourComplainsAtTheVillageHead() {
        var head = phone("truongthon1");
        head.go("/niem-yet");
        head.page().getByText("Thôn Gò Sậy").first().click();
        head.page()
                .locator(
                        "a",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText("Tiếp nhận khiếu nại"))
                .first()
                .click();
        head.press("Tiếp nhận khiếu nại");
        head.sees("Chọn hộ bị khiếu nại trong danh sách niêm yết.");
        head.page()
                .locator("#reviewId")
                .selectOption(
                        head.page()
                                .locator("#reviewId option")
                                .filter(new Locator.FilterOptions().setHasText(HOUSEHOLD))
                                .getAttribute("value"));
        head.page().getByLabel("Họ tên người khiếu nại").fill("Đỗ Văn Hàng Xóm");
        head.page().getByLabel("Nội dung khiếu nại").fill("Hộ đã có việc làm ổn định.");
        head.press("Tiếp nhận khiếu nại");
        head.sees("Đỗ Văn Hàng Xóm");
        head.fitsTheScreen();
    }

    private void committeeNamesAnotherEnumerator() {
        var committee = office("bcd");
        waitForTask(committee, IN_VILLAGE);
        committee.openTask("Phân công người phúc tra", IN_VILLAGE);
        var choices = committee.page().locator("fieldset");
        assertThat(choices).not().containsText("Hà Thị Vân Khánh");
        committee
                .page()
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText("Lưu Văn Tiệp"))
                .click();
        committee.press("Giao phúc tra");
        committee.sees("Lưu Văn Tiệp");
    }

    private void otherEnumeratorVerifiesAgain() {
        var other = phone("rasoat1b");
        waitForTask(other, IN_VILLAGE);
        other.openTask("Rà soát", IN_VILLAGE);
        other.sees("Phúc tra theo khiếu nại");
        var survey = new SurveyOnScreen(other);
        survey.write("Tổng điểm B1", "120");
        survey.ofPerson("Phạm Xuân Chức", "Không");
        survey.ofPerson("Bùi Thị Hương", "Có");
        survey.dwelling("Nước máy", "Tự hoại");
        survey.sawWhatItComesTo("Hộ cận nghèo");
        other.press("Hoàn thành phiếu");
        assertThat(other.page().locator("#ket-qua")).containsText("Hộ cận nghèo", patiently());
    }

    private void officerSendsTheDossier() {
        var officer = office("ldtbxh");
        officer.openTask("hồ sơ", "2023");
        officer.sees("Mục lục");
        officer.page().locator("#note").fill("Đã niêm yết ở sáu thôn, giải quyết xong khiếu nại.");
        officer.press("Trình hồ sơ");
        officer.go("/tien-do");
        officer.sees("Thôn Gò Sậy");
        officer.picture("tien-do");
        officer.fitsTheScreen();
    }

    private void deputySignsTheReport() {
        var deputy = office("phochutich");
        waitForTask(deputy, "2023");
        deputy.openTask("Ký báo cáo, gửi xin ý kiến", "2023");
        deputy.sees("Báo cáo được cấp số");
        assertThat(isPdf(deputy.fetch(pathOf(deputy) + "/du-thao.pdf"))).isTrue();
        deputy.picture("ky-bao-cao");
        deputy.page().getByText("Ký báo cáo và gửi xin ý kiến").last().click();
        deputy.press("Ghi báo cáo");
        deputy.sees("Đã ký Báo cáo số 01/BC-UBND");
    }

    private void districtAgrees() {
        var district = office("huyen");
        waitForTask(district, "2023");
        district.openTask("Cho ý kiến", "2023");
        district.sees("Hộ cần kiểm tra lại");
        district.sees("01/BC-UBND");
        district.page().getByText("Thống nhất với kết quả rà soát").last().click();
        typeDate(district, today(district));
        district.page().getByLabel("Số, ký hiệu văn bản").fill("112/UBND-LĐTBXH");
        district.press("Gửi ý kiến");
        district.sees("Đã ghi ý kiến về hồ sơ.");
    }

    private void chairSigns() {
        var chair = office("chutich");
        waitForTask(chair, "2023");
        chair.openTask("Ký quyết định", "2023");
        chair.sees("112/UBND-LĐTBXH");
        chair.picture("ky-quyet-dinh");
        chair.page().getByText("Ký quyết định công nhận").last().click();
        chair.press("Ghi quyết định");
        chair.sees("Giấy chứng nhận và thông báo đang được lập.");
    }

    private void officerPrintsTheCertificate() {
        var officer = office("ldtbxh");
        officer.go("/quyet-dinh");
        officer.page().getByText("01/QĐ-UBND").first().click();
        officer.sees("01/QĐ-UBND");
        assertThat(isPdf(officer.fetch(pathOf(officer) + "/quyet-dinh.pdf"))).isTrue();
        var certificates = pathOf(officer) + "/giay-chung-nhan.pdf";
        for (var look = 0; look < 40 && !isPdf(officer.fetch(certificates)); look++) {
            officer.page().waitForTimeout(500);
        }
        assertThat(isPdf(officer.fetch(certificates))).isTrue();

        officer.go("/ho-gia-dinh?tim=pham+xuan+chuc");
        officer.page().getByText(IN_VILLAGE).first().click();
        officer.sees("Hộ cận nghèo");
        officer.sees("Có khiếu nại về kết quả niêm yết");
        officer.sees("01/QĐ-UBND");
        officer.picture("ho-gia-dinh");
    }

    private void strangersSeeNothing() {
        var household = office("ldtbxh").page().url();
        var path = household.substring(address().length());
        assertThat(phone("truongthon2").go(path)).isEqualTo(403);
        assertThat(phone("truongthon1").go(path)).isEqualTo(200);
        assertThat(office("quantri").go(path)).isEqualTo(403);
        assertThat(office("giamsat").go(path)).isEqualTo(200);
    }
}
