package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PostHolders;

/** Tells the second of two who wrote on a line what the first did, and when. */
@Component
class LastChange {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu");

    private final JdbcClient jdbc;
    private final PostHolders people;
    private final Clock clock;

    LastChange(JdbcClient jdbc, PostHolders people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** The sentence for a line that could not be written. */
    BusinessException of(UUID list, UUID line) {
        var change =
                jdbc.sql(
                                """
                                SELECT state, changed_by, changed_at, missing_number
                                FROM giamngheo.issuance_item
                                WHERE id = :line AND issuance_id = :list
                                """)
                        .param("line", line)
                        .param("list", list)
                        .query(
                                (row, number) ->
                                        new Change(
                                                LineState.valueOf(row.getString(1)),
                                                row.getString(2),
                                                instant(row.getTimestamp(3)),
                                                row.getString(4)))
                        .optional()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có dòng này trong danh sách."));
        if (change.state() == LineState.OPEN && change.missingNumber() != null) {
            return new BusinessException("AMOUNT_MISSING", change.missingNumber());
        }
        return new BusinessException("LINE_CHANGED", sentence(change));
    }

    private String sentence(Change change) {
        if (change.by() == null || change.at() == null || change.by().equals("system")) {
            return "Dòng này đang là “%s” nên không ghi được. Mở lại danh sách để xem."
                    .formatted(change.state().label());
        }
        return "Dòng này do %s ghi “%s” lúc %s. Mở lại danh sách để xem."
                .formatted(
                        nameOf(change.by()),
                        change.state().label(),
                        MOMENT.format(LocalDateTime.ofInstant(change.at(), clock.getZone())));
    }

    private String nameOf(String username) {
        var account = people.accounts(List.of(username)).get(username);
        return account == null ? username : account.fullName();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private record Change(
            LineState state,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String missingNumber) {}
}
