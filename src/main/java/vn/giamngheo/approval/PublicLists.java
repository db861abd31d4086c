package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/**
 * What anybody may read who scans the code on the board: the same list, with the same few columns,
 * for as long as it hangs. Whoever asks later learns that it is over, and no name.
 */
@UseCase
public class PublicLists {

    private final JdbcClient jdbc;
    private final PostedLists postedLists;
    private final Territory territory;
    private final Clock clock;

    PublicLists(JdbcClient jdbc, PostedLists postedLists, Territory territory, Clock clock) {
        this.jdbc = jdbc;
        this.postedLists = postedLists;
        this.territory = territory;
        this.clock = clock;
    }

    /** Empty for an address nobody gave out. */
    public Optional<PublicList> find(String token) {
        return jdbc.sql("SELECT id FROM giamngheo.posting WHERE token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional()
                .map(postedLists::listForEverybody)
                .map(this::shown);
    }

    private PublicList shown(PostedLists.PostedList list) {
        var hangs = list.hangsOn(LocalDate.now(clock));
        return new PublicList(
                list.state().equals("PREPARED") ? State.NOT_YET : hangs ? State.HANGS : State.OVER,
                territory.commune(list.communeKey()).fullName(),
                list.villageName(),
                list.year(),
                list.ofReverification(),
                list.postedOn(),
                list.endsOn(),
                hangs
                        ? postedLists.householdsOf(list.id()).stream()
                                .map(
                                        item ->
                                                new Line(
                                                        item.household().headName(),
                                                        item.household().villageName(),
                                                        item.before(),
                                                        item.after()))
                                .toList()
                        : List.of());
    }

    /** Where a posting stands for the public. */
    public enum State {
        NOT_YET,
        HANGS,
        OVER
    }

    /** One household, with nothing but what the board shows. */
    public record Line(
            String headName, String village, PovertyCategory before, PovertyCategory after) {}

    /**
     * @param commune "Xã Quang Khải"
     * @param lines empty unless it hangs
     */
    public record PublicList(
            State state,
            String commune,
            String village,
            int year,
            boolean ofReverification,
            @Nullable LocalDate postedOn,
            @Nullable LocalDate endsOn,
            List<Line> lines) {}
}
