package vn.giamngheo.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.giamngheo.classification.PointTable.Kind;
import vn.giamngheo.classification.PointTable.Source;
import vn.giamngheo.shared.VietnameseText;

/** The layout of a point table's file: one sheet, one row for each option. */
public final class PointTableColumns {

    public static final String SHEET = "Bảng điểm";

    public static final String NUMBER = "Câu";
    public static final String QUESTION = "Câu hỏi";
    public static final String KIND = "Cách trả lời";
    public static final String SOURCE = "Lấy từ";
    public static final String OPTION = "Phương án";
    public static final String AT_LEAST = "Từ";
    public static final String BELOW = "Dưới";
    public static final String POINTS = "Điểm";

    public static final List<String> ALL =
            List.of(NUMBER, QUESTION, KIND, SOURCE, OPTION, AT_LEAST, BELOW, POINTS);

    private PointTableColumns() {}

    /** "Một", "Nhiều" or "Số". */
    public static String words(Kind kind) {
        return switch (kind) {
            case ONE -> "Một";
            case SEVERAL -> "Nhiều";
            case RANGE -> "Số";
        };
    }

    /** "Số nhân khẩu", "Số người phụ thuộc" or "Diện tích bình quân". */
    public static String words(Source source) {
        return switch (source) {
            case MEMBERS -> "Số nhân khẩu";
            case DEPENDANTS -> "Số người phụ thuộc";
            case AREA_PER_PERSON -> "Diện tích bình quân";
        };
    }

    static Optional<Kind> kind(String words) {
        return named(Kind.values(), PointTableColumns::words, words);
    }

    static Optional<Source> source(String words) {
        return named(Source.values(), PointTableColumns::words, words);
    }

    /** Whatever the case; the accents count. */
    private static <T> Optional<T> named(T[] all, Function<T, String> words, String written) {
        var wanted = VietnameseText.clean(written);
        return Arrays.stream(all)
                .filter(each -> words.apply(each).equalsIgnoreCase(wanted))
                .findFirst();
    }
}
