package vn.giamngheo.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InboxNotices;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;

/**
 * Notices of a person's inbox: their own and those of their groups in their communes. Read is read
 * by one person, not by the group.
 */
@UseCase
public class ReadNotices {

    public static final int PAGE_SIZE = 20;

    /** What is older counts as seen, so that nobody new in office starts with a heap. */
    private static final int UNREAD_DAYS = 30;

    private static final String MINE =
            """
            FROM giamngheo.notice n
            LEFT JOIN giamngheo.notice_read r ON r.notice_id = n.id AND r.username = :username
            WHERE n.audience IN (:audiences)
                AND (n.audience IN (:everywhere) OR n.commune_key IN (:communes))
            """;

    private static final String UNREAD = " AND r.notice_id IS NULL AND n.told_on >= :since";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param page from 1
     */
    public List<Item> of(Actor actor, int page) {
        return mine(
                        actor,
                        "SELECT n.id, n.sentence, n.path, n.told_on, r.notice_id IS NULL"
                                + " AND n.told_on >= :since AS unread "
                                + MINE
                                + " ORDER BY n.told_on DESC, n.id LIMIT :size OFFSET :skip")
                .param("size", PAGE_SIZE)
                .param("skip", (Math.max(page, 1) - 1L) * PAGE_SIZE)
                .query(
                        (row, number) ->
                                new Item(
                                        row.getObject("id", UUID.class),
                                        row.getString("sentence"),
                                        row.getString("path"),
                                        row.getObject("told_on", LocalDate.class),
                                        row.getBoolean("unread")))
                .list();
    }

    /** The newest that were not read yet. */
    public List<Item> unread(Actor actor, int most) {
        return mine(
                        actor,
                        "SELECT n.id, n.sentence, n.path, n.told_on "
                                + MINE
                                + UNREAD
                                + " ORDER BY n.told_on DESC, n.id LIMIT :most")
                .param("most", most)
                .query(
                        (row, number) ->
                                new Item(
                                        row.getObject("id", UUID.class),
                                        row.getString("sentence"),
                                        row.getString("path"),
                                        row.getObject("told_on", LocalDate.class),
                                        true))
                .list();
    }

    public long count(Actor actor) {
        return mine(actor, "SELECT count(*) " + MINE).query(Long.class).single();
    }

    public long countUnread(Actor actor) {
        return mine(actor, "SELECT count(*) " + MINE + UNREAD).query(Long.class).single();
    }

    /**
     * @return the page that shows more
     * @throws BusinessException NOT_FOUND when it is no notice of this person's
     */
    public String read(Actor actor, UUID id) {
        var path =
                mine(actor, "SELECT n.path " + MINE + " AND n.id = :id")
                        .param("id", id)
                        .query((row, number) -> row.getString(1))
                        .optional()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND",
                                                "Thông báo này không còn hoặc không gửi cho bạn."));
        mine(
                        actor,
                        "INSERT INTO giamngheo.notice_read (notice_id, username, read_on)"
                                + " SELECT n.id, :username, :today "
                                + MINE
                                + " AND n.id = :id"
                                + " ON CONFLICT DO NOTHING")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .update();
        return path;
    }

    public void readAll(Actor actor) {
        mine(
                        actor,
                        "INSERT INTO giamngheo.notice_read (notice_id, username, read_on)"
                                + " SELECT n.id, :username, :today "
                                + MINE
                                + UNREAD
                                + " ON CONFLICT DO NOTHING")
                .param("today", LocalDate.now(clock))
                .update();
    }

    private StatementSpec mine(Actor actor, String statement) {
        List<String> everywhere = new ArrayList<>();
        everywhere.add(InboxNotices.person(actor.username()));
        if (actor.hasRole(Roles.ADMINISTRATOR)) {
            everywhere.add(Roles.ADMINISTRATOR);
        }
        List<String> audiences = new ArrayList<>(everywhere);
        audiences.addAll(actor.groups());
        return jdbc.sql(statement)
                .param("username", actor.username())
                .param("audiences", audiences)
                .param("everywhere", everywhere)
                .param("communes", actor.communes().isEmpty() ? List.of("") : actor.communes())
                .param("since", LocalDate.now(clock).minusDays(UNREAD_DAYS));
    }

    /** One notice. */
    public record Item(UUID id, String sentence, String path, LocalDate toldOn, boolean unread) {}
}
