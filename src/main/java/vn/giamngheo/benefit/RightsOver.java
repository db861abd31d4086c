package vn.giamngheo.benefit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What follows when rights are over: their waiting lines end, and a monthly allowance that is paid
 * is looked at again, because only the body that decided it may end it.
 */
@Component
class RightsOver {

    private final IssuanceLists lists;
    private final AllowanceRecheck recheck;
    private final Catalogue catalogue;

    RightsOver(IssuanceLists lists, AllowanceRecheck recheck, Catalogue catalogue) {
        this.lists = lists;
        this.recheck = recheck;
        this.catalogue = catalogue;
    }

    void follow(Collection<HeldRights.HouseholdRights> examined) {
        List<UUID> over =
                examined.stream()
                        .map(HeldRights.HouseholdRights::change)
                        .flatMap(RightsOver::over)
                        .toList();
        if (!over.isEmpty()) {
            lists.ended(over);
        }
        examined.forEach(this::lookAgain);
    }

    /** A benefit that goes on is not taken off the lists. */
    private static Stream<UUID> over(RightsChange change) {
        return Stream.concat(
                change.ended().stream()
                        .filter(ended -> !ended.goesOn())
                        .map(RightsChange.Ended::id),
                change.cancelled().stream().map(RightsChange.Cancelled::id));
    }

    private void lookAgain(HeldRights.HouseholdRights rights) {
        rights.change().ended().stream()
                .filter(ended -> !ended.goesOn() && isAllowance(rights.held(ended.id())))
                .forEach(ended -> recheck.recheck(ended.id(), ended.lastDay().plusDays(1)));
    }

    private boolean isAllowance(HeldRight right) {
        return catalogue.benefit(right.benefitCode()).family() == Benefit.Family.SOCIAL_ASSISTANCE;
    }
}
