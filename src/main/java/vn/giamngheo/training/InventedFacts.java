package vn.giamngheo.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import vn.giamngheo.classification.Allowance;
import vn.giamngheo.classification.Education;
import vn.giamngheo.classification.InfoDevice;
import vn.giamngheo.classification.Material;
import vn.giamngheo.classification.Nutrition;
import vn.giamngheo.classification.Schooling;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.classification.Toilet;
import vn.giamngheo.classification.WaterSource;
import vn.giamngheo.classification.WorkState;
import vn.giamngheo.review.SurveyFields;
import vn.giamngheo.review.SurveyMember;

/** Facts of an invented household that lacks nothing, except what it is told to lack. */
final class InventedFacts {

    private final List<SurveyMember> people;
    private final LocalDate day;
    private final Map<String, String> fields = new HashMap<>();

    InventedFacts(List<SurveyMember> people, LocalDate day) {
        this.people = people.stream().filter(SurveyMember::stays).toList();
        this.day = day;
        this.people.forEach(this::wellOff);
        dwelling();
    }

    Map<String, String> fields() {
        return fields;
    }

    /** Makes a fact say so, where one can; the dependants of a household are what they are. */
    void deprive(String indicatorCode) {
        switch (indicatorCode) {
            case "EMPLOYMENT" ->
                    somebody(
                            age -> age >= 18 && age < 60,
                            SurveyField.WORK,
                            WorkState.WAGE_NO_CONTRACT);
            case "NUTRITION" -> somebody(age -> age < 16, SurveyField.NUTRITION, Nutrition.STUNTED);
            case "HEALTH_INSURANCE" -> somebody(age -> age >= 6, SurveyField.INSURED, "false");
            case "ADULT_EDUCATION" ->
                    somebody(
                            age -> age >= 18 && age <= 30,
                            SurveyField.EDUCATION,
                            Education.LOWER_SECONDARY);
            case "CHILD_SCHOOLING" ->
                    somebody(age -> age >= 3 && age < 16, SurveyField.SCHOOLING, Schooling.NONE);
            case "HOUSING_QUALITY" -> {
                put(SurveyField.ROOF, Material.NOT_DURABLE);
                put(SurveyField.WALLS, Material.NOT_DURABLE);
            }
            case "HOUSING_AREA" -> area(6);
            case "WATER_SOURCE" -> put(SurveyField.WATER, WaterSource.OTHER);
            case "TOILET" -> put(SurveyField.TOILET, Toilet.NOT_HYGIENIC);
            case "TELECOM" -> fields.put(SurveyField.INTERNET, "false");
            case "INFO_DEVICES" -> {
                fields.remove(SurveyFields.device(InfoDevice.TELEVISION.name()));
                fields.remove(SurveyFields.device(InfoDevice.TELEPHONE.name()));
                fields.put(SurveyFields.device(SurveyFields.NONE), "true");
            }
            default -> {
                // no fact of the training commune can say so: marked by hand
            }
        }
    }

    private void wellOff(SurveyMember person) {
        var age = person.ageOn(day);
        put(person, SurveyField.INSURED, "true");
        if (age >= 3 && age <= 35) {
            put(person, SurveyField.SCHOOLING, schooling(age).name());
        }
        if (age >= 15 && age <= 35) {
            put(
                    person,
                    SurveyField.EDUCATION,
                    (age < 18 ? Education.LOWER_SECONDARY : Education.UPPER_SECONDARY).name());
        }
        if (age >= 15) {
            put(person, SurveyField.WORK, work(age).name());
            put(person, SurveyField.ALLOWANCE, Allowance.NONE.name());
        }
        if (age < 16) {
            put(person, SurveyField.NUTRITION, Nutrition.NORMAL.name());
        }
    }

    private static Schooling schooling(int age) {
        if (age < 6) {
            return Schooling.PRESCHOOL;
        }
        if (age < 12) {
            return Schooling.PRIMARY;
        }
        if (age < 16) {
            return Schooling.LOWER_SECONDARY;
        }
        return age < 18 ? Schooling.UPPER_SECONDARY : Schooling.NONE;
    }

    private static WorkState work(int age) {
        if (age < 18) {
            return WorkState.STUDYING;
        }
        return age < 60 ? WorkState.SELF_EMPLOYED : WorkState.NOT_SEEKING;
    }

    private void dwelling() {
        area(20);
        put(SurveyField.PILLARS, Material.DURABLE);
        put(SurveyField.ROOF, Material.DURABLE);
        put(SurveyField.WALLS, Material.DURABLE);
        put(SurveyField.WATER, WaterSource.PIPED);
        put(SurveyField.TOILET, Toilet.SEPTIC);
        fields.put(SurveyField.INTERNET, "true");
        fields.put(SurveyFields.device(InfoDevice.TELEVISION.name()), "true");
        fields.put(SurveyFields.device(InfoDevice.TELEPHONE.name()), "true");
    }

    private void area(int squareMetresEach) {
        fields.put(SurveyField.AREA, String.valueOf(squareMetresEach * Math.max(1, people.size())));
    }

    private void somebody(IntPredicate age, String fact, Enum<?> value) {
        somebody(age, fact, value.name());
    }

    private void somebody(IntPredicate age, String fact, String value) {
        people.stream()
                .filter(person -> age.test(person.ageOn(day)))
                .findFirst()
                .ifPresent(person -> put(person, fact, value));
    }

    private void put(SurveyMember person, String fact, String value) {
        fields.put(SurveyField.ofMember(person.id(), fact), value);
    }

    private void put(String field, Enum<?> value) {
        fields.put(field, value.name());
    }
}
