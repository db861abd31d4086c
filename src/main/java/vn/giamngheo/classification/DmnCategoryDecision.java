package vn.giamngheo.classification;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.workflow.DecisionTables;

/** Asks the newest deployed version of the decision table that a standard names. */
@Component
class DmnCategoryDecision implements CategoryDecision {

    private final DecisionTables tables;

    DmnCategoryDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Decided> decide(
            String decisionKey, int b1Score, int b1Max, int b2Score, int b2Min) {
        var evaluated =
                evaluate(
                        decisionKey,
                        Map.of(
                                "b1Score", b1Score,
                                "b1Max", b1Max,
                                "b2Score", b2Score,
                                "b2Min", b2Min));
        if (evaluated.rules().isEmpty()) {
            return Optional.empty();
        }
        var category = PovertyCategory.valueOf(evaluated.rules().get(0).text("category"));
        return Optional.of(
                new Decided(
                        category,
                        evaluated.rules().stream().map(DecisionTables.Matched::id).toList(),
                        evaluated.version()));
    }

    /** Two rules that match at once decide nothing. */
    private DecisionTables.Evaluated evaluate(String decisionKey, Map<String, Object> numbers) {
        try {
            return tables.evaluate(decisionKey, numbers);
        } catch (DecisionTables.TableUndecided e) {
            throw new BusinessException(
                    "CLASSIFICATION_UNDECIDED",
                    "Bảng phân loại hộ có nhiều quy tắc cùng áp dụng cho điểm B1 và điểm B2 này."
                            + " Báo quản trị viên kiểm tra bảng phân loại.");
        }
    }
}
