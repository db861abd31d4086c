package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.InputErrors;

/** When a person may be away, and who may act for them. A deputy's deputy is not followed. */
@Component
class AbsenceRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_DAYS = 366;

    private final Absences absences;
    private final PostsHeld posts;
    private final Clock clock;

    AbsenceRules(Absences absences, PostsHeld posts, Clock clock) {
        this.absences = absences;
        this.posts = posts;
        this.clock = clock;
    }

    void checkDays(
            String username, @Nullable LocalDate from, @Nullable LocalDate to, InputErrors errors) {
        errors.addIf(from == null, "from", "Nhập ngày đầu vắng mặt, ví dụ 05/10/2026.");
        errors.addIf(to == null, "to", "Nhập ngày cuối vắng mặt, ví dụ 09/10/2026.");
        if (from == null || to == null) {
            return;
        }
        errors.addIf(
                from.isBefore(LocalDate.now(clock)), "from", "Ngày đầu không được trước hôm nay.");
        errors.addIf(to.isBefore(from), "to", "Ngày cuối không được trước ngày đầu.");
        errors.addIf(
                to.isAfter(from.plusDays(LONGEST_DAYS)),
                "to",
                "Vắng mặt dài hơn một năm thì quản trị viên bàn giao cho người khác.");
        if (errors.isEmpty()) {
            checkOthers(username, from, to, errors);
        }
    }

    private void checkOthers(String username, LocalDate from, LocalDate to, InputErrors errors) {
        absences.findByUsernameAndWithdrawnOnIsNull(username).stream()
                .filter(other -> other.touches(from, to))
                .findFirst()
                .ifPresent(
                        other ->
                                errors.add(
                                        "from",
                                        "Thời gian này trùng với lần vắng mặt từ %s đến %s đã ghi."
                                                .formatted(
                                                        DAY.format(other.fromOn()),
                                                        DAY.format(other.toOn()))));
        absences.findByDeputyAndWithdrawnOnIsNull(username).stream()
                .filter(other -> other.touches(from, to))
                .findFirst()
                .ifPresent(
                        other ->
                                errors.add(
                                        "from",
                                        "Thời gian này đang nhận làm thay người khác, đến %s. Bỏ lần"
                                                        .formatted(DAY.format(other.toOn()))
                                                + " vắng mặt của người đó và chọn người làm thay"
                                                + " khác trước."));
    }

    void checkDeputy(
            String username,
            @Nullable String deputy,
            LocalDate from,
            LocalDate to,
            InputErrors errors) {
        if (deputy == null) {
            return;
        }
        var absent = posts.person(username, from);
        var other = posts.person(deputy, from);
        if (deputy.equals(username)
                || absent.isEmpty()
                || other.isEmpty()
                || Deputising.needed(absent.get().own()).isEmpty()
                || !Deputising.carriesAll(absent.get().own(), other.get().own())) {
            errors.add(
                    "deputy",
                    "Chọn người làm thay trong danh sách: cán bộ cùng xã, đang giữ vai trò; thay"
                            + " Chủ tịch là Phó Chủ tịch, thay cơ quan cho ý kiến là người cùng cơ"
                            + " quan.");
            return;
        }
        errors.addIf(
                isAway(deputy, from, to),
                "deputy",
                "Người này cũng vắng mặt trong thời gian đó. Chọn người khác.");
    }

    private boolean isAway(String username, LocalDate from, LocalDate to) {
        return absences.findByUsernameAndWithdrawnOnIsNull(username).stream()
                .anyMatch(other -> other.touches(from, to));
    }

    /** Everybody who could act for the person today. */
    List<PostsHeld.Person> possible(PostsHeld.Person absent) {
        if (Deputising.needed(absent.own()).isEmpty()) {
            return List.of();
        }
        return posts.colleagues(absent).stream()
                .filter(person -> !person.username().equals(absent.username()))
                .filter(person -> Deputising.carriesAll(absent.own(), person.own()))
                .toList();
    }
}
