package vn.giamngheo.shared.web;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.TrainingAccounts.TrainingAccount;

/**
 * The shell alone, with one page that shows every piece; no database, no engine. Its own profile
 * keeps it out of the tests of the whole application, which scan this package too.
 */
@SpringBootConfiguration
@Profile("preview")
@EnableAutoConfiguration
@Import({
    AboutPage.class,
    PageShell.class,
    ShellMaker.class,
    RefusalPages.class,
    SignInPage.class,
    PreviewApplication.PreviewPage.class
})
class PreviewApplication {

    @Bean
    SignedIn signedIn() {
        return new SignedIn();
    }

    @Bean
    CommuneName communeName() {
        return key -> Optional.of("xã Tân Lễ");
    }

    @Bean
    TrainingAccounts trainingAccounts() {
        return () ->
                List.of(
                        new TrainingAccount(
                                "lua", "lua", "Nguyễn Thị Lụa", "Công chức LĐ-TB&XH", "Xã"),
                        new TrainingAccount(
                                "toan", "toan", "Lương Khánh Toàn", "Chủ tịch UBND xã", "Xã"),
                        new TrainingAccount(
                                "doai", "doai", "Phạm Văn Đoài", "Trưởng thôn Đông", "Thôn"));
    }

    static class SignedIn implements CurrentActor {

        Optional<Actor> actor = Optional.empty();

        @Override
        public Optional<Actor> find() {
            return actor;
        }
    }

    @Controller
    static class PreviewPage {

        @GetMapping("/xem-thu")
        String page(Model model) {
            var options = new LinkedHashMap<String, String>();
            options.put("a", "Trưởng thôn");
            options.put("b", "Phó trưởng thôn");
            var definitions = new LinkedHashMap<String, Object>();
            definitions.put("Chủ hộ", "Nguyễn Thị Lụa");
            definitions.put("Số khẩu", 4);
            model.addAttribute("titleCount", 3)
                    .addAttribute("message", "Đã ghi biên bản.")
                    .addAttribute("due", LocalDate.of(2026, 10, 5))
                    .addAttribute("options", options)
                    .addAttribute("definitions", definitions)
                    .addAttribute(
                            "consequences",
                            List.of(
                                    "41 hộ được công nhận.",
                                    "97 giấy chứng nhận được lập.",
                                    "6 cán bộ nhận việc cấp chính sách."))
                    .addAttribute(
                            "fieldErrors",
                            Map.of(
                                    "agreed",
                                    "Số người đồng ý (43) nhiều hơn số người dự họp (41). Kiểm tra"
                                            + " lại biên bản."))
                    .addAttribute(
                            "rows",
                            new PageOf<>(Collections.nCopies(20, "Nguyễn Thị Lụa"), 2, 20, 57));
            return "preview/page";
        }

        @GetMapping("/xem-thu/bieu-mau")
        String form(Model model) {
            model.addAttribute("schema", SCHEMA)
                    .addAttribute("data", "{\"number\":\"12/QĐ-UBND\"}");
            return "preview/form";
        }

        @GetMapping("/xem-thu/tu-choi/{code}")
        String refuse(@PathVariable String code) {
            throw new BusinessException(
                    code, "Danh sách này đã được niêm yết, không sửa được nữa.");
        }

        @PostMapping("/xem-thu/bieu-mau")
        String save() {
            throw new InvalidInput("number", "Số quyết định này đã dùng. Nhập số khác.");
        }

        @GetMapping("/xem-thu/ngay")
        @ResponseBody
        String date(@RequestParam LocalDate day) {
            return day.toString();
        }
    }

    private static final String SCHEMA =
            """
            {"type": "default", "id": "sign", "schemaVersion": 16, "components": [
              {"type": "textfield", "id": "f1", "key": "number", "label": "Số quyết định",
                "validate": {"required": true}},
              {"type": "datetime", "id": "f2", "key": "signedOn", "subtype": "date",
                "dateLabel": "Ngày ký", "validate": {"required": true}},
              {"type": "select", "id": "f3", "key": "outcome", "label": "Kết quả",
                "values": [{"label": "Đồng ý", "value": "AGREED"}], "validate": {"required": true}},
              {"type": "checkbox", "id": "f4", "key": "read", "label": "Đã đọc hồ sơ"}]}
            """;
}
