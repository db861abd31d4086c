package vn.giamngheo.territory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who gives the opinion for one commune on one day: exactly one of an authority, none needed, or
 * not configured. What is not configured says why, and is never guessed.
 *
 * @param unitName with its kind, "Xã Quang Khải"
 * @param districtName empty since the districts ended
 * @param inForce whether the unit exists on that day
 * @param rule the rule that counts; null where nobody entered one
 */
public record OpinionStanding(
        String unitKey,
        String unitName,
        @Nullable String districtKey,
        @Nullable String districtName,
        String provinceKey,
        String provinceName,
        boolean inForce,
        @Nullable Rule rule) {

    /** The three answers. */
    public enum State {
        AUTHORITY("Có cơ quan cho ý kiến"),
        NONE("Không phải xin ý kiến"),
        NOT_CONFIGURED("Chưa cấu hình");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }
    }

    /** Why nobody can be named. */
    public enum Gap {
        NO_RULE("chưa nhập quy định"),
        NO_DISTRICT("không có huyện trong danh mục"),
        NOT_IN_FORCE("đơn vị không có trong danh mục ngày này");

        private final String label;

        Gap(String label) {
            this.label = label;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }
    }

    /** What counts of a rule. */
    public record Rule(
            long id,
            OpinionVariant variant,
            @Nullable Integer workingDays,
            String clause,
            String mark) {}

    public State state() {
        if (gap() != null) {
            return State.NOT_CONFIGURED;
        }
        return rule.variant() == OpinionVariant.NONE ? State.NONE : State.AUTHORITY;
    }

    /** Null where the day has an answer. */
    public @Nullable Gap gap() {
        if (!inForce) {
            return Gap.NOT_IN_FORCE;
        }
        if (rule == null) {
            return Gap.NO_RULE;
        }
        return rule.variant() == OpinionVariant.DISTRICT && districtKey == null
                ? Gap.NO_DISTRICT
                : null;
    }

    /** Null unless the state is AUTHORITY. */
    public @Nullable OpinionAuthority authority() {
        if (state() != State.AUTHORITY) {
            return null;
        }
        var days = rule.workingDays();
        if (days == null) {
            throw new IllegalStateException("rule " + rule.id() + " has an authority but no days");
        }
        var ofDistrict = rule.variant() == OpinionVariant.DISTRICT;
        var unit = ofDistrict ? districtName : provinceName;
        return new OpinionAuthority(
                ofDistrict ? districtKey : provinceKey,
                "Chủ tịch Ủy ban nhân dân "
                        + unit.substring(0, 1).toLowerCase(Locale.ROOT)
                        + unit.substring(1),
                days,
                rule.clause(),
                rule.mark());
    }

    /** "Huyện Tứ Kỳ, Tỉnh Hải Dương". */
    public String above() {
        return districtName == null ? provinceName : districtName + ", " + provinceName;
    }
}
