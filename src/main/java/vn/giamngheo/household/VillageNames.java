package vn.giamngheo.household;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.NewVillage;
import vn.giamngheo.territory.Village;

/**
 * Which village a list means: one that the commune has or, for a commune without any, one that the
 * list itself brings. The latter has a makeshift key until it is founded.
 */
final class VillageNames {

    private final List<String> known;
    private final boolean founding;
    private final Function<String, Optional<String>> finder;
    private final Map<String, Optional<String>> found = new HashMap<>();

    private VillageNames(
            List<String> known, boolean founding, Function<String, Optional<String>> finder) {
        this.known = known;
        this.founding = founding;
        this.finder = finder;
    }

    /**
     * @param find how the commune finds a village by its name
     */
    static VillageNames of(List<Village> villages, Function<String, Optional<Village>> find) {
        return new VillageNames(
                villages.stream().map(Village::name).toList(),
                false,
                name -> find.apply(name).map(Village::key));
    }

    static VillageNames foundedFrom(List<NewVillage> villages) {
        var keys = new HashMap<String, String>();
        for (int i = 0; i < villages.size(); i++) {
            keys.put(form(villages.get(i).name()), makeshiftKey(i));
        }
        return new VillageNames(
                villages.stream().map(NewVillage::name).toList(),
                true,
                name -> Optional.ofNullable(keys.get(form(name))));
    }

    Optional<String> keyOf(String name) {
        return found.computeIfAbsent(name, finder);
    }

    /** What to do about a name that is none of these. */
    String whatToDo(boolean sheetRefused) {
        if (sheetRefused) {
            return "Chưa lập được thôn: sửa các ô bị từ chối ở trang “Thôn” trước.";
        }
        if (known.isEmpty()) {
            return "Xã chưa có danh sách thôn. Thêm trang “Thôn” vào tệp với tên thôn, số hộ dân"
                    + " cư, số nhân khẩu.";
        }
        return (founding ? "Trang “Thôn” không có thôn này. " : "Xã không có thôn này. ")
                + "Ghi một trong các tên: "
                + String.join(", ", known)
                + ".";
    }

    static String makeshiftKey(int index) {
        return "new:" + index;
    }

    /** "Thôn Đông", "thôn đông" and "Dong" are the same. */
    static String form(String name) {
        var folded = VietnameseText.folded(name);
        return folded.startsWith("thon ") ? folded.substring("thon ".length()) : folded;
    }
}
