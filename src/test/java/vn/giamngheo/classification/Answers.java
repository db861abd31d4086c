package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers of invented households, named after their situation, and how to change one. */
final class Answers {

    static final LocalDate DAY = LocalDate.of(2023, 10, 2);

    private List<MemberFacts> members;
    private @Nullable BigDecimal area = new BigDecimal("80");
    private @Nullable Material pillars = Material.DURABLE;
    private @Nullable Material roof = Material.DURABLE;
    private @Nullable Material walls = Material.DURABLE;
    private @Nullable WaterSource water = WaterSource.PIPED;
    private @Nullable Toilet toilet = Toilet.SEPTIC;
    private @Nullable Boolean internet = true;
    private @Nullable Set<InfoDevice> devices = Set.of(InfoDevice.TELEVISION);
    private final Map<String, ManualMark> marks = new HashMap<>();
    private final Map<Integer, PointAnswer> points = new HashMap<>();
    private @Nullable Integer paperTotal = 100;
    private String paperExplanation = "";

    private Answers(List<MemberFacts> members) {
        this.members = members;
    }

    /** A couple that lacks nothing; B1 is 100 on paper. */
    static Answers coupleLackingNothing() {
        return new Answers(List.of(adult("Nguyễn Văn Bình", 45), adult("Trần Thị Lụa", 43)));
    }

    /** The same answers, to change one of them. */
    static Answers like(SurveyFacts facts) {
        var answers = new Answers(facts.members());
        var dwelling = facts.dwelling();
        answers.area = dwelling.area();
        answers.internet = facts.internet();
        answers.devices = facts.devices();
        answers.marks.putAll(facts.marks());
        answers.points.putAll(facts.points());
        answers.paperTotal = facts.paperTotal();
        answers.paperExplanation = facts.paperExplanation();
        return answers.parts(dwelling.pillars(), dwelling.roof(), dwelling.walls())
                .water(dwelling.water())
                .toilet(dwelling.toilet());
    }

    static MemberFacts adult(String name, int age) {
        return new MemberFacts(
                idOf(name),
                name,
                DAY.minusYears(age).minusMonths(3),
                false,
                Schooling.NONE,
                Education.UPPER_SECONDARY,
                true,
                WorkState.SELF_EMPLOYED,
                Allowance.NONE,
                Nutrition.NORMAL);
    }

    static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Answers members(MemberFacts... instead) {
        members = List.of(instead);
        return this;
    }

    Answers members(List<MemberFacts> instead) {
        members = instead;
        return this;
    }

    Answers area(@Nullable String squareMetres) {
        area = squareMetres == null ? null : new BigDecimal(squareMetres);
        return this;
    }

    Answers parts(@Nullable Material pillar, @Nullable Material top, @Nullable Material wall) {
        pillars = pillar;
        roof = top;
        walls = wall;
        return this;
    }

    Answers water(@Nullable WaterSource used) {
        water = used;
        return this;
    }

    Answers toilet(@Nullable Toilet used) {
        toilet = used;
        return this;
    }

    Answers internet(@Nullable Boolean used) {
        internet = used;
        return this;
    }

    Answers devices(@Nullable Set<InfoDevice> owned) {
        devices = owned;
        return this;
    }

    Answers marked(String code, boolean deprived, String reason) {
        marks.put(code, new ManualMark(deprived, reason));
        return this;
    }

    Answers unmarked(String code) {
        marks.remove(code);
        return this;
    }

    Answers unanswered(int question) {
        points.remove(question);
        return this;
    }

    Answers chosen(int question, Integer... options) {
        points.put(question, new PointAnswer(List.of(options), null));
        return this;
    }

    Answers number(int question, String number) {
        points.put(question, new PointAnswer(List.of(), new BigDecimal(number)));
        return this;
    }

    Answers onPaper(@Nullable Integer total) {
        paperTotal = total;
        return this;
    }

    Answers explained(String explanation) {
        paperExplanation = explanation;
        return this;
    }

    /** No clean water, no hygienic toilet, no internet: three deprivations of the dwelling. */
    Answers lackingWaterToiletAndInternet() {
        return lackingWaterAndToilet().internet(false);
    }

    Answers lackingWaterAndToilet() {
        return water(WaterSource.OTHER).toilet(Toilet.NONE);
    }

    SurveyFacts facts() {
        return new SurveyFacts(
                members,
                new DwellingFacts(area, pillars, roof, walls, water, toilet),
                internet,
                devices,
                marks,
                points,
                paperTotal,
                paperExplanation);
    }
}
