package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the commune confirms on the list 03/TD of a savings-and-credit group: each borrower with the
 * class of the household. A sheet that goes with the list; the bank's form itself stays the
 * group's.
 *
 * @param number "03/XN-UBND"; null while it is not confirmed
 * @param date null while it is not confirmed
 * @param group savings-and-credit group; empty for a loan without one
 */
public record LoanConfirmationDocument(
        IssuingBody body,
        @Nullable String number,
        @Nullable LocalDate date,
        String group,
        String bank,
        List<Borrower> borrowers,
        Signature signature,
        boolean training)
        implements OfficialDocument {

    public LoanConfirmationDocument {
        borrowers = List.copyOf(borrowers);
    }

    @Override
    public String title() {
        return "Xác nhận người vay vốn" + (group.isEmpty() ? "" : " - " + group);
    }

    /**
     * One line.
     *
     * @param household class of the household, "Hộ nghèo"
     * @param programme "Cho vay hộ nghèo"
     * @param amount "50.000.000"
     */
    public record Borrower(
            String name,
            String address,
            String household,
            String programme,
            String amount,
            String purpose) {}
}
