package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;

/**
 * The wall itself, without what stands behind it: use cases and grants refuse a supervisor as well,
 * so that a gap in the wall would not be seen from outside.
 */
class ActOfAWatcherTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final ActOfAWatcher wall = new ActOfAWatcher();

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /phan-cong/giao",
        "POST, /viec/trang",
        "POST, /quan-tri/viec-ket/thu-lai",
        "POST, /niem-yet/1/khieu-nai",
        "POST, " + ENGINE + "/task/1/claim",
        "POST, " + ENGINE + "/task/1/complete",
        "POST, " + ENGINE + "/process-instance/1/modification",
        "POST, " + ENGINE + "/filter/create",
        "PUT, " + ENGINE + "/job/1/retries",
        "PUT, " + ENGINE + "/process-instance",
        "DELETE, " + ENGINE + "/process-instance/1",
        "POST, /camunda/api/admin/plugin/adminPlugins/default/metrics",
        "PUT, /thong-bao/1",
        "DELETE, /vang-mat/1"
    })
    void whoOnlyWatchesMayNotAct(String method, String path) {
        signIn(Set.of(Roles.SUPERVISOR));

        assertThat(wall.matches(request(method, path))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /tien-do",
        "HEAD, /tien-do",
        "POST, " + ENGINE + "/task",
        "POST, " + ENGINE + "/history/task/count",
        "POST, /camunda/api/cockpit/plugin/base/default/process-definition",
        "POST, /thong-bao/da-xem",
        "POST, /vang-mat"
    })
    void whoOnlyWatchesReadsAsksAndKeepsTheirOwnAffairs(String method, String path) {
        signIn(Set.of(Roles.SUPERVISOR));

        assertThat(wall.matches(request(method, path))).isFalse();
    }

    @Test
    void whoHasAnotherPostAndWhoIsNotSignedInAreNotMeant() {
        assertThat(wall.matches(request("POST", "/phan-cong/giao"))).isFalse();
        signIn(Set.of(Roles.SUPERVISOR, Roles.FATHERLAND_FRONT));
        assertThat(wall.matches(request("POST", "/phan-cong/giao"))).isFalse();
    }

    private static void signIn(Set<String> groups) {
        var official =
                new SignedInOfficial(
                        new Actor("giamsat", "Chu Thị Tâm Đan", "", groups, Set.of("11116-2023")),
                        List.of());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                official, null, official.getAuthorities()));
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
