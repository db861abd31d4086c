package vn.giamngheo.document;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the minutes of a village meeting say (Thông tư 07/2021/TT-BLĐTBXH, Phụ lục V). The header
 * and attendance fields follow the appendix; the result table and the closing words are from
 * memory.
 *
 * @param subject below the title, for example "Rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2023"
 * @param startedAt left open on paper when unknown, as is {@code endedAt}
 * @param householdsPresent households of the review list that were represented, out of {@code
 *     householdsListed}
 * @param enumerators how many were present; left open on paper when unknown
 * @param otherOpinions what else was said, if anything
 * @param householdRepresentatives who signs for the households; empty leaves the name open
 */
public record MeetingMinutesDocument(
        IssuingBody body,
        String villageName,
        String subject,
        LocalDate date,
        @Nullable LocalTime startedAt,
        @Nullable LocalTime endedAt,
        String place,
        Attendee chair,
        Attendee secretary,
        List<Attendee> steeringCommittee,
        List<Attendee> partyAndMassOrganisations,
        List<Attendee> fatherlandFront,
        int householdsPresent,
        int householdsListed,
        @Nullable Integer enumerators,
        List<Result> results,
        @Nullable String otherOpinions,
        List<String> householdRepresentatives,
        boolean training)
        implements OfficialDocument {

    public MeetingMinutesDocument {
        steeringCommittee = List.copyOf(steeringCommittee);
        partyAndMassOrganisations = List.copyOf(partyAndMassOrganisations);
        fatherlandFront = List.copyOf(fatherlandFront);
        results = List.copyOf(results);
        householdRepresentatives = List.copyOf(householdRepresentatives);
    }

    /**
     * A person at the meeting.
     *
     * @param post chức vụ, may be empty
     * @param unit đơn vị, may be empty
     */
    public record Attendee(String fullName, String post, String unit) {}

    /**
     * What the meeting said on one household.
     *
     * @param result the classification put to the meeting, as printed
     * @param agreed whether the share agreeing is enough; the rule belongs to the review
     */
    public record Result(
            String householdCode,
            String headName,
            @Nullable Integer b1Score,
            @Nullable Integer b2Score,
            String result,
            int present,
            int agreeing,
            boolean agreed,
            @Nullable String note) {}

    /** Households the meeting agreed on. */
    public int agreedCount() {
        return (int) results.stream().filter(Result::agreed).count();
    }

    @Override
    public String title() {
        return "Biên bản kết quả họp dân để thống nhất kết quả rà soát - " + villageName;
    }
}
