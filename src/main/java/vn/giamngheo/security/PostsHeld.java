package vn.giamngheo.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.Roles;

/** Reads who may act by which post today: own posts, and those of people they act for. */
@Component
class PostsHeld implements PostHolders {

    private static final String QUERY =
            """
            SELECT a.username, a.full_name, a.title, r.role, r.commune_key, r.village_key,
                coalesce(v.name, '') AS village, b.deputy, b.to_on AS absent_to
            FROM giamngheo.account a
            LEFT JOIN giamngheo.role_assignment r ON r.username = a.username
                AND r.valid_from <= :today AND (r.valid_to IS NULL OR r.valid_to >= :today)
            LEFT JOIN giamngheo.village v ON v.village_key = r.village_key
            LEFT JOIN giamngheo.absence b ON b.username = a.username AND b.withdrawn_on IS NULL
                AND :today BETWEEN b.from_on AND b.to_on
            WHERE a.active
            """;

    private static final String ONE =
            """
            AND a.username IN (SELECT :username UNION ALL
                SELECT away.username FROM giamngheo.absence away
                WHERE away.deputy = :username AND away.withdrawn_on IS NULL
                    AND :today BETWEEN away.from_on AND away.to_on)
            """;

    private static final String OF_COMMUNES =
            """
            AND a.username IN (SELECT h.username FROM giamngheo.role_assignment h
                WHERE h.commune_key IN (:communes))
            """;

    private static final String ORDER = " ORDER BY v.ordinal NULLS FIRST, a.full_name, a.username";

    private final JdbcClient jdbc;
    private final Clock clock;

    PostsHeld(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An open account as it may act today; empty when there is none. */
    Optional<Person> person(String username) {
        return person(username, LocalDate.now(clock));
    }

    Optional<Person> person(String username, LocalDate day) {
        var people =
                people(
                        jdbc.sql(QUERY + ONE + ORDER)
                                .param("today", day)
                                .param("username", username)
                                .query(PostsHeld::row)
                                .list());
        return people.stream().filter(person -> person.username().equals(username)).findFirst();
    }

    /** Everybody with a post in a commune of this person, who is among them. */
    List<Person> colleagues(Person person) {
        return person.communes().isEmpty()
                ? List.of()
                : people(
                        jdbc.sql(QUERY + OF_COMMUNES + ORDER)
                                .param("today", LocalDate.now(clock))
                                .param("communes", person.communes())
                                .query(PostsHeld::row)
                                .list());
    }

    @Override
    public List<Holder> inCommunes(Collection<String> communeKeys) {
        return communeKeys.isEmpty()
                ? List.of()
                : holders(
                        jdbc.sql(QUERY + OF_COMMUNES + ORDER)
                                .param("today", LocalDate.now(clock))
                                .param("communes", communeKeys)
                                .query(PostsHeld::row)
                                .list());
    }

    @Override
    public List<String> administrators() {
        return people(
                        jdbc.sql(QUERY + " AND r.role = :role" + ORDER)
                                .param("today", LocalDate.now(clock))
                                .param("role", Roles.ADMINISTRATOR)
                                .query(PostsHeld::row)
                                .list())
                .stream()
                .map(Person::username)
                .toList();
    }

    @Override
    public Map<String, Account> accounts(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        SELECT a.username, a.full_name, a.active, a.email, b.to_on
                        FROM giamngheo.account a
                        LEFT JOIN giamngheo.absence b ON b.username = a.username
                            AND b.withdrawn_on IS NULL AND :today BETWEEN b.from_on AND b.to_on
                        WHERE a.username IN (:usernames)
                        """)
                .param("today", LocalDate.now(clock))
                .param("usernames", usernames)
                .query(
                        (row, number) ->
                                new Account(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getBoolean(3),
                                        row.getString(4),
                                        row.getObject(5, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Account::username, account -> account));
    }

    private static List<Holder> holders(List<Row> rows) {
        List<Holder> holders = new ArrayList<>();
        for (var person : people(rows)) {
            person.own().forEach(post -> holders.add(holder(person, post, person.places(), null)));
            person.instead()
                    .forEach(
                            absent ->
                                    absent.posts()
                                            .forEach(
                                                    post ->
                                                            holders.add(
                                                                    holder(
                                                                            person,
                                                                            post,
                                                                            absent.places(),
                                                                            absent.fullName()))));
        }
        return holders;
    }

    private static Holder holder(
            Person person,
            HeldPost post,
            Map<HeldPost, String> places,
            @Nullable String insteadOf) {
        return new Holder(
                person.username(),
                person.fullName(),
                post.communeKey(),
                post.role(),
                post.group(),
                places.getOrDefault(post, ""),
                person.absentTo(),
                insteadOf);
    }

    private static List<Person> people(List<Row> rows) {
        Map<String, List<Row>> byAccount =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::username, LinkedHashMap::new, Collectors.toList()));
        return byAccount.values().stream().map(own -> person(own, byAccount)).toList();
    }

    private static Person person(List<Row> own, Map<String, List<Row>> byAccount) {
        var first = own.get(0);
        var posts = posts(own);
        List<Instead> instead = new ArrayList<>();
        byAccount.forEach(
                (username, theirs) -> {
                    if (first.username().equals(theirs.get(0).deputy())) {
                        var carried = Deputising.carried(posts(theirs), posts);
                        if (!carried.isEmpty()) {
                            instead.add(
                                    new Instead(theirs.get(0).fullName(), carried, places(theirs)));
                        }
                    }
                });
        return new Person(
                first.username(),
                first.fullName(),
                first.title(),
                posts,
                places(own),
                first.absentTo(),
                List.copyOf(instead));
    }

    private static List<HeldPost> posts(List<Row> rows) {
        return rows.stream().map(Row::post).filter(post -> post != null).toList();
    }

    private static Map<HeldPost, String> places(List<Row> rows) {
        Map<HeldPost, String> places = new LinkedHashMap<>();
        rows.forEach(
                row -> {
                    if (row.post() != null) {
                        places.put(row.post(), row.village());
                    }
                });
        return places;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var role = row.getString("role");
        return new Row(
                row.getString("username"),
                row.getString("full_name"),
                row.getString("title"),
                role == null
                        ? null
                        : new HeldPost(
                                role, row.getString("commune_key"), row.getString("village_key")),
                row.getString("village"),
                row.getString("deputy"),
                row.getObject("absent_to", LocalDate.class));
    }

    private record Row(
            String username,
            String fullName,
            String title,
            @Nullable HeldPost post,
            String village,
            @Nullable String deputy,
            @Nullable LocalDate absentTo) {}

    /**
     * @param absentTo last day of the person's own absence; null when they are there
     * @param instead for whom they act
     */
    record Person(
            String username,
            String fullName,
            String title,
            List<HeldPost> own,
            Map<HeldPost, String> places,
            @Nullable LocalDate absentTo,
            List<Instead> instead) {

        /** Communes of the person's own posts. */
        Set<String> communes() {
            return own.stream()
                    .map(HeldPost::communeKey)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    /** An absent person and those of their posts that the deputy holds as well. */
    record Instead(String fullName, List<HeldPost> posts, Map<HeldPost, String> places) {}
}
