package vn.giamngheo.benefit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person chooses from in the form of a rule: value to words. */
public final class RuleChoices {

    private RuleChoices() {}

    /** What one unit of the amount is. */
    public static Map<String, String> pers() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(RuleMoney.Per.values()).forEach(per -> choices.put(per.name(), per.label()));
        return choices;
    }

    /** Who may pay the first share. */
    public static Map<String, String> payers() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(Amounts.Payer.values())
                .filter(payer -> payer != Amounts.Payer.HOUSEHOLD)
                .forEach(payer -> choices.put(payer.name(), payer.label()));
        return choices;
    }

    public static Map<String, String> dayKinds() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("WORKING", "Ngày làm việc");
        choices.put("CALENDAR", "Ngày theo lịch");
        return choices;
    }
}
