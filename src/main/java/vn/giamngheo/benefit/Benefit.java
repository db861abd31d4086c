package vn.giamngheo.benefit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of benefit (<i>chính sách</i>): what it is, whose task it is, how it reaches people.
 *
 * @param matrixNo number in the responsibility matrix, "B1"
 * @param exclusiveKind a subject has one right of a kind on a day
 * @param preference among rights of a kind the lowest wins
 * @param ownerRole role whose task it is
 * @param body who decides outside the commune, in words; empty when nobody does
 * @param chairApproves the list or request goes to the chair first
 * @param bodyDecides it is sent to {@code body} and answered
 * @param paysMoney people sign for money
 * @param target target of the plan, "T4"; null for none
 */
public record Benefit(
        String code,
        String matrixNo,
        String name,
        Family family,
        boolean ofMember,
        Way way,
        String exclusiveKind,
        int preference,
        Period period,
        String ownerRole,
        List<String> helperRoles,
        String body,
        boolean chairApproves,
        boolean bodyDecides,
        boolean paysMoney,
        @Nullable String target) {

    /** One decision table each. */
    public enum Family {
        HEALTH_INSURANCE("Bảo hiểm y tế"),
        TREATMENT("Khám chữa bệnh"),
        EDUCATION("Giáo dục"),
        CREDIT("Tín dụng ưu đãi"),
        HOUSING("Nhà ở"),
        LIVELIHOOD("Sản xuất, sinh kế"),
        NUTRITION("Dinh dưỡng"),
        TRAINING("Đào tạo nghề, việc làm"),
        UTILITIES("Điện, nước, viễn thông"),
        LEGAL_AID("Trợ giúp pháp lý"),
        SOCIAL_ASSISTANCE("Trợ giúp xã hội"),
        RELIEF("Cứu trợ, quà tặng");

        private final String label;

        Family(String label) {
            this.label = label;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }
    }

    /** How it reaches people. */
    public enum Way {
        /** A list of the responsible official. */
        ISSUE,
        /** When somebody asks. */
        APPLICATION,
        /** Told and explained; carried out elsewhere without the commune. */
        KNOWN
    }

    /** How often one right is issued. */
    public enum Period {
        ONCE,
        YEAR,
        SCHOOL_YEAR,
        TERM,
        QUARTER,
        MONTH
    }
}
