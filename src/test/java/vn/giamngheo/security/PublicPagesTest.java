package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.support.ApplicationTest;

/** What everybody may read without signing in: a little at a time, and leaving nothing behind. */
@ApplicationTest(properties = "giamngheo.public-requests-per-minute=3")
@Import(PublicPagesTest.OpenPage.class)
class PublicPagesTest {

    @Autowired private MockMvc mvc;

    @Test
    void isOpenWithoutASessionAndForNoSearchEngine() throws Exception {
        var answer =
                read("192.0.2.10")
                        .andExpect(status().isOk())
                        .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                        .andExpect(
                                header().string(
                                                "Cache-Control",
                                                Matchers.containsString("no-store")))
                        .andExpect(header().string("Referrer-Policy", "no-referrer"))
                        .andExpect(header().exists("Content-Security-Policy"))
                        .andExpect(header().doesNotExist("Set-Cookie"))
                        .andReturn();

        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getContentAsString())
                .contains("Kết quả tra cứu")
                .doesNotContain("name=\"csrf\"", "_csrf");
    }

    @Test
    void aWrongAddressLeavesNoSessionEither() throws Exception {
        var answer =
                mvc.perform(get("/cong-khai/thu/khong-co").with(from("192.0.2.11")))
                        .andExpect(status().isNotFound())
                        .andExpect(content().string(Matchers.containsString("Không tìm thấy")))
                        .andReturn();
        var errorPage =
                mvc.perform(
                                get("/error")
                                        .requestAttr(
                                                RequestDispatcher.ERROR_REQUEST_URI,
                                                "/cong-khai/nham")
                                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                                        .accept("text/html"))
                        .andReturn();

        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(errorPage.getResponse().getStatus()).isEqualTo(404);
        assertThat(errorPage.getRequest().getSession(false)).isNull();
    }

    @Test
    void refusesWhoReadsTooFastAndSaysHowLongToWait() throws Exception {
        for (var i = 0; i < 3; i++) {
            read("192.0.2.12").andExpect(status().isOk());
        }

        read("192.0.2.12")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", Matchers.matchesPattern("[1-9]\\d?")))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(
                        content()
                                .string(
                                        Matchers.matchesPattern(
                                                "(?s).*Chờ \\d+ giây, rồi tải lại trang này.*")));
        read("192.0.2.13").andExpect(status().isOk());
    }

    @Test
    void aTypedHeaderGivesNobodyAnotherAddress() throws Exception {
        for (var i = 0; i < 3; i++) {
            read("192.0.2.14").andExpect(status().isOk());
        }

        mvc.perform(
                        get("/cong-khai/thu")
                                .header("X-Forwarded-For", "203.0.113.77")
                                .with(from("192.0.2.14")))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void countsPublicPagesOnly() throws Exception {
        for (var i = 0; i < 5; i++) {
            mvc.perform(get("/dang-nhap").with(from("192.0.2.15"))).andExpect(status().isOk());
        }
    }

    @Test
    void otherPagesStayClosed() throws Exception {
        mvc.perform(get("/ho-gia-dinh").with(from("192.0.2.16")))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/cong-khai").with(from("192.0.2.16"))).andExpect(status().isNotFound());
        mvc.perform(post("/viec").with(from("192.0.2.16"))).andExpect(status().isForbidden());
    }

    private ResultActions read(String address) throws Exception {
        return mvc.perform(get("/cong-khai/thu").with(from(address)));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    /** Stands in for the pages that other modules open to everybody. */
    @TestConfiguration
    static class OpenPage {

        @Controller
        static class Page {

            @GetMapping("/cong-khai/thu")
            String show(Model model) {
                model.addAttribute("message", "Kết quả tra cứu");
                return "error";
            }

            @GetMapping("/cong-khai/thu/khong-co")
            String missing() {
                throw new BusinessException("NOT_FOUND", "Không có kết quả mang mã này.");
            }
        }
    }
}
