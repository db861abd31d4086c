package vn.giamngheo.household;

/**
 * What becomes of one row of a list.
 *
 * @param detail what of the register would be different, or why a row without a mistake of its own
 *     is refused; else empty
 */
public record RowOutcome(
        int line, String householdCode, String fullName, Outcome outcome, String detail) {

    /** The four things that can become of a row. */
    public enum Outcome {
        NEW("Mới"),
        CHANGED("Thay đổi"),
        UNCHANGED("Không đổi"),
        REFUSED("Bị từ chối");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
