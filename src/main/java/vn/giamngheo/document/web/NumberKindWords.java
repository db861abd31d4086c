package vn.giamngheo.document.web;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.giamngheo.document.NumberRegister.Kind;

/** The kinds of numbered documents as people call them. */
final class NumberKindWords {

    static final Map<Kind, String> ALL = words();

    private NumberKindWords() {}

    private static Map<Kind, String> words() {
        var words = new EnumMap<Kind, String>(Kind.class);
        for (var kind : Kind.values()) {
            words.put(
                    kind,
                    switch (kind) {
                        case DECISION -> "Quyết định";
                        case CERTIFICATE -> "Giấy chứng nhận";
                        case REPORT -> "Báo cáo";
                        case NOTICE -> "Thông báo";
                        case CONFIRMATION -> "Xác nhận";
                        case PROPOSAL -> "Tờ trình";
                        case LIST -> "Danh sách gửi cơ quan khác";
                    });
        }
        return Collections.unmodifiableMap(words);
    }
}
