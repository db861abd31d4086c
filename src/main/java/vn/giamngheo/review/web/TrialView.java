package vn.giamngheo.review.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.classification.LawMark;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.review.Trial;
import vn.giamngheo.review.TrialClass;
import vn.giamngheo.review.TrialRate;
import vn.giamngheo.shared.PovertyCategory;

/** A trial in the words of its page and its Excel file. */
record TrialView(Trial trial) {

    static final String WARNING = "Thử nghiệm, không làm thay đổi kết quả đã công nhận.";
    static final String EXAMPLE =
            "VÍ DỤ: điểm B1 tính theo bảng điểm ví dụ để tập huấn, không phải bảng điểm của Nhà"
                    + " nước.";

    /** "Chuẩn nghèo đa chiều giai đoạn 2027-2030 (Đang nhập)". */
    public String standard() {
        return trial.standard().name() + " (" + trial.standard().state().label() + ")";
    }

    public String warning() {
        return WARNING;
    }

    public String example() {
        return EXAMPLE;
    }

    /** Words of the columns of the matrix, in their order. */
    public List<String> columns() {
        return Arrays.stream(TrialClass.values()).map(TrialClass::label).toList();
    }

    public List<Row> rows() {
        return Arrays.stream(PovertyCategory.values())
                .map(
                        before ->
                                new Row(
                                        before.label(),
                                        Arrays.stream(TrialClass.values())
                                                .map(
                                                        after ->
                                                                new Cell(
                                                                        TrialCell.code(
                                                                                before, after),
                                                                        after.label(),
                                                                        trial.matrix()
                                                                                .count(
                                                                                        before,
                                                                                        after),
                                                                        after.differsFrom(before)))
                                                .toList(),
                                        trial.matrix().before(before)))
                .toList();
    }

    public List<Integer> totals() {
        return Arrays.stream(TrialClass.values()).map(trial.matrix()::after).toList();
    }

    /** The cells that hold changed households: code -> words, for the filter. */
    public Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        for (var row : rows()) {
            for (var cell : row.cells()) {
                if (cell.changed() && cell.households() > 0) {
                    changes.put(
                            cell.code(),
                            "%s thành %s (%s)"
                                    .formatted(
                                            row.label(),
                                            cell.label().toLowerCase(Locale.ROOT),
                                            number(cell.households())));
                }
            }
        }
        return changes;
    }

    public List<RateRow> rates() {
        List<RateRow> rows = new ArrayList<>();
        for (var rate : trial.rates()) {
            rows.add(
                    new RateRow(
                            rate.category().label(),
                            words(rate.before(), rate),
                            words(rate.after(), rate),
                            target(rate)));
        }
        return rows;
    }

    private String target(TrialRate rate) {
        var target = rate.target();
        return target == null
                ? "Kế hoạch không có chỉ tiêu năm " + trial.round().year()
                : "Không quá %s. %s (%s)"
                        .formatted(
                                OfficialWording.share(target.mostPerMille(), 1000),
                                target.source(),
                                LawMark.words(target.mark()));
    }

    /** "41/1.234 hộ = 3,32%, vượt chỉ tiêu". */
    private static String words(TrialRate.Share share, TrialRate rate) {
        var target = rate.target();
        return part(share)
                + (target == null
                        ? ""
                        : switch (share.against(target)) {
                            case WITHIN -> ", trong chỉ tiêu";
                            case ABOVE -> ", vượt chỉ tiêu";
                            case OPEN -> ", chưa kết luận được so với chỉ tiêu";
                        });
    }

    private static String part(TrialRate.Share share) {
        var span = share.least() != share.most();
        var households =
                (span ? "từ " + number(share.least()) + " đến " : "") + number(share.most());
        var residents = share.residents();
        if (residents == null || residents == 0) {
            return households + " hộ, chưa có số hộ dân cư";
        }
        return "%s/%s hộ = %s%s"
                .formatted(
                        households,
                        number(residents),
                        span
                                ? "từ " + OfficialWording.share(share.least(), residents) + " đến "
                                : "",
                        OfficialWording.share(share.most(), residents));
    }

    static String number(int number) {
        return "%,d".formatted(number).replace(',', '.');
    }

    /** Households of one class of record. */
    record Row(String label, List<Cell> cells, int total) {}

    /**
     * @param code by which the list below is filtered
     * @param changed the class would be another one
     */
    record Cell(String code, String label, int households, boolean changed) {}

    /** Shares of one class in words. */
    record RateRow(String label, String before, String after, String target) {}
}
