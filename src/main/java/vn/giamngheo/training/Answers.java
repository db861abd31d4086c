package vn.giamngheo.training;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/** What the households of the training commune answer when the autopilot asks. */
interface Answers {

    /**
     * @param householdCode code in the register
     * @param before its category on 1 September
     */
    Optional<Answer> of(String householdCode, PovertyCategory before);

    /**
     * Whether a household that is on no list has handed in Form 01.
     *
     * @param householdCode code in the register
     */
    boolean requested(String householdCode);

    /**
     * A sentence naming a row that cannot be used with the register as it is; null when all can.
     *
     * @param registered codes of the households of the register
     */
    @Nullable String contradiction(Set<String> registered);

    /**
     * The survey and what the village says to it the first time.
     *
     * @param deprived codes of indicators
     * @param contested somebody complains while the result hangs
     */
    record Answer(int b1, Set<String> deprived, int present, int agreeing, boolean contested) {

        boolean agreed() {
            return agreeing * 2 >= present;
        }
    }
}
