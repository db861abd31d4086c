package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * The certificate a poor or near-poor household keeps at home (Quyết định 24/2021/QĐ-TTg, Mẫu số
 * 03): each year the chair signs and seals the cell of the year that follows the review.
 *
 * @param number "12/GCN-HN.HCN"
 * @param firstYear first year of part II; every year to {@code lastYear} gets a row
 * @param indicators names of the deprivation indicators in their official order
 * @param checkAddress public page on which anybody can check this certificate
 */
public record CertificateDocument(
        IssuingBody body,
        String number,
        LocalDate date,
        String headName,
        String ethnicGroup,
        @Nullable String identityNumber,
        @Nullable LocalDate identityIssuedOn,
        String residence,
        List<Member> members,
        int firstYear,
        int lastYear,
        List<YearlyResult> results,
        List<String> indicators,
        String checkAddress,
        boolean training)
        implements OfficialDocument {

    public CertificateDocument {
        members = List.copyOf(members);
        results = List.copyOf(results);
        indicators = List.copyOf(indicators);
    }

    /** One person of part I; the note is on a change of members. */
    public record Member(
            String fullName,
            String ethnicGroup,
            String relation,
            int birthYear,
            Sex sex,
            @Nullable String note) {}

    /**
     * One row of part II.
     *
     * @param deprived positions of the indicators the household lacks, counted from 1
     * @param date of the confirmation; open when null
     * @param signature who confirms; open when null
     */
    public record YearlyResult(
            int year,
            PovertyCategory category,
            SortedSet<Integer> deprived,
            @Nullable LocalDate date,
            @Nullable Signature signature) {

        public YearlyResult {
            deprived = new TreeSet<>(deprived);
        }
    }

    /** A row of part II as printed: a year without a result stays empty for the pen. */
    public record Row(int year, @Nullable YearlyResult result) {}

    /** Every year of the period, with its result where there is one. */
    public List<Row> rows() {
        return IntStream.rangeClosed(firstYear, lastYear)
                .mapToObj(
                        year ->
                                new Row(
                                        year,
                                        results.stream()
                                                .filter(result -> result.year() == year)
                                                .findFirst()
                                                .orElse(null)))
                .toList();
    }

    /** The address as a picture for a telephone. */
    public String checkCode() {
        return QrCode.dataUri(checkAddress);
    }

    @Override
    public String title() {
        return "Giấy chứng nhận hộ nghèo, hộ cận nghèo số " + number;
    }
}
