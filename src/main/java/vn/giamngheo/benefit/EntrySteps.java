package vn.giamngheo.benefit;

import java.util.Locale;
import java.util.Set;
import vn.giamngheo.benefit.CatalogueEntries.Entry;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.VietnameseText;

/** What has to hold before an entry of the catalogue takes a step. */
final class EntrySteps {

    private static final int LONGEST_NOTE = 500;

    private EntrySteps() {}

    static void requireState(Entry entry, String doing, Set<EntryState> states) {
        if (!states.contains(entry.state())) {
            throw new BusinessException(
                    "WRONG_STATE",
                    "Mục này %s nên không %s được. Tải lại trang để xem."
                            .formatted(entry.state().label().toLowerCase(Locale.ROOT), doing));
        }
    }

    static void requireOwn(Actor actor, Entry entry) {
        if (!entry.enteredBy().equals(actor.username())) {
            throw new BusinessException(
                    "NOT_YOURS",
                    "Bản nháp này do tài khoản %s nhập. Người đó sửa tiếp, hoặc bỏ bản này rồi lập bản khác."
                            .formatted(entry.enteredBy()));
        }
    }

    static void requireSecondPerson(Actor actor, Entry entry) {
        if (entry.enteredBy().equals(actor.username())) {
            throw new BusinessException(
                    "SAME_PERSON",
                    "Bạn đã nhập mục này nên không tự xác nhận hay trả lại được. Nhờ một người khác"
                            + " có quyền xác nhận.");
        }
    }

    static String requireNote(String field, String note, String sentence) {
        var words = VietnameseText.clean(note);
        if (words.isEmpty()) {
            throw new InvalidInput(field, sentence);
        }
        if (words.length() > LONGEST_NOTE) {
            throw new InvalidInput(
                    field, "Nhiều nhất %d chữ. Viết ngắn lại.".formatted(LONGEST_NOTE));
        }
        return words;
    }
}
