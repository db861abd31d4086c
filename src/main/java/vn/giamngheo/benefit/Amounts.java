package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what a right is worth in a period and who pays which part; whole đồng only. */
interface Amounts {

    /**
     * @param from first day that is paid for
     * @param to last day; months are counted as the rule says
     * @throws vn.giamngheo.shared.BusinessException RULE_EXPIRED when a national rate that is
     *     needed holds on no row
     */
    Amount of(String benefitCode, String communeKey, LocalDate from, LocalDate to);

    /**
     * @param total null when the benefit is not money, or a number is missing
     * @param missingNumber sentence that names the number and whom to ask; null when none is
     *     missing
     * @param shares by payer; their sum is the total
     */
    record Amount(@Nullable Long total, @Nullable String missingNumber, List<Share> shares) {}

    /**
     * @param dong whole đồng
     */
    record Share(Payer payer, long dong) {}

    /** Who pays. */
    enum Payer {
        STATE("Ngân sách nhà nước"),
        PROVINCE("Ngân sách tỉnh hỗ trợ thêm"),
        DISTRICT("Ngân sách huyện hỗ trợ thêm"),
        FUND("Quỹ Vì người nghèo"),
        HOUSEHOLD("Hộ tự đóng");

        private final String label;

        Payer(String label) {
            this.label = label;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }
    }
}
