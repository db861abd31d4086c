package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody is still owed, by name: what, since when, why, whose turn it is.
 *
 * @param name of the person, or of the head where it is the household's
 * @param householdTitle "Nguyễn Thị Lụa - thôn Đông"
 * @param benefitName name of the benefit; empty when the household was not evaluated at all
 * @param since first day of the right, the request or the question
 * @param why Vietnamese sentence
 * @param turn role whose turn it is, {@link #BODY} or {@link #FAMILY}
 * @param body who decides outside the commune; empty when nobody does
 * @param step where it stands
 * @param subjectId what {@link #step} is about: list, request or run; null for what is on no list
 */
public record OwedLine(
        String name,
        String householdTitle,
        UUID householdId,
        String benefitName,
        LocalDate since,
        String why,
        String turn,
        String body,
        Step step,
        @Nullable UUID subjectId) {

    /** The deciding body outside the commune has it. */
    public static final String BODY = "body";

    /** The family has to bring something. */
    public static final String FAMILY = "family";

    /** Where it stands. */
    public enum Step {
        NOT_LISTED("Chưa đưa vào danh sách cấp"),
        PREPARING("Đang lập danh sách"),
        APPROVING("Chờ Chủ tịch UBND xã duyệt danh sách"),
        TO_ISSUE("Chờ gửi danh sách hoặc cấp"),
        SENT("Đã gửi, chờ trả lời"),
        RETURNED("Bị trả lại, chờ sửa và gửi lại"),
        ACCEPTED("Đã được chấp thuận, chờ cấp đến tay"),
        CHECKING("Đề nghị chờ kiểm tra"),
        SUPPLEMENTING("Chờ bổ sung giấy tờ"),
        POSTING("Đề nghị ở bước niêm yết"),
        CONFIRMING("Đề nghị chờ Chủ tịch UBND xã xác nhận"),
        DECIDING("Đề nghị chờ nơi quyết định trả lời"),
        QUESTION("Thiếu thông tin để xét quyền"),
        FAILED("Chưa xét được quyền");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }

        boolean isOfList() {
            return compareTo(PREPARING) >= 0 && compareTo(ACCEPTED) <= 0;
        }

        boolean isOfRequest() {
            return compareTo(CHECKING) >= 0 && compareTo(DECIDING) <= 0;
        }
    }

    /** Page where it can be moved on. */
    public String path() {
        if (step.isOfList()) {
            return "/chinh-sach/danh-sach/" + subjectId;
        }
        if (step.isOfRequest()) {
            return "/chinh-sach/de-nghi/" + subjectId;
        }
        return switch (step) {
            case QUESTION -> "/ho-gia-dinh/%s/thong-tin-chinh-sach".formatted(householdId);
            case FAILED -> "/chinh-sach/mo-quyen/" + subjectId;
            default -> "/ho-gia-dinh/%s/chinh-sach".formatted(householdId);
        };
    }
}
