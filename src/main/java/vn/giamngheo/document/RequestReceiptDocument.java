package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slip a person takes home who asked for a benefit: what was asked, which papers were handed in
 * and which are missing. No form is prescribed.
 *
 * @param benefit what was asked for, as the catalogue calls it
 * @param answeredBy last day of the period the commune has; null when the law sets none
 * @param clause where the period stands; empty when there is none
 */
public record RequestReceiptDocument(
        IssuingBody body,
        LocalDate date,
        String applicant,
        String residence,
        String benefit,
        String content,
        String amount,
        List<String> handedIn,
        List<String> missing,
        String receiver,
        @Nullable LocalDate answeredBy,
        String clause,
        boolean training)
        implements OfficialDocument {

    public RequestReceiptDocument {
        handedIn = List.copyOf(handedIn);
        missing = List.copyOf(missing);
    }

    @Override
    public String title() {
        return "Giấy biên nhận đề nghị - " + applicant;
    }
}
