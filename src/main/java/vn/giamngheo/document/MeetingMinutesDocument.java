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
 * @param date null in a draft while the day is not entered
 * @param subject below the title, for example "Rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2023"
 * @param startedAt left open on paper when unknown, as is {@code endedAt}
 * @param householdsPresent households of the review list that were represented, out of {@code
 *     householdsListed}
 * @param enumerators how many were present; left open on paper when unknown
 * @param otherOpinions what else was said, if anything
 * @param householdRepresentatives who signs for the households; empty leaves the name open
 * @param presentAtStart people who counted when the meeting began; null when no roll was called
 * @param changes when the number of people present changed afterwards
 * @param supervision what the Fatherland Front said before the minutes were closed
 * @param draft the minutes are not recorded yet; the paper says so
 */
public record MeetingMinutesDocument(
        IssuingBody body,
        String villageName,
        String subject,
        @Nullable LocalDate date,
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
        @Nullable Integer presentAtStart,
        List<PresenceChange> changes,
        List<Supervision> supervision,
        boolean draft,
        boolean training)
        implements OfficialDocument {

    public MeetingMinutesDocument {
        steeringCommittee = List.copyOf(steeringCommittee);
        partyAndMassOrganisations = List.copyOf(partyAndMassOrganisations);
        fatherlandFront = List.copyOf(fatherlandFront);
        results = List.copyOf(results);
        householdRepresentatives = List.copyOf(householdRepresentatives);
        changes = List.copyOf(changes);
        supervision = List.copyOf(supervision);
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
     * @param before the class until now, as printed; null when it does not change
     * @param result the classification put to the meeting, as printed
     * @param present null, as is {@code agreeing}, until the vote was taken
     * @param agreed whether the share agreeing is enough; the rule belongs to the review; null
     *     until the vote was taken
     */
    public record Result(
            String householdCode,
            String headName,
            @Nullable Integer b1Score,
            @Nullable Integer b2Score,
            @Nullable String before,
            String result,
            @Nullable Integer present,
            @Nullable Integer agreeing,
            @Nullable Boolean agreed,
            @Nullable String note) {

        /** "83,33%", empty until the vote was taken. */
        public String share() {
            return present == null || agreeing == null
                    ? ""
                    : OfficialWording.share(agreeing, present);
        }

        /** What the meeting concluded, empty until the vote was taken. */
        public String conclusion() {
            return agreed == null ? "" : agreed ? "Thống nhất" : "Chưa thống nhất";
        }
    }

    /**
     * The number of people present changed.
     *
     * @param by how many more, negative when fewer
     * @param present how many there were then
     */
    public record PresenceChange(LocalTime at, int by, int present) {

        /** "20 giờ 15 phút: 01 người ra về, còn 40 người". */
        public String words() {
            return "%s: %s người %s, %s %s người"
                    .formatted(
                            OfficialWording.timeInWords(at),
                            OfficialWording.count(Math.abs(by)),
                            by > 0 ? "đến thêm" : "ra về",
                            by > 0 ? "có" : "còn",
                            OfficialWording.count(present));
        }
    }

    /** An opinion of the supervising Fatherland Front. */
    public record Supervision(LocalDate givenOn, String words, String by) {}

    /** Households the meeting agreed on. */
    public int agreedCount() {
        return count(true);
    }

    /** Households the meeting did not agree on. */
    public int refusedCount() {
        return count(false);
    }

    /** Whether every household was voted on. */
    public boolean voted() {
        return agreedCount() + refusedCount() == results.size();
    }

    private int count(boolean outcome) {
        return (int)
                results.stream()
                        .filter(result -> Boolean.valueOf(outcome).equals(result.agreed()))
                        .count();
    }

    @Override
    public String title() {
        return "Biên bản kết quả họp dân để thống nhất kết quả rà soát - " + villageName;
    }
}
