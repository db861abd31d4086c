package vn.giamngheo.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * How far a target is reached: the five numbers of the formula and who is left, never only a
 * percentage.
 *
 * @param counts how many by group; a group without anybody is 0
 */
public record Coverage(PlanTarget target, Map<Group, Integer> counts) {

    public Coverage {
        counts = Map.copyOf(counts);
    }

    /** What became of somebody who is eligible. */
    public enum Group {
        DONE("da-cap", "Đã cấp, đã giải quyết"),
        ELSEWHERE("noi-khac", "Đã hưởng theo nhóm khác"),
        REFUSED("tu-choi", "Từ chối"),
        NOT_NEEDED("khong-can", "Không có nhu cầu"),
        LEFT("con-lai", "Còn lại");

        private final String path;
        private final String label;

        Group(String path, String label) {
            this.path = path;
            this.label = label;
        }

        /** Word of the address. */
        public String path() {
            return path;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }
    }

    public int count(Group group) {
        return counts.getOrDefault(group, 0);
    }

    /** Everybody the target is about. */
    public int eligible() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Eligible without those who have it elsewhere, refused it or do not need it. */
    public int toReach() {
        return count(Group.DONE) + count(Group.LEFT);
    }

    /**
     * Done / (eligible - elsewhere - refused - not needed) in per cent, rounded down so that 100 %
     * means everybody; "-" when there is nobody to reach.
     */
    public String percent() {
        if (toReach() == 0) {
            return "-";
        }
        return BigDecimal.valueOf(count(Group.DONE))
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(toReach()), 1, RoundingMode.DOWN)
                .toPlainString()
                .replace('.', ',');
    }
}
