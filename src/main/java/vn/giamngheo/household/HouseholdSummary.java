package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list: a household by the name of its head and its village, as people know it.
 *
 * @param identityNumber of the head, null when unknown; masked by whoever shows it
 * @param memberCount members who live in the household
 * @param closedOn null while the household is open
 */
public record HouseholdSummary(
        UUID id,
        String communeKey,
        String villageKey,
        String villageName,
        String code,
        String headName,
        Sex headSex,
        LocalDate headBirthDate,
        BirthPrecision headBirthPrecision,
        String ethnicGroup,
        @Nullable String identityNumber,
        String address,
        int memberCount,
        HouseholdFlags flags,
        @Nullable LocalDate closedOn) {

    /** "Nguyễn Thị Lụa - thôn Đông": how a household is called in every list. */
    public String title() {
        return title(headName, villageName);
    }

    /** As {@link #title()}, for lists that are read by queries of their own. */
    public static String title(String headName, String villageName) {
        return headName + " - " + inSentence(villageName);
    }

    /** "thôn Đông": the village's name where it does not begin a sentence. */
    private static String inSentence(String villageName) {
        return villageName.startsWith("Thôn ") ? "t" + villageName.substring(1) : villageName;
    }
}
