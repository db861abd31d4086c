package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyFactsJsonTest {

    private static final MemberFacts LUA = Answers.adult("Trần Thị Lụa", 43);
    private static final MemberFacts BINH = Answers.adult("Nguyễn Văn Bình", 45);

    @Test
    void isReadAsItWasWritten() {
        var facts =
                Answers.coupleLackingNothing()
                        .area("39.5")
                        .marked("TOILET", true, "Nhà tiêu đang hỏng")
                        .chosen(10, 1, 3)
                        .number(2, "7.25")
                        .explained("Phiếu giấy ghi nhầm")
                        .facts();

        assertThat(SurveyFactsJson.read(SurveyFactsJson.write(facts)))
                .usingRecursiveComparison()
                .ignoringCollectionOrderInFields("members")
                .isEqualTo(facts);
    }

    @Test
    void theSameAnswersAreTheSameTextWhoeverWritesThem() {
        var one =
                Answers.coupleLackingNothing()
                        .members(LUA, BINH)
                        .area("80.50")
                        .devices(Set.of(InfoDevice.TABLET, InfoDevice.RADIO, InfoDevice.LAPTOP))
                        .marked("TOILET", true, "a")
                        .marked("TELECOM", true, "b")
                        .chosen(10, 3, 1)
                        .chosen(9, 2);
        var other =
                Answers.coupleLackingNothing()
                        .members(BINH, LUA)
                        .area("80.5")
                        .devices(Set.of(InfoDevice.LAPTOP, InfoDevice.TABLET, InfoDevice.RADIO))
                        .chosen(9, 2)
                        .chosen(10, 1, 3, 3)
                        .marked("TELECOM", true, "b")
                        .marked("TOILET", true, "a");

        var text = SurveyFactsJson.write(one.facts());

        assertThat(SurveyFactsJson.write(other.facts())).isEqualTo(text);
        assertThat(text)
                .contains("\"area\":80.5,", "[\"RADIO\",\"LAPTOP\",\"TABLET\"]")
                .contains("\"points\":{\"9\":{\"options\":[2]},\"10\":{\"options\":[1,3]}}")
                .contains("\"marks\":{\"TELECOM\"");
    }

    @Test
    void whatWasNotAnsweredIsLeftOutAndIsNotConfusedWithNone() {
        var unanswered = Answers.coupleLackingNothing().devices(null).toilet(null).facts();
        var none = Answers.coupleLackingNothing().devices(Set.of()).facts();

        assertThat(SurveyFactsJson.write(unanswered)).doesNotContain("null", "devices", "toilet");
        assertThat(SurveyFactsJson.read(SurveyFactsJson.write(unanswered)).devices()).isNull();
        assertThat(SurveyFactsJson.read(SurveyFactsJson.write(none)).devices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"members\":[],\"dwelling\":{},\"marks\":{},\"points\":{},\"paperExplanation\":\"\",\"income\":1}",
                "{\"members\":[],\"dwelling\":{\"toilet\":\"GOLDEN\"},\"marks\":{},\"points\":{},\"paperExplanation\":\"\"}",
                "{\"members\":[],\"dwelling\":{\"toilet\":3},\"marks\":{},\"points\":{},\"paperExplanation\":\"\"}",
                "{\"members\":[],\"dwelling\":{},\"marks\":{},\"points\":{}}",
                "{\"members\":[],\"marks\":{},\"points\":{},\"paperExplanation\":\"\"}",
                "{\"members\":[{\"name\":\"A\",\"birthDate\":\"2000-01-01\",\"yearOnly\":false}],\"dwelling\":{},\"marks\":{},\"points\":{},\"paperExplanation\":\"\"}",
                "{\"members\":[],\"dwelling\":{},\"marks\":{\"TOILET\":{\"deprived\":true}},\"points\":{},\"paperExplanation\":\"\"}",
                "{\"members\":[],\"dwelling\":{},\"marks\":{},\"points\":{},\"paperExplanation\":\"\"}"
                    + " {}"
            })
    void refusesATextThatItDidNotWrite(String text) {
        assertThatThrownBy(() -> SurveyFactsJson.read(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
