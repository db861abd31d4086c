package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.giamngheo.shared.BusinessException;

/**
 * What is said when nothing of the catalogue holds on a day: never a guess, a person has to act.
 */
final class ExpiredRule {

    static final String CODE = "RULE_EXPIRED";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private ExpiredRule() {}

    static BusinessException ofBenefit(String benefitName, LocalDate day) {
        return new BusinessException(
                CODE,
                "Không có quy định nào của chính sách “%s” có hiệu lực ngày %s. Bổ sung tại Danh mục chính sách rồi làm lại."
                        .formatted(benefitName, DAY.format(day)));
    }

    static BusinessException ofNumber(NumberKind kind, LocalDate day) {
        return new BusinessException(
                CODE,
                "Chưa có %s áp dụng ngày %s. Bổ sung tại Danh mục chính sách rồi làm lại."
                        .formatted(kind.nameInSentence(), DAY.format(day)));
    }

    static String missing(NumberKind kind, LocalDate day) {
        return "Chưa có %s từ %s. Hỏi %s, nhập tại Danh mục chính sách."
                .formatted(kind.nameInSentence(), DAY.format(day), kind.whomToAsk());
    }
}
