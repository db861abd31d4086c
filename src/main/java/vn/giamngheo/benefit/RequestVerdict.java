package vn.giamngheo.benefit;

/** What the rules say about a request: a fact nobody wrote down is not a "no". */
public enum RequestVerdict {
    GIVEN("Đủ điều kiện theo quy định"),
    NOT_GIVEN("Chưa đủ điều kiện theo quy định"),
    /** A fact is missing. */
    UNKNOWN("Chưa đủ thông tin để xét"),
    /** The rules could not be asked. */
    UNANSWERED("Chưa xét được theo quy định");

    private final String label;

    RequestVerdict(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    /** Somebody can find out what is missing. */
    public boolean unknown() {
        return this == UNKNOWN;
    }
}
