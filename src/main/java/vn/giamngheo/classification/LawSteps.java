package vn.giamngheo.classification;

import java.util.List;
import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.VietnameseText;

/** What has to hold before a version moves on, said in sentences. */
final class LawSteps {

    private static final int LONGEST_NOTE = 1_000;

    private LawSteps() {}

    /**
     * @param doing what the person wanted, "sửa"
     * @throws BusinessException WRONG_STATE
     */
    static void requireState(LawVersion version, String doing, Set<LawState> allowed) {
        if (!allowed.contains(version.state())) {
            throw new BusinessException(
                    "WRONG_STATE",
                    "Bản này đang ở trạng thái “%s” nên không %s được. Mở lại trang để xem việc có thể làm."
                            .formatted(version.state().label(), doing));
        }
    }

    /**
     * @throws BusinessException INCOMPLETE naming every gap
     */
    static void requireComplete(List<String> gaps) {
        if (!gaps.isEmpty()) {
            throw new BusinessException(
                    "INCOMPLETE", "Bản này còn thiếu: " + String.join(" ", gaps));
        }
    }

    /**
     * @throws BusinessException SAME_PERSON for everybody who entered part of the version
     */
    static void requireSecondPerson(Actor actor, LawVersion version, List<String> editors) {
        if (tookPart(actor, version, editors)) {
            throw new BusinessException(
                    "SAME_PERSON",
                    "Bạn đã nhập hoặc gửi bản này nên không tự xác nhận, không tự trả lại được."
                            + " Nhờ một người khác có quyền xác nhận.");
        }
    }

    static boolean tookPart(Actor actor, LawVersion version, List<String> editors) {
        return actor.username().equals(version.submittedBy()) || editors.contains(actor.username());
    }

    /**
     * @throws InvalidInput at the field, when nothing is written or too much
     */
    static String requireNote(String field, String text, String sentence) {
        var note = VietnameseText.clean(text);
        if (note.isEmpty()) {
            throw new InvalidInput(field, sentence);
        }
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidInput(
                    field, "Viết ngắn lại, nhiều nhất %d chữ cái.".formatted(LONGEST_NOTE));
        }
        return note;
    }
}
