package vn.giamngheo.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * How long things take, each beside the baseline of the same run: a machine is fast or slow, busy
 * or idle, a ratio says more.
 */
public final class Timings {

    private static final int WARM_UP = 30;
    private static final int RUNS = 101;

    private final double baseline;

    private Timings(double baseline) {
        this.baseline = baseline;
    }

    /** What everything else is held against. */
    public static Timings beside(String what, Callable<?> work) throws Exception {
        return new Timings(new Timings(0).measure(what, work));
    }

    /**
     * Prints the median and what 95 of 100 stay under.
     *
     * @return the median in milliseconds
     */
    public double measure(String what, Callable<?> work) throws Exception {
        for (var run = 0; run < WARM_UP; run++) {
            work.call();
        }
        var millis = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var begin = System.nanoTime();
            work.call();
            millis[run] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        var median = millis[RUNS / 2];
        System.out.printf(
                Locale.ROOT,
                "%7.1f ms median %7.1f ms p95 %6.1f x baseline   %s%n",
                median,
                millis[RUNS * 95 / 100],
                baseline == 0 ? 1 : median / baseline,
                what);
        return median;
    }
}
