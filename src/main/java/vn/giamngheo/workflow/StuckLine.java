package vn.giamngheo.workflow;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.workflow.StuckTasks.Why;

/**
 * Tasks or machine steps of one kind that are stuck in one place for one reason.
 *
 * @param process of a machine step; empty for a task
 * @param person who has the tasks; null for a group's or a machine step
 * @param cause of failed steps, in words; null for others
 * @param choices what the page sends back to have tasks reassigned; empty for a machine step
 * @param steps what the page sends back to have machine steps go on; empty for tasks
 * @param hasGroup they can go back to their group
 * @param losesGroup their group can be asked again
 * @param closedAccount whose posts may be handed over; null where no account is closed
 * @param people who may be given all of them, account to name
 */
public record StuckLine(
        Why why,
        String name,
        String process,
        String commune,
        String village,
        @Nullable String person,
        @Nullable String cause,
        LocalDateTime since,
        List<String> choices,
        List<String> steps,
        boolean hasGroup,
        boolean losesGroup,
        @Nullable String closedAccount,
        Map<String, String> people) {

    /** What kinds of stuck work the page tells apart, by the word in its address. */
    public enum Kind {
        TASK("viec", "Việc không có người làm"),
        STEP("buoc-may", "Bước máy lỗi"),
        TIMER("moc-gio", "Mốc giờ không chạy"),
        MESSAGE("cho-tin", "Chờ điều đã xong");

        private final String word;
        private final String label;

        Kind(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** Empty for a word that is none of them, which means all kinds. */
        public static Optional<Kind> of(@Nullable String word) {
            return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
        }
    }

    /** Names the line on the page. */
    public String id() {
        return steps.isEmpty() ? choices.get(0).replaceFirst(":.*", "") : steps.get(0);
    }

    public int count() {
        return choices.size() + steps.size();
    }

    public Kind kind() {
        return switch (why) {
            case STEP_FAILED -> Kind.STEP;
            case TIMER_OVERDUE, TIMER_SUSPENDED -> Kind.TIMER;
            case MESSAGE_LOST -> Kind.MESSAGE;
            default -> Kind.TASK;
        };
    }

    public boolean isTask() {
        return kind() == Kind.TASK;
    }

    /** How many, in words: "3 việc". */
    public String counted() {
        return switch (kind()) {
            case TASK -> "%d việc".formatted(count());
            case STEP -> "%d bước".formatted(count());
            case TIMER -> "%d mốc giờ".formatted(count());
            case MESSAGE -> "%d hồ sơ".formatted(count());
        };
    }

    /** Every word is somewhere in what the line says; accents and capitals do not count. */
    public boolean matches(String words) {
        var said =
                VietnameseText.folded(
                        String.join(
                                " ",
                                name,
                                process,
                                commune,
                                village,
                                person == null ? "" : person,
                                cause == null ? "" : cause));
        return Stream.of(VietnameseText.folded(words).split(" ")).allMatch(said::contains);
    }

    /** The same line with those of its tasks and steps only; nothing when it has none of them. */
    public Optional<StuckLine> only(Collection<String> ids) {
        var ofThem = choices.stream().filter(each -> ids.contains(each.replaceFirst(":.*", "")));
        var left =
                new StuckLine(
                        why,
                        name,
                        process,
                        commune,
                        village,
                        person,
                        cause,
                        since,
                        ofThem.toList(),
                        steps.stream().filter(ids::contains).toList(),
                        hasGroup,
                        losesGroup,
                        closedAccount,
                        people);
        return left.count() == 0 ? Optional.empty() : Optional.of(left);
    }

    public String reason() {
        return switch (why) {
            case CLOSED_ACCOUNT -> "Tài khoản %s đã đóng.".formatted(person);
            case NO_LONGER_IN_OFFICE -> "%s không còn giữ vai trò của việc này.".formatted(person);
            case AWAY -> "%s đang vắng mặt.".formatted(person);
            case NOBODY_IN_OFFICE -> "Không có ai đang giữ vai trò này ở đây.";
            case EVERYBODY_AWAY -> "Người giữ vai trò này vắng mặt, chưa có người làm thay.";
            case NOBODY_ASKED -> "Việc không giao cho người nào, nhóm nào.";
            case STEP_FAILED -> "Bước máy đã tự thử lại nhiều lần mà vẫn lỗi.";
            case TIMER_OVERDUE -> "Mốc giờ đã qua hơn một giờ mà chưa chạy.";
            case TIMER_SUSPENDED -> "Mốc giờ đã qua nhưng đang bị tạm dừng.";
            case MESSAGE_LOST -> "Điều hồ sơ chờ đã xong, nhưng hồ sơ chưa được báo.";
        };
    }

    public String advice() {
        return switch (why) {
            case CLOSED_ACCOUNT, NO_LONGER_IN_OFFICE, AWAY ->
                    hasGroup
                            ? "Trả lại cho nhóm, hoặc giao cho người khác."
                            : "Giao cho người khác.";
            case NOBODY_IN_OFFICE ->
                    people.isEmpty()
                            ? "Mở tài khoản hoặc thêm vai trò cho người phụ trách."
                            : "Thêm vai trò cho người phụ trách, hoặc giao cho người khác.";
            case EVERYBODY_AWAY -> "Ghi người làm thay, hoặc thêm vai trò cho người khác.";
            case NOBODY_ASKED ->
                    losesGroup ? "Gọi lại nhóm mà quy trình giao việc." : "Giao cho một người.";
            case STEP_FAILED -> "Sửa nguyên nhân trước, rồi thử lại.";
            case TIMER_OVERDUE, TIMER_SUSPENDED ->
                    "Cho chạy lại; nếu sau một giờ mốc vẫn ở đây, khởi động lại ứng dụng.";
            case MESSAGE_LOST -> "Gửi lại để hồ sơ đi tiếp.";
        };
    }
}
