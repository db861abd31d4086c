package vn.giamngheo.benefit;

import java.util.Optional;

/** Targets of the commune's plan that are proved by name, in the plan's words. */
public enum PlanTarget {
    T3("Hộ nghèo, cận nghèo, mới thoát nghèo có nhu cầu và đủ điều kiện được vay vốn", true),
    T4("Người thuộc hộ nghèo, hộ cận nghèo có thẻ bảo hiểm y tế", false),
    T5("Người thuộc hộ nông, lâm, ngư nghiệp có mức sống trung bình được hỗ trợ khi đề nghị", true),
    T6("Học sinh thuộc hộ nghèo, hộ cận nghèo được miễn, giảm học phí", false),
    T7("Học sinh thuộc hộ nghèo được hỗ trợ chi phí học tập", false),
    T8("Hộ nghèo, hộ cận nghèo được dùng nước sạch, hợp vệ sinh", false),
    T9("Yêu cầu trợ giúp pháp lý đủ điều kiện được đáp ứng", true);

    private final String words;
    private final boolean byRequest;

    PlanTarget(String words, boolean byRequest) {
        this.words = words;
        this.byRequest = byRequest;
    }

    public String words() {
        return words;
    }

    /** Counts requests that passed the check, not everybody. */
    public boolean byRequest() {
        return byRequest;
    }

    /** Empty for what is none. */
    public static Optional<PlanTarget> of(String name) {
        for (var target : values()) {
            if (target.name().equals(name)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }
}
