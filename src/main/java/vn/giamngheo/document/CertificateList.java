package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Danh sách giấy chứng nhận trình ký: the cover of the certificates that lie before the chair in
 * one signing session, in the order in which they follow.
 *
 * @param decisionNumber the decision they rest on
 */
public record CertificateList(
        IssuingBody body, String decisionNumber, LocalDate decidedOn, List<Entry> entries) {

    public CertificateList {
        entries = List.copyOf(entries);
    }

    /** One certificate that follows. */
    public record Entry(
            String number, String headName, String villageName, PovertyCategory category) {}
}
