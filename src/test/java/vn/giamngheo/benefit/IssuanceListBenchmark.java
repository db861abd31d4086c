package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.support.Timings;

/**
 * How long a list of 5,000 names takes to open and to filter, beside the bare query for its first
 * page. Run with {@code ./mvnw verify -Pbenchmark}; {@code -Dbenchmark.lines} asks for another
 * number.
 */
@Tag("benchmark")
@ApplicationTest
class IssuanceListBenchmark {

    private static final int LINES = Integer.getInteger("benchmark.lines", 5_000);

    @Autowired Stage stage;
    @Autowired IssuanceStage issuance;
    @Autowired IssuanceViews views;
    @Autowired IssuanceLines lines;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;

    private PlayedCommune commune;
    private UUID list;

    @Test
    void aListOfThousandsOpensAndFilters() throws Exception {
        commune = stage.commune(1, 1, 1, 1, 1, 1);
        issuance.fixture().manyHouseholds(commune.key(), LINES - 6);
        list = issuance.open(commune.key(), "BHYT_POOR");
        jdbc.sql("ANALYZE giamngheo.issuance_item").update();
        var officer = commune.as(commune.officer(), actor -> actor);
        Authentication login =
                commune.as(
                        commune.officer(),
                        actor -> SecurityContextHolder.getContext().getAuthentication());

        System.out.printf("%nlist of %d names%n", LINES);
        var timings = Timings.beside("raw query, 50 rows", this::bare);
        timings.measure("list and first page", () -> open(LineFilter.ALL, officer));
        timings.measure(
                "last page", () -> lines.page(list, LineFilter.ALL, LINES / 50, 50, officer));
        timings.measure("without a result, one village", () -> open(village(), officer));
        timings.measure(
                "name without accents", () -> open(new LineFilter("", "", "thi lua"), officer));
        timings.measure("the whole page as HTML", () -> html("", login));
        timings.measure(
                "the whole page, filtered", () -> html("?tim=gam&trang-thai=WAITING", login));
        assertThat(open(LineFilter.ALL, officer)).isEqualTo(LINES);
    }

    private LineFilter village() {
        return new LineFilter(LineFilter.WAITING, commune.village(2), "");
    }

    private Object bare() {
        return jdbc.sql(
                        """
                        SELECT * FROM giamngheo.issuance_item WHERE issuance_id = :list
                        ORDER BY position LIMIT 50
                        """)
                .param("list", list)
                .query()
                .listOfRows();
    }

    private int open(LineFilter filter, Actor actor) {
        lines.page(list, filter, 1, 50, actor);
        return views.list(list, actor).total();
    }

    private Object html(String query, Authentication login) throws Exception {
        var page =
                mvc.perform(
                                get("/chinh-sach/danh-sach/" + list + query)
                                        .accept("text/html")
                                        .with(authentication(login)))
                        .andReturn();
        assertThat(page.getResponse().getStatus()).isEqualTo(200);
        return page;
    }
}
