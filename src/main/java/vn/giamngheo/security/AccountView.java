package vn.giamngheo.security;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as an administrator sees it, with every post held and to be held. */
public record AccountView(
        String username,
        String fullName,
        String title,
        boolean active,
        @Nullable String email,
        List<PostView> posts) {

    public AccountView {
        posts = List.copyOf(posts);
    }

    /**
     * A post with its dates.
     *
     * @param place "Thôn Đông, Xã Quang Khải", empty for an administrator
     * @param to last day; null when it is open
     * @param over its last day has passed
     */
    public record PostView(
            UUID id,
            String role,
            String place,
            LocalDate from,
            @Nullable LocalDate to,
            boolean over) {}
}
