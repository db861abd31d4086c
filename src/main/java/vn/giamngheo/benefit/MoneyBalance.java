package vn.giamngheo.benefit;

/**
 * What of a list's money is where.
 *
 * @param listed what all lines that are issued or wait add up to
 * @param received from finance
 * @param paid to people
 * @param returned to finance
 */
public record MoneyBalance(long listed, long received, long paid, long returned) {

    /** What should be in the drawer; zero when the list adds up. */
    public long left() {
        return received - paid - returned;
    }
}
