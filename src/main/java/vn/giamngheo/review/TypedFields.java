package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.TypedDay;

/** Fields as they were typed; what cannot be read is empty and named at its field. */
final class TypedFields {

    /** 45, 45,5, 45.5 and 1.200 are numbers as people write them here. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,7}([.,]\\d{1,2})?");

    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-3])(?:\\s*(?::|h|giờ)\\s*([0-5]\\d)?(?:\\s*phút)?)");

    private final Map<String, String> values;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    TypedFields(Map<String, String> values) {
        this.values = values;
    }

    /** Sentences by field, as far as the fields were read. */
    Map<String, String> wrong() {
        return wrong;
    }

    void wrong(String field, String sentence) {
        wrong.putIfAbsent(field, sentence);
    }

    String text(String field) {
        return values.getOrDefault(field, "");
    }

    boolean ticked(String field) {
        return text(field).equals("true");
    }

    @Nullable Boolean yesNo(String field) {
        return switch (text(field)) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    /** A choice of a list; a value that no list offers was not chosen on our page. */
    <E extends Enum<E>> @Nullable E one(String field, Class<E> choices) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Enum.valueOf(choices, text);
        } catch (IllegalArgumentException unknown) {
            wrong(field, "Chọn một mục trong danh sách.");
            return null;
        }
    }

    @Nullable Integer wholeNumber(String field) {
        return wholeNumber(field, "“%s” không phải số nguyên. Ghi bằng chữ số, ví dụ 125.");
    }

    /**
     * @param sentence when it cannot be read, with a place for what was typed
     */
    @Nullable Integer wholeNumber(String field, String sentence) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException unreadable) {
            wrong(field, sentence.formatted(text));
            return null;
        }
    }

    /** 19:30, 19h30, 19 giờ 30 and 19h are times as people write them here. */
    @Nullable LocalTime time(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var read = TIME.matcher(text);
        if (read.matches()) {
            var minutes = read.group(2);
            return LocalTime.of(
                    Integer.parseInt(read.group(1)),
                    minutes == null ? 0 : Integer.parseInt(minutes));
        }
        wrong(field, "“%s” không phải giờ. Ghi giờ:phút, ví dụ 19:30.".formatted(text));
        return null;
    }

    @Nullable BigDecimal decimal(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (THOUSANDS.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        wrong(field, "“%s” không phải số. Ghi bằng chữ số, ví dụ 45 hoặc 45,5.".formatted(text));
        return null;
    }

    @Nullable LocalDate day(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        var day = TypedDay.of(text);
        if (day == null) {
            wrong(
                    field,
                    "“%s” không phải ngày có trong lịch. Ghi ngày/tháng/năm, ví dụ 05/10/2026."
                            .formatted(text));
        }
        return day;
    }
}
