package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of people who are to be given something: sent to the body that decides, or laid out for
 * those who receive to sign. Its columns are those whose facts are known; no form is claimed.
 *
 * @param number "05/DS-UBND"; null for a list of no number
 * @param heading "DANH SÁCH ĐỀ NGHỊ CẤP THẺ BẢO HIỂM Y TẾ"
 * @param subject below the heading
 * @param recipient "Kính gửi"; empty when it is sent to nobody
 * @param total sentence below the list
 * @param left who signs on the left, "NGƯỜI LẬP DANH SÁCH"
 */
public record IssuanceListDocument(
        IssuingBody body,
        @Nullable String number,
        @Nullable LocalDate date,
        String heading,
        String subject,
        String recipient,
        List<Column> columns,
        List<Row> rows,
        String total,
        Signature left,
        Signature right,
        boolean training)
        implements OfficialDocument {

    public IssuanceListDocument {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public String title() {
        return heading + " - " + subject;
    }

    /**
     * @param width in percent
     */
    public record Column(String name, int width, boolean centred) {

        public static Column text(String name, int width) {
            return new Column(name, width, false);
        }

        public static Column centred(String name, int width) {
            return new Column(name, width, true);
        }
    }

    /**
     * @param group a line over the rows of a village or household; it has one cell
     */
    public record Row(boolean group, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row group(String words) {
            return new Row(true, List.of(words));
        }

        public static Row of(List<String> cells) {
            return new Row(false, cells);
        }
    }
}
