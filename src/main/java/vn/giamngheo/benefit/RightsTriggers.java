package vn.giamngheo.benefit;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MembersChanged;
import vn.giamngheo.household.ReadRegister;
import vn.giamngheo.recognition.HouseholdsRecognised;

/** Begins a run wherever something happened that rights hang on, in the transaction of the act. */
@Component
class RightsTriggers {

    private final StartRightsRun startRightsRun;
    private final ReadRegister register;
    private final Households households;

    RightsTriggers(StartRightsRun startRightsRun, ReadRegister register, Households households) {
        this.startRightsRun = startRightsRun;
        this.register = register;
        this.households = households;
    }

    @EventListener
    void on(HouseholdsRecognised recognised) {
        startRightsRun.afterDecision(recognised.decisionId());
    }

    @EventListener
    void on(MembersChanged changed) {
        startRightsRun.afterChange(
                changed.communeKey(),
                RunCause.MEMBER_EVENT,
                changed.since(),
                changed.householdIds());
    }

    @EventListener
    void on(FactsChanged changed) {
        startRightsRun.afterChange(
                changed.communeKey(),
                RunCause.MEMBER_EVENT,
                changed.from(),
                Set.of(changed.householdId()));
    }

    /** The new rule is read by the steps of the run, after the commit. */
    @EventListener
    void on(RatesChanged changed) {
        var communes =
                changed.communeKey() == null ? register.communes() : List.of(changed.communeKey());
        communes.forEach(
                commune ->
                        startRightsRun.afterRuleChange(
                                commune, changed.fromDay(), households.openHouseholdIds(commune)));
    }
}
