package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The written answer to somebody who objected to a posted result. The sentences are those of the
 * DOCX of the same letter; no form is prescribed.
 *
 * @param number "05/TB-UBND"; open until the answer is recorded
 * @param date open until then
 * @param addressee name of the person who complained
 * @param residence may be empty
 * @param complaint what was contested, when and by what words
 * @param verification who verified the household again, and when
 * @param before the contested result in words
 * @param after the result of the re-verification in words
 * @param reasons of the new result
 * @param conclusion whether the result stays
 * @param next what happens now
 */
public record ComplaintAnswerDocument(
        IssuingBody body,
        @Nullable String number,
        @Nullable LocalDate date,
        String addressee,
        String residence,
        String complaint,
        String verification,
        String before,
        String after,
        List<String> reasons,
        String conclusion,
        String next,
        Signature signature,
        boolean training)
        implements OfficialDocument {

    public ComplaintAnswerDocument {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String title() {
        return "Trả lời khiếu nại - " + addressee;
    }
}
