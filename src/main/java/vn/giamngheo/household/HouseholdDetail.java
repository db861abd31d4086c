package vn.giamngheo.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household with everybody who lives in it, the head first.
 *
 * @param closeReason null while the household is open
 */
public record HouseholdDetail(
        HouseholdSummary summary,
        List<MemberView> members,
        List<PovertyCause> causes,
        String note,
        @Nullable String closeReason) {}
