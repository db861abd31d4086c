package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * The list put up in public. It has no place for an identity number, a birth date or a score: who
 * walks past reads only who is affected and how.
 *
 * @param subject below the title, for example "Kết quả rà soát hộ nghèo, hộ cận nghèo định kỳ năm
 *     2023"
 * @param date of the document; open until signed when null
 * @param postedTo last day of the posting, included
 * @param period how long that is, and by which clause
 * @param places where the list hangs or is read out
 * @param complaintsUntil last day on which a complaint is in time
 * @param complaintsTo where to hand in a complaint
 * @param publicAddress where anybody may read the same list while it hangs
 */
public record PostedListDocument(
        IssuingBody body,
        @Nullable String number,
        @Nullable LocalDate date,
        String subject,
        List<Household> households,
        LocalDate postedFrom,
        LocalDate postedTo,
        String period,
        List<String> places,
        LocalDate complaintsUntil,
        String complaintsTo,
        String publicAddress,
        Signature signature,
        boolean training)
        implements OfficialDocument {

    public PostedListDocument {
        households = List.copyOf(households);
        places = List.copyOf(places);
    }

    /** The public address as a picture to scan. */
    public String code() {
        return QrCode.dataUri(publicAddress);
    }

    /** One posted line: the class before and after the review. */
    public record Household(
            String headName, String villageName, PovertyCategory before, PovertyCategory after) {}

    @Override
    public String title() {
        return "Danh sách niêm yết - " + subject;
    }
}
