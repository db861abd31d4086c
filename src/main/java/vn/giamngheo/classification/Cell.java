package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.VietnameseText;

/**
 * A cell of the law's data on a form.
 *
 * @param field its name on the page
 * @param value as it stands; empty: not known
 */
record Cell(String field, Form form, String value) {

    /** What may be written in a cell; every cell may be empty, which says that it is not known. */
    enum Form {
        TEXT("Viết ngắn lại, nhiều nhất 2.000 chữ cái.") {
            @Override
            Optional<String> read(String text) {
                return text.length() > 2_000 ? Optional.empty() : Optional.of(text);
            }
        },
        POINTS("Nhập số điểm là số nguyên từ 1 đến 10.000; để trống khi chưa rõ.") {
            @Override
            Optional<String> read(String text) {
                return whole(text, 10_000);
            }
        },
        COUNT("Nhập số nguyên từ 1 đến 99; để trống khi chưa rõ.") {
            @Override
            Optional<String> read(String text) {
                return whole(text, 99);
            }
        },
        MONEY("Nhập số tiền bằng đồng, là số nguyên, ví dụ 1500000; để trống khi chưa rõ.") {
            @Override
            Optional<String> read(String text) {
                return whole(text.replaceAll("[. ]", ""), 1_000_000_000);
            }
        },
        NUMBER("Nhập số lớn hơn 0, ví dụ 16 hoặc 7,5; để trống khi chưa rõ.") {
            @Override
            Optional<String> read(String text) {
                return PLAIN.matcher(text).matches() && number(text).signum() > 0
                        ? Optional.of(DecimalWords.of(number(text)))
                        : Optional.empty();
            }
        },
        DAY("Nhập ngày có trong lịch, dạng ngày/tháng/năm.") {
            @Override
            Optional<String> read(String text) {
                return TypedDay.read(text).map(TypedDay::words);
            }
        },
        RULE("Chọn một cách trong danh sách.") {
            @Override
            Optional<String> read(String text) {
                return RuleChoice.named(text).map(RuleChoice::name);
            }
        };

        private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(,\\d{1,4}|\\.\\d{1,2})?");

        private final String sentence;

        Form(String sentence) {
            this.sentence = sentence;
        }

        /** The text as it is stored; empty when it is none of this form. */
        final Optional<String> stored(String typed) {
            var text = VietnameseText.clean(typed);
            return text.isEmpty() ? Optional.of("") : read(text);
        }

        /** What to write instead, in Vietnamese. */
        final String sentence() {
            return sentence;
        }

        abstract Optional<String> read(String text);

        private static Optional<String> whole(String text, int most) {
            if (!text.matches("\\d{1,10}")) {
                return Optional.empty();
            }
            var number = Long.parseLong(text);
            return number < 1 || number > most
                    ? Optional.empty()
                    : Optional.of(String.valueOf(number));
        }
    }

    /** The number that a cell holds. */
    static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
