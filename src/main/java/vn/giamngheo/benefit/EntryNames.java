package vn.giamngheo.benefit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.PostHolders;

/** Who entered and who confirmed an entry of the catalogue, by name. */
@Component
class EntryNames {

    private static final String SEED = "seed";

    private final PostHolders posts;

    EntryNames(PostHolders posts) {
        this.posts = posts;
    }

    /**
     * "Tô Thị Ngân nhập, Nguyễn Văn Hùng xác nhận".
     *
     * @param confirmedBy null while nobody has
     */
    String of(String enteredBy, @Nullable String confirmedBy) {
        List<String> words = new ArrayList<>();
        words.add(enteredBy.equals(SEED) ? "Có sẵn khi cài đặt" : name(enteredBy) + " nhập");
        if (confirmedBy != null && !confirmedBy.equals(SEED)) {
            words.add(name(confirmedBy) + " xác nhận");
        }
        return String.join(", ", words);
    }

    private String name(String username) {
        var account = posts.accounts(List.of(username)).get(username);
        return account == null ? username : account.fullName();
    }
}
