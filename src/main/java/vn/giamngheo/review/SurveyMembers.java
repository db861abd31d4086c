package vn.giamngheo.review;

import static vn.giamngheo.classification.SurveyField.BIRTH;
import static vn.giamngheo.classification.SurveyField.ofMember;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.household.PersonEntry;
import vn.giamngheo.household.ProposedChange;
import vn.giamngheo.household.Relation;
import vn.giamngheo.household.Sex;
import vn.giamngheo.review.SurveyMember.Presence;
import vn.giamngheo.shared.VietnameseText;

/**
 * The people of the household: those of the register, less who died or moved away, and those found
 * at the door.
 */
final class SurveyMembers {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{9}|\\d{12}");

    private final TypedFields typed;
    private final LocalDate day;
    private final List<SurveyMember> all = new ArrayList<>();

    SurveyMembers(
            TypedFields typed,
            Map<String, String> values,
            List<MemberView> registered,
            LocalDate day) {
        this.typed = typed;
        this.day = day;
        registered.forEach(member -> all.add(registered(member)));
        foundIds(values).forEach(id -> all.add(found(id)));
    }

    /** Everybody, also who is gone: the register's order, then who was found. */
    List<SurveyMember> all() {
        return all.stream().filter(one -> one.presence() != Presence.REMOVED).toList();
    }

    List<SurveyMember> staying() {
        return all.stream().filter(SurveyMember::stays).toList();
    }

    /** What has to be entered before the changes can be proposed: sentences by field. */
    Map<String, String> requireComplete() {
        for (var member : all()) {
            if (member.found()) {
                requireFound(member);
            } else if (!member.stays() && day(member, SurveyFields.LEFT_ON) == null) {
                typed.wrong(
                        ofMember(member.id(), SurveyFields.LEFT_ON),
                        "Nhập ngày %s %s.".formatted(member.name(), verb(member)));
            }
        }
        return typed.wrong();
    }

    /** What the survey found and the register does not say; complete surveys only. */
    List<ProposedChange> proposedChanges() {
        return all().stream()
                .filter(member -> member.found() || !member.stays())
                .map(this::proposed)
                .toList();
    }

    private ProposedChange proposed(SurveyMember member) {
        if (!member.found()) {
            var on = required(day(member, SurveyFields.LEFT_ON));
            return member.presence() == Presence.DIED
                    ? ProposedChange.died(member.id(), on)
                    : ProposedChange.movedOut(member.id(), on);
        }
        return ProposedChange.joined(
                new PersonEntry(
                        member.name(),
                        required(member.relation()),
                        required(member.birthDate()),
                        member.yearOnly() ? BirthPrecision.YEAR : BirthPrecision.DAY,
                        required(member.sex()),
                        identityNumber(member)),
                day(member, SurveyFields.JOINED_ON));
    }

    private static <T> T required(@Nullable T entered) {
        return Objects.requireNonNull(entered, "an incomplete survey was recorded");
    }

    /** Day on which a person died, moved away or came; null while not entered or not readable. */
    @Nullable LocalDate day(SurveyMember member, String fact) {
        var field = ofMember(member.id(), fact);
        var entered = typed.day(field);
        if (entered != null && entered.isAfter(day)) {
            typed.wrong(field, "Ngày này sau ngày rà soát. Kiểm tra lại ngày.");
            return null;
        }
        if (entered != null && member.birthDate() != null && entered.isBefore(member.birthDate())) {
            typed.wrong(field, "Ngày này trước ngày sinh. Kiểm tra lại ngày.");
            return null;
        }
        return entered;
    }

    /** Identity number of a person found at the door; null when none was entered. */
    @Nullable String identityNumber(SurveyMember member) {
        var field = ofMember(member.id(), SurveyFields.IDENTITY);
        var text = typed.text(field).replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!IDENTITY.matcher(text).matches()) {
            typed.wrong(field, "Số CCCD có 12 chữ số, số CMND có 9 chữ số. Kiểm tra lại số.");
            return null;
        }
        return text;
    }

    private static String verb(SurveyMember member) {
        return member.presence() == Presence.DIED ? "chết" : "chuyển đi";
    }

    private void requireFound(SurveyMember member) {
        var id = member.id();
        if (member.name().isEmpty()) {
            typed.wrong(ofMember(id, SurveyFields.NAME), "Nhập họ và tên người mới về.");
        }
        if (member.relation() == null) {
            typed.wrong(
                    ofMember(id, SurveyFields.RELATION), "Chọn quan hệ với chủ hộ của người mới.");
        }
        if (member.sex() == null) {
            typed.wrong(ofMember(id, SurveyFields.SEX), "Chọn giới tính của người mới.");
        }
        if (member.birthDate() == null) {
            typed.wrong(ofMember(id, BIRTH), "Nhập ngày sinh, hoặc năm sinh, của người mới.");
        }
        identityNumber(member);
        day(member, SurveyFields.JOINED_ON);
    }

    private SurveyMember registered(MemberView member) {
        var yearOnly = member.birthPrecision() == BirthPrecision.YEAR;
        var corrected = yearOnly ? typed.day(ofMember(member.id(), BIRTH)) : null;
        if (corrected != null && corrected.getYear() != member.birthDate().getYear()) {
            typed.wrong(
                    ofMember(member.id(), BIRTH),
                    "Sổ hộ ghi năm sinh %d. Nhập ngày sinh trong năm đó."
                            .formatted(member.birthDate().getYear()));
            corrected = null;
        }
        return new SurveyMember(
                member.id(),
                member.fullName(),
                member.relation(),
                member.sex(),
                corrected == null ? member.birthDate() : corrected,
                yearOnly && corrected == null,
                presence(member.id()),
                false);
    }

    private SurveyMember found(UUID id) {
        var yearField = ofMember(id, BIRTH);
        var yearOnly = YEAR.matcher(typed.text(yearField)).matches();
        var birth =
                yearOnly
                        ? LocalDate.of(Integer.parseInt(typed.text(yearField)), 1, 1)
                        : typed.day(yearField);
        if (birth != null && birth.isAfter(day)) {
            typed.wrong(yearField, "Ngày sinh sau ngày rà soát. Kiểm tra lại ngày sinh.");
            birth = null;
        }
        return new SurveyMember(
                id,
                VietnameseText.clean(typed.text(ofMember(id, SurveyFields.NAME))),
                typed.one(ofMember(id, SurveyFields.RELATION), Relation.class),
                typed.one(ofMember(id, SurveyFields.SEX), Sex.class),
                birth,
                yearOnly,
                presence(id),
                true);
    }

    private Presence presence(UUID id) {
        var presence = typed.one(SurveyFields.presence(id), Presence.class);
        return presence == null ? Presence.STAYS : presence;
    }

    /** In the order in which they were entered. */
    private static List<UUID> foundIds(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().matches("member\\..{36}\\." + SurveyFields.FOUND))
                .sorted(Comparator.comparing((Map.Entry<String, String> entry) -> entry.getValue()))
                .map(entry -> UUID.fromString(entry.getKey().substring(7, 43)))
                .toList();
    }
}
