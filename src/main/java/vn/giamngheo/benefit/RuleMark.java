package vn.giamngheo.benefit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How far an entry of the catalogue was checked against its source, in words for people. */
public final class RuleMark {

    static final String UNKNOWN = "UNKNOWN";
    static final String LOCAL = "LOCAL";

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("VERIFIED", "Đã đối chiếu văn bản");
        WORDS.put("PARTIAL", "Đối chiếu một phần");
        WORDS.put("FROM_MEMORY", "Ghi theo trí nhớ, chưa đối chiếu văn bản gốc");
        WORDS.put(LOCAL, "Số liệu do xã nhập");
        WORDS.put(UNKNOWN, "Chưa rõ, cần bổ sung");
    }

    private RuleMark() {}

    public static String words(String mark) {
        return WORDS.getOrDefault(mark, mark);
    }

    /** Marks a person may set, with their words. */
    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<>(WORDS);
        choices.keySet().removeAll(Set.of(LOCAL, UNKNOWN));
        return choices;
    }
}
