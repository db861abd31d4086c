package vn.giamngheo.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.support.PageTemplates;

class GuidePagesTest {

    private static final Path SOURCES = Path.of("docs/user-guide");
    private static final Pattern TARGET = Pattern.compile("(?:href|src)=\"(/huong-dan[^\"]*)\"");

    private Optional<Actor> reader = Optional.empty();
    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new GuidePages(() -> reader))
                    .setViewResolvers(PageTemplates.resolver())
                    .build();

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageRendersAndEveryLinkAndPictureIsThere(String page) throws Exception {
        var html = html(addressOf(page));

        assertThat(html)
                .contains("<article class=\"gn-guide\"><h1 id=")
                .containsPattern("<title>[^<]+ – Giảm Nghèo</title>")
                .doesNotContain(".md\"", "../", "th:", "null", "&lt;");
        assertThat(Normalizer.isNormalized(html, Normalizer.Form.NFC)).isTrue();
        for (var target : targetsIn(html)) {
            var answer = fetch(target);
            assertThat(answer.getStatus()).as("%s on page %s", target, page).isEqualTo(200);
        }
    }

    @Test
    void everyPageButTheFirstLeadsBack() throws Exception {
        assertThat(html("/huong-dan")).doesNotContain("gn-back");
        assertThat(html("/huong-dan/truong-thon")).containsPattern("gn-back\" href=\"/huong-dan\"");
    }

    @Test
    void everyPageIsReachedFromTheFirst() throws Exception {
        assertThat(targetsIn(html("/huong-dan")))
                .containsAll(pages().stream().map(GuidePagesTest::addressOf).toList());
    }

    @Test
    void theFirstPageBringsTheReadersOwnPageForward() throws Exception {
        reader = Optional.of(theVillageHead());

        assertThat(html("/huong-dan"))
                .contains("Dành cho bạn")
                .containsPattern(
                        "gn-guide-mine[\\s\\S]*href=\"/huong-dan/truong-thon\">Trưởng thôn<");
    }

    @Test
    void everyRoleWithAGuideFindsIt() throws Exception {
        for (var role : Roles.ALL) {
            reader = Optional.of(anActor(role));

            assertThat(html("/huong-dan")).as(role).contains("Dành cho bạn");
        }
    }

    @Test
    void everyPartThatAPageLeadsToIsThere() throws Exception {
        assertThat(GuideByPage.all()).hasSizeGreaterThan(40);
        for (var part : GuideByPage.all().toList()) {
            assertThat(html(addressOf(part.page())))
                    .as("%s leads to %s", part.place(), part.link())
                    .contains("<h2 id=\"" + part.anchor() + "\">");
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyPlaceOfTheNavigationHasItsPartOfTheGuide(String role) {
        assertThat(Navigation.of(Set.of(role), true, "/viec"))
                .filteredOn(place -> !place.path().startsWith("/camunda/"))
                .filteredOn(place -> !place.path().equals("/huong-dan"))
                .isNotEmpty()
                .allSatisfy(
                        place ->
                                assertThat(GuideByPage.partFor(place.path(), Set.of(role)))
                                        .as("guide of %s for %s", place.path(), role)
                                        .isPresent());
    }

    @Test
    void aPageLeadsToThePartOfTheReadersOwnRoleFirst() {
        assertThat(link("/chinh-sach/de-nghi/moi", Roles.COMMUNE_CHAIR))
                .isEqualTo("/huong-dan/chu-tich#xac-nhan-de-nghi-huong-chinh-sach");
        assertThat(link("/chinh-sach/de-nghi", Roles.SCHOOL))
                .isEqualTo("/huong-dan/cap-chinh-sach#de-nghi-huong-chinh-sach");
        assertThat(link("/viec", Roles.SCHOOL)).isEqualTo("/huong-dan#viec-cua-toi-va-thong-bao");
        assertThat(link("/viecx", Roles.SCHOOL)).isNull();
    }

    private static String link(String path, String role) {
        return GuideByPage.partFor(path, Set.of(role)).map(GuideByPage.Part::link).orElse(null);
    }

    static List<String> roles() {
        return Roles.ALL;
    }

    @Test
    void aPageThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> fetch("/huong-dan/khong-co"))
                .hasCauseInstanceOf(BusinessException.class)
                .hasMessageContaining("Không có trang hướng dẫn này");
    }

    @Test
    void nothingInTheTextIsTakenAsHtml() {
        var text =
                GuideText.of(
                        "# Tiêu đề\n\n[x](javascript:alert(1)) <b>\n\n<script>alert(1)</script>\n");

        assertThat(text.title()).isEqualTo("Tiêu đề");
        assertThat(text.html()).contains(">x</a>").doesNotContain("<script", "<b>", "javascript:");
    }

    @Test
    void picturesOfTheRepositoryBecomeAddresses() {
        var text = GuideText.of("![Hộp việc](../images/viec-cua-toi-360.png)");

        assertThat(text.html()).contains("src=\"/huong-dan/hinh/viec-cua-toi-360.png\"");
    }

    static List<String> pages() {
        try (var files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addressOf(String page) {
        return page.equals("index") ? "/huong-dan" : "/huong-dan/" + page;
    }

    private static Set<String> targetsIn(String html) {
        var targets = new TreeSet<>(Set.of("/huong-dan"));
        TARGET.matcher(html).results().map(found -> found.group(1)).forEach(targets::add);
        return targets;
    }

    private String html(String path) throws Exception {
        return fetch(path).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse fetch(String path) throws Exception {
        var shell =
                new Shell(
                        false, "", "", "", "", "", false, false, List.of(), List.of(), path,
                        Map.of());
        return mvc.perform(get(path).flashAttr("shell", shell)).andReturn().getResponse();
    }

    private static Actor theVillageHead() {
        return anActor(Roles.ofVillage(Roles.VILLAGE_HEAD, "11116-2023.01"));
    }

    private static Actor anActor(String group) {
        return new Actor("lua", "Nguyễn Thị Lụa", "", Set.of(group), Set.of("11116-2023"));
    }
}
