package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Allowance;
import vn.giamngheo.classification.DwellingFacts;
import vn.giamngheo.classification.Education;
import vn.giamngheo.classification.InfoDevice;
import vn.giamngheo.classification.ManualMark;
import vn.giamngheo.classification.Material;
import vn.giamngheo.classification.MemberFacts;
import vn.giamngheo.classification.Nutrition;
import vn.giamngheo.classification.PointAnswer;
import vn.giamngheo.classification.Schooling;
import vn.giamngheo.classification.SurveyFacts;
import vn.giamngheo.classification.Toilet;
import vn.giamngheo.classification.WaterSource;
import vn.giamngheo.classification.WorkState;

/**
 * Answers of invented households such as a survey of 2023 leaves them: one to seven people of every
 * age, now and then a year of birth only, a mark by hand, an answer about waste. The same seed
 * gives the same households.
 */
final class InventedSurveys {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 20);

    private static final List<String> FAMILIES =
            List.of("Đoàn", "Phùng", "Khúc", "Quách", "Đặng", "Bùi", "Đào", "Tăng", "Nguyễn");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Hữu", "Thị Thu", "Đình");
    private static final List<String> GIVEN =
            List.of("An", "Bình", "Cúc", "Dung", "Én", "Gấm", "Hạnh", "Khoa", "Lụa", "Mận");

    private final Random chance;

    InventedSurveys(long seed) {
        this.chance = new Random(seed);
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(chance.nextInt(60));
    }

    /**
     * With answers to a table of ten questions: the first three follow from the facts, then five of
     * four options each, then two of which several apply.
     */
    SurveyFacts answeringTheTable(LocalDate day) {
        Map<Integer, PointAnswer> points = new HashMap<>();
        for (var question = 4; question <= 8; question++) {
            points.put(question, new PointAnswer(List.of(1 + chance.nextInt(4)), null));
        }
        points.put(9, new PointAnswer(some(4), null));
        points.put(10, new PointAnswer(some(4), null));
        return survey(day, points, null);
    }

    /** With the total of the paper form. */
    SurveyFacts withPaperTotal(LocalDate day) {
        return survey(day, Map.of(), 80 + 5 * chance.nextInt(25));
    }

    /** What version 0.1.0 kept: codes of the indicators that were marked. */
    Set<String> paperMarks(List<String> codes) {
        var marked = new TreeSet<String>();
        codes.stream().filter(code -> chance.nextInt(100) < 20).forEach(marked::add);
        return marked;
    }

    private List<Integer> some(int of) {
        List<Integer> chosen = new ArrayList<>();
        for (var option = 1; option <= of; option++) {
            if (chance.nextBoolean()) {
                chosen.add(option);
            }
        }
        return chosen;
    }

    private SurveyFacts survey(
            LocalDate day, Map<Integer, PointAnswer> points, @Nullable Integer total) {
        List<MemberFacts> members = new ArrayList<>();
        var family = pick(FAMILIES);
        for (var number = 1 + chance.nextInt(7); number > 0; number--) {
            members.add(member(family, day, members.isEmpty()));
        }
        return new SurveyFacts(
                members,
                new DwellingFacts(
                        new BigDecimal(10 + chance.nextInt(110) + "." + chance.nextInt(10)),
                        material(),
                        material(),
                        material(),
                        chance.nextInt(100) < 85 ? WaterSource.PIPED : WaterSource.OTHER,
                        chance.nextInt(100) < 70 ? Toilet.SEPTIC : Toilet.NOT_HYGIENIC),
                chance.nextInt(100) < 60,
                devices(),
                marks(members),
                points,
                total,
                "");
    }

    private MemberFacts member(String family, LocalDate day, boolean grown) {
        var age = grown ? 22 + chance.nextInt(60) : chance.nextInt(85);
        var birth = day.minusYears(age).minusDays(chance.nextInt(365));
        var yearOnly = age > 35 && chance.nextInt(100) < 20;
        return new MemberFacts(
                new UUID(chance.nextLong(), chance.nextLong()),
                family + " " + pick(MIDDLE) + " " + pick(GIVEN),
                yearOnly ? birth.withDayOfYear(1) : birth,
                yearOnly,
                schooling(age),
                education(age),
                chance.nextInt(100) < 92,
                work(age),
                allowance(age),
                age < 16 ? nutrition() : null);
    }

    private @Nullable Schooling schooling(int age) {
        if (age < 3 || age > 35) {
            return null;
        }
        if (chance.nextInt(100) < 6 || age > 22) {
            return Schooling.NONE;
        }
        if (age < 6) {
            return Schooling.PRESCHOOL;
        }
        if (age < 12) {
            return Schooling.PRIMARY;
        }
        return age < 16 ? Schooling.LOWER_SECONDARY : Schooling.UPPER_SECONDARY;
    }

    private @Nullable Education education(int age) {
        if (age < 15) {
            return null;
        }
        return chance.nextInt(100) < 20
                ? Education.PRIMARY
                : age < 18 ? Education.LOWER_SECONDARY : Education.UPPER_SECONDARY;
    }

    private @Nullable WorkState work(int age) {
        if (age < 15) {
            return null;
        }
        if (age < 19) {
            return WorkState.STUDYING;
        }
        return age > 65
                ? WorkState.UNABLE
                : pick(
                        List.of(
                                WorkState.SELF_EMPLOYED,
                                WorkState.SELF_EMPLOYED,
                                WorkState.WAGE_CONTRACT,
                                WorkState.WAGE_CONTRACT,
                                WorkState.WAGE_NO_CONTRACT,
                                WorkState.NOT_SEEKING));
    }

    private @Nullable Allowance allowance(int age) {
        if (age < 15) {
            return null;
        }
        return age >= 80 ? Allowance.ELDERLY : Allowance.NONE;
    }

    private Nutrition nutrition() {
        return chance.nextInt(100) < 90 ? Nutrition.NORMAL : Nutrition.STUNTED;
    }

    private Material material() {
        return chance.nextInt(100) < 75 ? Material.DURABLE : Material.NOT_DURABLE;
    }

    private Set<InfoDevice> devices() {
        Set<InfoDevice> devices = EnumSet.noneOf(InfoDevice.class);
        for (var device : InfoDevice.values()) {
            if (chance.nextInt(100) < 30) {
                devices.add(device);
            }
        }
        return devices;
    }

    /** Waste is not asked everywhere; sometimes a derived mark is set otherwise. */
    private Map<String, ManualMark> marks(List<MemberFacts> members) {
        Map<String, ManualMark> marks = new HashMap<>();
        if (chance.nextInt(100) < 70) {
            marks.put("WASTE", new ManualMark(chance.nextInt(100) < 25, "Hỏi thêm khi rà soát"));
        }
        if (chance.nextInt(100) < 5) {
            marks.put(
                    "TOILET",
                    new ManualMark(
                            true,
                            "Nhà tiêu của " + members.get(0).name() + " bị hỏng \"từ mùa mưa\""));
        }
        return marks;
    }

    private <T> T pick(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
