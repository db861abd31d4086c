package vn.giamngheo.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.giamngheo.support.PageTemplates;

class AdministrationPageTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-09-04T20:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private final ObjectProvider<BuildProperties> build = mock();

    @Test
    void leadsToEverythingThatCanBeSetUpAndNamesDayAndVersion() throws Exception {
        var properties = new Properties();
        properties.setProperty("version", "0.1.0");
        when(build.getIfAvailable()).thenReturn(new BuildProperties(properties));

        assertThat(html())
                .contains("<title>Quản trị – Giảm Nghèo</title>")
                .contains("href=\"/quan-tri/dia-ban\"", "href=\"/quan-tri/lich\"")
                .contains("href=\"/quan-tri/tai-khoan\"", "href=\"/chuan-ngheo\"")
                .contains("href=\"/quan-tri/mau-van-ban\"", "href=\"/quan-tri/so-van-ban\"")
                .contains("href=\"/quan-tri/can-cu-quyet-dinh\"")
                .contains("href=\"/huong-dan/quan-tri\"", "05/09/2023", "0.1.0")
                .doesNotContain("th:", "null");
    }

    @Test
    void standsWithoutAVersion() throws Exception {
        assertThat(html()).contains("05/09/2023").doesNotContain("Phiên bản <span", "null");
    }

    private String html() throws Exception {
        var path = "/quan-tri";
        var shell =
                new Shell(
                        false, "", "", "", "", "", false, false, List.of(), List.of(), path,
                        Map.of());
        return MockMvcBuilders.standaloneSetup(new AdministrationPage(build, CLOCK))
                .setViewResolvers(PageTemplates.resolver())
                .build()
                .perform(get(path).flashAttr("shell", shell))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }
}
