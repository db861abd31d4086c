package vn.giamngheo.review.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.ProcessVariable;
import vn.giamngheo.workflow.ProcessVariables;

/** What a village's part of a round carries. */
@Component
class VillageReviewVariables implements ProcessVariables {

    static final String PROCESS = "village-review";

    /** Waits for the village's last household to be classified. */
    static final String HOUSEHOLDS_CLASSIFIED = "review.households-classified";

    static final ProcessVariable<String> VILLAGE = ProcessVariable.text("villageKey");
    static final ProcessVariable<Boolean> MORE_HOUSEHOLDS = ProcessVariable.flag("moreHouseholds");
    static final ProcessVariable<Boolean> ALL_CLASSIFIED = ProcessVariable.flag("allClassified");

    /** Phiếu A kept every household of the village off the list. */
    static final ProcessVariable<Boolean> NOBODY_TO_MEET = ProcessVariable.flag("nobodyToMeet");

    static final ProcessVariable<Boolean> ALL_AGREED = ProcessVariable.flag("allAgreed");

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                CommonVariables.COMMUNE.name(),
                VILLAGE.name(),
                MORE_HOUSEHOLDS.name(),
                ALL_CLASSIFIED.name(),
                NOBODY_TO_MEET.name(),
                ALL_AGREED.name());
    }
}
