package vn.giamngheo.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.giamngheo.shared.VietnameseText;

/** Recognises a village by the name people write, never choosing between two. */
final class VillageName {

    private VillageName() {}

    static Optional<Village> pick(List<Village> villages, String name) {
        var exact = matching(villages, name, VillageName::bare);
        return exact.size() == 1
                ? Optional.of(exact.get(0))
                : onlyOne(matching(villages, name, VillageName::bareFolded));
    }

    /** Lower case, without the word "thôn" in front. */
    static String bare(String name) {
        return withoutKind(VietnameseText.clean(name).toLowerCase(Locale.ROOT), "thôn ");
    }

    private static String bareFolded(String name) {
        return withoutKind(VietnameseText.folded(name), "thon ");
    }

    private static String withoutKind(String name, String kind) {
        return name.startsWith(kind) ? name.substring(kind.length()) : name;
    }

    private static List<Village> matching(
            List<Village> villages, String name, UnaryOperator<String> form) {
        var wanted = form.apply(name);
        return villages.stream().filter(v -> form.apply(v.name()).equals(wanted)).toList();
    }

    private static Optional<Village> onlyOne(List<Village> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
