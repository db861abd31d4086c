package vn.giamngheo.review;

/**
 * How a meeting voted on one household: at least half of those present agree, exactly half passes
 * (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 3).
 *
 * @param present people present at the vote, at least one
 * @param agreeing of those
 */
public record MeetingVote(int present, int agreeing) {

    public MeetingVote {
        if (present < 1 || agreeing < 0 || agreeing > present) {
            throw new IllegalArgumentException(
                    "%d of %d cannot agree".formatted(agreeing, present));
        }
    }

    public boolean passes() {
        return agreeing * 2L >= present;
    }

    /** The fewest who must agree. */
    public static int needed(int present) {
        return (present + 1) / 2;
    }
}
