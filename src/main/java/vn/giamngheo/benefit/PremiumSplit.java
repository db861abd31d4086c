package vn.giamngheo.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.giamngheo.benefit.Amounts.Payer;
import vn.giamngheo.benefit.Amounts.Share;

/** Splits an amount by payer so that the parts add up to it, to the đồng. */
final class PremiumSplit {

    private PremiumSplit() {}

    /**
     * In the order of {@link Payer}; nobody's part is more than is left of the whole, what nobody
     * else pays is the household's, and what rounding leaves over is the last payer's.
     *
     * @param perMille shares by payer; the household's is not asked
     */
    static List<Share> of(long total, Map<Payer, Integer> perMille) {
        var parts = new ArrayList<Share>();
        int left = 1000;
        for (var payer : Payer.values()) {
            var wanted =
                    payer == Payer.HOUSEHOLD
                            ? left
                            : Math.min(left, perMille.getOrDefault(payer, 0));
            if (wanted > 0) {
                parts.add(new Share(payer, Math.multiplyExact(total, wanted) / 1000));
                left -= wanted;
            }
        }
        var sum = parts.stream().mapToLong(Share::dong).sum();
        var last = parts.remove(parts.size() - 1);
        parts.add(new Share(last.payer(), last.dong() + total - sum));
        return List.copyOf(parts);
    }
}
