package vn.giamngheo.benefit;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/**
 * Writes what each waiting line is worth and who pays which part. Lines of the same days are worth
 * the same, so each span is counted once. What was issued keeps its amount.
 */
@Component
class IssuanceAmounts {

    private static final String WAITING = "state IN ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED')";

    private final Amounts amounts;
    private final JdbcClient jdbc;

    IssuanceAmounts(Amounts amounts, JdbcClient jdbc) {
        this.amounts = amounts;
        this.jdbc = jdbc;
    }

    /** All waiting lines of a list. */
    int countAll(IssuanceRecord list) {
        return count(list, LocalDate.EPOCH, null);
    }

    /** Waiting lines of a list that are for a day from {@code fromDay} on. */
    int countFrom(IssuanceRecord list, LocalDate fromDay) {
        return count(list, fromDay, null);
    }

    /** Those of the lines that wait. */
    int countLines(IssuanceRecord list, Collection<UUID> lines) {
        return count(list, LocalDate.EPOCH, lines);
    }

    private int count(IssuanceRecord list, LocalDate fromDay, @Nullable Collection<UUID> lines) {
        var counted = 0;
        for (var span : spans(list, fromDay, lines)) {
            var amount = amountOf(list, span);
            var changed = write(list, span, lines, amount);
            replaceShares(changed, amount.shares());
            counted += changed.size();
        }
        return counted;
    }

    private List<Span> spans(
            IssuanceRecord list, LocalDate fromDay, @Nullable Collection<UUID> lines) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT period_from, period_to FROM giamngheo.issuance_item
                        WHERE issuance_id = :list AND %s
                            AND coalesce(period_to, period_from) >= :from
                            AND (:all OR id = ANY(:lines))
                        """
                                .formatted(WAITING))
                .param("list", list.id())
                .param("from", fromDay)
                .param("all", lines == null)
                .param("lines", array(lines))
                .query(Span.class)
                .list();
    }

    /**
     * A rate that holds on no row leaves the line without an amount and says so; nothing is
     * guessed.
     */
    private Amounts.Amount amountOf(IssuanceRecord list, Span span) {
        try {
            return amounts.of(
                    list.benefitCode(), list.communeKey(), span.periodFrom(), span.lastDay());
        } catch (BusinessException missing) {
            return new Amounts.Amount(null, missing.getMessage(), List.of());
        }
    }

    private List<UUID> write(
            IssuanceRecord list,
            Span span,
            @Nullable Collection<UUID> lines,
            Amounts.Amount amount) {
        return jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_item
                        SET amount = :amount, missing_number = :missing, version = version + 1
                        WHERE issuance_id = :list AND %s AND period_from = :from
                            AND period_to IS NOT DISTINCT FROM CAST(:to AS date)
                            AND (:all OR id = ANY(:lines))
                        RETURNING id
                        """
                                .formatted(WAITING))
                .param("amount", amount.total(), Types.BIGINT)
                .param("missing", amount.missingNumber(), Types.VARCHAR)
                .param("list", list.id())
                .param("from", span.periodFrom())
                .param("to", span.periodTo(), Types.DATE)
                .param("all", lines == null)
                .param("lines", array(lines))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private void replaceShares(List<UUID> lines, List<Amounts.Share> shares) {
        if (lines.isEmpty()) {
            return;
        }
        var ids = array(lines);
        jdbc.sql("DELETE FROM giamngheo.issuance_share WHERE item_id = ANY(:lines)")
                .param("lines", ids)
                .update();
        for (var share : shares) {
            jdbc.sql(
                            """
                            INSERT INTO giamngheo.issuance_share (item_id, payer, amount)
                            SELECT line, :payer, :amount FROM unnest(:lines) AS line
                            """)
                    .param("payer", share.payer().name())
                    .param("amount", share.dong())
                    .param("lines", ids)
                    .update();
        }
    }

    private static UUID[] array(@Nullable Collection<UUID> lines) {
        return lines == null ? new UUID[0] : lines.toArray(UUID[]::new);
    }

    /**
     * @param periodTo null for what is issued once
     */
    record Span(LocalDate periodFrom, @Nullable LocalDate periodTo) {

        LocalDate lastDay() {
            return periodTo == null ? periodFrom : periodTo;
        }
    }
}
