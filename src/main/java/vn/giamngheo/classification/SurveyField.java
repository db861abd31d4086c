package vn.giamngheo.classification;

import java.util.UUID;

/**
 * Names of the fields of a survey, by which a missing or contradictory answer is found on the page.
 */
public final class SurveyField {

    /** The list of members as a whole. */
    public static final String MEMBERS = "members";

    public static final String AREA = "dwelling.area";
    public static final String PILLARS = "dwelling.pillars";
    public static final String ROOF = "dwelling.roof";
    public static final String WALLS = "dwelling.walls";
    public static final String WATER = "dwelling.water";
    public static final String TOILET = "dwelling.toilet";
    public static final String INTERNET = "home.internet";
    public static final String DEVICES = "home.devices";
    public static final String PAPER_TOTAL = "b1.total";
    public static final String PAPER_EXPLANATION = "b1.explanation";

    public static final String BIRTH = "birth";
    public static final String SCHOOLING = "schooling";
    public static final String EDUCATION = "education";
    public static final String INSURED = "insured";
    public static final String WORK = "work";
    public static final String ALLOWANCE = "allowance";
    public static final String NUTRITION = "nutrition";

    private SurveyField() {}

    /** A fact of a member: {@code member.<id>.insured}. */
    public static String ofMember(UUID member, String fact) {
        return "member." + member + "." + fact;
    }

    /** A mark set by hand: {@code mark.TOILET}. */
    public static String mark(String indicatorCode) {
        return "mark." + indicatorCode;
    }

    /** Why a mark was set by hand: {@code mark.TOILET.reason}. */
    public static String markReason(String indicatorCode) {
        return mark(indicatorCode) + ".reason";
    }

    /** A question of form B1: {@code b1.q3}. */
    public static String question(int no) {
        return "b1.q" + no;
    }

    /** The reason for something unusual: {@code odd.AREA_CHANGED}. */
    public static String oddity(String code) {
        return "odd." + code;
    }
}
