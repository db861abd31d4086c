package vn.giamngheo.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Role by role: whose posts a deputy may hold, here "role@commune" or "role@commune.village". */
class DeputisingTest {

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        // absent,                            deputy,                               carried
        "poverty-officer@A,                   steering-committee@A,                "
                + " poverty-officer",
        "poverty-officer@A,                   enumerator@A.01,                     "
                + " poverty-officer",
        "village-head@A.01,                   enumerator@A.02,                     "
                + " village-head.A.01",
        "village-head@A.01,                   enumerator@B.01,                      ''",
        "poverty-officer@A,                   poverty-officer@B,                    ''",
        "poverty-officer@A,                   school@A school@B,                    ''",
        "commune-chair@A,                     commune-chair@A,                      commune-chair",
        "commune-chair@A,                     poverty-officer@A,                    ''",
        "commune-chair@A,                     commune-chair@B,                      ''",
        "commune-chair@A poverty-officer@A,   school@A,                            "
                + " poverty-officer",
        "opinion-authority@A,                 opinion-authority@A,                 "
                + " opinion-authority",
        "opinion-authority@A,                 commune-chair@A,                      ''",
        "opinion-authority@A opinion-authority@B, opinion-authority@A,             "
                + " opinion-authority",
        "administrator@,                      administrator@,                       ''",
        "supervisor@A,                        supervisor@A,                         ''",
        "poverty-officer@A,                   administrator@,                       ''",
    })
    void whatIsCarried(String absent, String deputy, String carried) {
        assertThat(Deputising.carried(posts(absent), posts(deputy)).stream().map(HeldPost::group))
                .containsExactlyElementsOf(
                        carried.isEmpty() ? List.of() : List.of(carried.split(" ")));
    }

    private static List<HeldPost> posts(String text) {
        return Arrays.stream(text.split(" ")).map(DeputisingTest::post).toList();
    }

    private static HeldPost post(String text) {
        var parts = text.split("@", 2);
        var place = parts[1];
        if (place.isEmpty()) {
            return new HeldPost(parts[0], null, null);
        }
        var dot = place.indexOf('.');
        return new HeldPost(
                parts[0], dot < 0 ? place : place.substring(0, dot), dot < 0 ? null : place);
    }
}
