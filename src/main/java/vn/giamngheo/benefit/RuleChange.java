package vn.giamngheo.benefit;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a draft says otherwise than the rule whose place it takes: whoever confirms looks at that.
 *
 * @param what part of the rule, in words
 * @param before empty where the rule said nothing
 * @param now empty where the draft says nothing any more
 */
public record RuleChange(String what, String before, String now) {

    static List<RuleChange> between(RuleView old, RuleView draft) {
        return Stream.of(
                        new RuleChange("Hiệu lực", old.period(), draft.period()),
                        new RuleChange("Ai được hưởng", old.conditionText(), draft.conditionText()),
                        new RuleChange("Mức hưởng", old.amountText(), draft.amountText()),
                        new RuleChange("Cách tính tiền", old.moneyWords(), draft.moneyWords()),
                        new RuleChange("Ai quyết định", old.decidedBy(), draft.decidedBy()),
                        new RuleChange("Căn cứ", old.legalBasis(), draft.legalBasis()),
                        new RuleChange("Mức kiểm chứng", old.markWords(), draft.markWords()),
                        new RuleChange(
                                "Thời hạn của xã",
                                old.deadline().words(),
                                draft.deadline().words()),
                        new RuleChange(
                                "Căn cứ của thời hạn",
                                old.deadline().clause(),
                                draft.deadline().clause()),
                        new RuleChange(
                                "Thời hạn của nơi khác",
                                old.deadline().others(),
                                draft.deadline().others()))
                .filter(change -> !change.before.equals(change.now))
                .toList();
    }
}
