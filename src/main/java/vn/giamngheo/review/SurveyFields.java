package vn.giamngheo.review;

import java.util.UUID;
import java.util.regex.Pattern;
import vn.giamngheo.classification.SurveyField;

/** Names of the fields of a survey beyond those that a standard judges. */
public final class SurveyFields {

    /** Says that none of several things applies. */
    public static final String NONE = "NONE";

    /** Number of features on the paper Phiếu A. */
    public static final String FORM_A_COUNT = "a.count";

    public static final String PRESENCE = "presence";
    public static final String LEFT_ON = "left";
    public static final String FOUND = "found";
    public static final String NAME = "name";
    public static final String RELATION = "relation";
    public static final String SEX = "sex";
    public static final String IDENTITY = "identity";
    public static final String JOINED_ON = "joined";

    /** Name under which "Nguyên nhân khác", "Nhu cầu khác" are explained. */
    public static final String OTHER = "OTHER";

    private static final Pattern KNOWN =
            Pattern.compile(
                    "a\\.(count|f[1-9])"
                            + "|member\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[a-z]{3,10}"
                            + "|dwelling\\.[a-z]{4,8}"
                            + "|home\\.(internet|devices\\.[A-Z]{4,12})"
                            + "|b1\\.(total|explanation|q\\d{1,2}(\\.(\\d{1,2}|NONE))?)"
                            + "|mark\\.[A-Z_]{3,30}(\\.reason)?"
                            + "|odd\\.[A-Za-z0-9_-]{3,80}"
                            + "|(cause|need)\\.[A-Z_]{3,30}(\\.text)?");

    private SurveyFields() {}

    public static boolean known(String field) {
        return field.length() <= 100 && KNOWN.matcher(field).matches();
    }

    public static String device(String code) {
        return SurveyField.DEVICES + "." + code;
    }

    /** Why a mark was set by hand. */
    public static String reason(String markField) {
        return markField + ".reason";
    }

    public static String formAFeature(int no) {
        return "a.f" + no;
    }

    public static String cause(String code) {
        return "cause." + code;
    }

    public static String need(String code) {
        return "need." + code;
    }

    /** What "other" is. */
    public static String words(String codeField) {
        return codeField + ".text";
    }

    static String presence(UUID member) {
        return SurveyField.ofMember(member, PRESENCE);
    }
}
