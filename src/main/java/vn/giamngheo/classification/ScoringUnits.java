package vn.giamngheo.classification;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The names of communes and provinces, which this module does not know: a module that knows both
 * offers them.
 */
public interface ScoringUnits {

    /** Provinces and communes whose names contain the words, accents aside; at most 30. */
    List<Unit> found(String words);

    /** Provinces whose names contain the words, accents aside; at most 30. */
    List<Unit> provincesFound(String words);

    /** Names of those keys that exist, "Tỉnh Hải Dương (đến 30/06/2025)". */
    Map<String, String> labels(Collection<String> keys);

    /**
     * A unit to pick from a list.
     *
     * @param label "Xã Quang Khải, Huyện Tứ Kỳ, Tỉnh Hải Dương"
     */
    record Unit(String key, String label) {}
}
