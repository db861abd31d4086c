package vn.giamngheo.review.web;

import static vn.giamngheo.classification.SurveyField.ofMember;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.Allowance;
import vn.giamngheo.classification.Education;
import vn.giamngheo.classification.Nutrition;
import vn.giamngheo.classification.Schooling;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.classification.WorkState;
import vn.giamngheo.household.Relation;
import vn.giamngheo.household.Sex;
import vn.giamngheo.review.SurveyFields;
import vn.giamngheo.review.SurveyMember;
import vn.giamngheo.review.SurveyMember.Presence;
import vn.giamngheo.review.web.FieldView.Kind;

/**
 * Lays out what is asked about each person. Which questions a person sees goes by age, generously:
 * what counts is decided by the standard, not here.
 */
@Component
class PersonViews {

    /** Who is found at the door does not head the household; the register says who does. */
    private static final Relation[] RELATIONS_TO_A_HEAD =
            Arrays.stream(Relation.values())
                    .filter(relation -> relation != Relation.HEAD)
                    .toArray(Relation[]::new);

    private static final int MAY_ATTEND_FROM = 3;
    private static final int MAY_ATTEND_TO = 35;
    private static final int GROWN_FROM = 15;
    private static final int EDUCATION_TO = 35;
    private static final int CHILD_TO = 16;

    List<PersonView> of(List<SurveyMember> people, Map<String, String> values, LocalDate day) {
        return people.stream().map(person -> view(person, values, day)).toList();
    }

    private static PersonView view(SurveyMember person, Map<String, String> values, LocalDate day) {
        var form = new MemberForm(person, values);
        return new PersonView(
                person.id(),
                person.name().isEmpty() ? "Người mới" : person.name(),
                facts(person, day),
                person.found(),
                person.found() ? form.newPerson() : form.registered(),
                person.stays() && person.birthDate() != null
                        ? form.asked(person.ageOn(day))
                        : List.of());
    }

    private static String facts(SurveyMember person, LocalDate day) {
        var relation = person.relation();
        var sex = person.sex();
        return Stream.of(
                        relation == null ? null : relation.label(),
                        sex == null ? null : sex.label(),
                        person.birthDate() == null
                                ? null
                                : (person.yearOnly() ? "khoảng " : "")
                                        + person.ageOn(day)
                                        + " tuổi",
                        person.stays() ? null : person.presence().label().toLowerCase())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Who stays needs no answer. */
    private static String valueOf(Presence presence) {
        return presence == Presence.STAYS ? "" : presence.name();
    }

    private record MemberForm(SurveyMember person, Map<String, String> values) {

        List<FieldView> registered() {
            List<FieldView> fields = new ArrayList<>();
            Map<String, String> presences = new LinkedHashMap<>();
            Arrays.stream(Presence.values())
                    .filter(presence -> presence != Presence.REMOVED)
                    .forEach(presence -> presences.put(valueOf(presence), presence.label()));
            var key = ofMember(person.id(), SurveyFields.PRESENCE);
            fields.add(
                    new FieldView(
                            key,
                            "Hiện nay",
                            Kind.YES_NO,
                            valueOf(person.presence()),
                            presences,
                            null,
                            List.of()));
            if (!person.stays()) {
                fields.add(field(Kind.DATE, SurveyFields.LEFT_ON, "Ngày chết hoặc chuyển đi"));
            }
            if (person.yearOnly() || !value(SurveyField.BIRTH).isEmpty()) {
                fields.add(
                        field(Kind.DATE, SurveyField.BIRTH, "Ngày sinh")
                                .hinted("Sổ hộ chỉ có năm sinh; nhập nếu hỏi được"));
            }
            return fields;
        }

        List<FieldView> newPerson() {
            return List.of(
                    field(Kind.TEXT, SurveyFields.NAME, "Họ và tên"),
                    FieldView.choice(
                            ofMember(person.id(), SurveyFields.RELATION),
                            "Quan hệ với chủ hộ",
                            value(SurveyFields.RELATION),
                            RELATIONS_TO_A_HEAD,
                            Relation::label),
                    field(Kind.TEXT, SurveyField.BIRTH, "Ngày sinh")
                            .hinted("Ngày/tháng/năm; nếu không nhớ, chỉ ghi năm"),
                    FieldView.choice(
                            ofMember(person.id(), SurveyFields.SEX),
                            "Giới tính",
                            value(SurveyFields.SEX),
                            Sex.values(),
                            Sex::label),
                    field(Kind.TEXT, SurveyFields.IDENTITY, "Số CCCD (nếu có)"),
                    field(Kind.DATE, SurveyFields.JOINED_ON, "Ngày về ở (nếu biết)"));
        }

        List<FieldView> asked(int age) {
            List<FieldView> fields = new ArrayList<>();
            fields.add(
                    FieldView.yesNo(
                            ofMember(person.id(), SurveyField.INSURED),
                            "Có bảo hiểm y tế",
                            value(SurveyField.INSURED)));
            if (age >= MAY_ATTEND_FROM && age <= MAY_ATTEND_TO) {
                fields.add(
                        FieldView.choice(
                                ofMember(person.id(), SurveyField.SCHOOLING),
                                "Đang học",
                                value(SurveyField.SCHOOLING),
                                Schooling.values(),
                                Schooling::label));
            }
            if (age >= GROWN_FROM && age <= EDUCATION_TO) {
                fields.add(
                        FieldView.choice(
                                ofMember(person.id(), SurveyField.EDUCATION),
                                "Bằng cấp cao nhất",
                                value(SurveyField.EDUCATION),
                                Education.values(),
                                Education::label));
            }
            if (age >= GROWN_FROM) {
                fields.add(
                        FieldView.choice(
                                ofMember(person.id(), SurveyField.WORK),
                                "Việc làm",
                                value(SurveyField.WORK),
                                WorkState.values(),
                                WorkState::label));
                fields.add(
                        FieldView.choice(
                                ofMember(person.id(), SurveyField.ALLOWANCE),
                                "Trợ cấp xã hội hằng tháng",
                                value(SurveyField.ALLOWANCE),
                                Allowance.values(),
                                Allowance::label));
            }
            if (age <= CHILD_TO) {
                fields.add(
                        FieldView.choice(
                                ofMember(person.id(), SurveyField.NUTRITION),
                                "Dinh dưỡng (theo trạm y tế)",
                                value(SurveyField.NUTRITION),
                                Nutrition.values(),
                                Nutrition::label));
            }
            return fields;
        }

        private FieldView field(Kind kind, String fact, String label) {
            return FieldView.of(kind, ofMember(person.id(), fact), label, value(fact));
        }

        private String value(String fact) {
            return values.getOrDefault(ofMember(person.id(), fact), "");
        }
    }
}
