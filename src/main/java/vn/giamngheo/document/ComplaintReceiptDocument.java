package vn.giamngheo.document;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The slip a person takes home who objected to a posted result: what was said, when it was taken,
 * by when the household is verified again. No form is prescribed.
 *
 * @param complainant name of the person
 * @param residence address as given; may be empty
 * @param household "hộ bà Nguyễn Thị Lụa - thôn Đông"
 * @param content as taken down
 * @param receivedAt time in Viet Nam
 * @param place where it was taken, "Tại thôn"
 * @param receiver name of the person who took it; may be empty
 * @param letterPages pictures of the letter that was handed in
 * @param verifiedUntil last day of the re-verification
 * @param clause where the period stands
 */
public record ComplaintReceiptDocument(
        IssuingBody body,
        String complainant,
        String residence,
        String household,
        String content,
        LocalDateTime receivedAt,
        String place,
        String receiver,
        int letterPages,
        LocalDate verifiedUntil,
        String clause,
        boolean training)
        implements OfficialDocument {

    @Override
    public LocalDate date() {
        return receivedAt.toLocalDate();
    }

    @Override
    public String title() {
        return "Giấy biên nhận khiếu nại - " + complainant;
    }
}
