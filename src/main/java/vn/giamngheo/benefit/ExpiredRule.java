package vn.giamngheo.benefit;

import java.time.LocalDate;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TypedDay;

/**
 * What is said when nothing of the catalogue holds on a day: never a guess, a person has to act.
 */
final class ExpiredRule {

    static final String CODE = "RULE_EXPIRED";

    private ExpiredRule() {}

    static BusinessException ofBenefit(String benefitName, LocalDate day) {
        return new BusinessException(
                CODE,
                "Không có quy định nào của chính sách “%s” có hiệu lực ngày %s. Bổ sung tại Danh mục chính sách rồi làm lại."
                        .formatted(benefitName, TypedDay.words(day)));
    }

    static BusinessException ofNumber(NumberKind kind, LocalDate day) {
        return new BusinessException(
                CODE,
                "Chưa có %s áp dụng ngày %s. Bổ sung tại Danh mục chính sách rồi làm lại."
                        .formatted(kind.nameInSentence(), TypedDay.words(day)));
    }

    static String missing(NumberKind kind, LocalDate day) {
        return "Chưa có %s từ %s. Hỏi %s, nhập tại Danh mục chính sách."
                .formatted(kind.nameInSentence(), TypedDay.words(day), kind.whomToAsk());
    }
}
