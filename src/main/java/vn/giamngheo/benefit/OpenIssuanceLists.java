package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.UseCase;

/**
 * Opens a list with a line for every right, in the order in which it is read: village by village,
 * household by household.
 */
@UseCase
class OpenIssuanceLists implements IssuanceLists {

    private static final String NAMES_OF_RIGHTS =
            """
            FROM giamngheo.entitlement e
            WHERE e.id = ANY(:rights) AND NOT e.cancelled AND e.commune_key = :commune
                AND e.benefit_code = :benefit
                AND daterange(e.valid_from, e.valid_to, '[]')
                    && daterange(:from, CAST(:to AS date), '[]')
                AND NOT EXISTS (SELECT FROM giamngheo.issuance_item had
                    WHERE had.entitlement_id = e.id AND had.state <> 'ENDED'
                        AND daterange(had.period_from, had.period_to, '[]')
                            && daterange(greatest(e.valid_from, :from),
                                least(e.valid_to, CAST(:to AS date)), '[]'))
            """;

    private static final String LIST =
            """
            INSERT INTO giamngheo.issuance (id, commune_key, benefit_code,
                period_from, period_to, period_name, run_id, decision_id,
                owner_role, issuer_role, state, opened_on)
            SELECT :id, :commune, b.code, :from, CAST(:to AS date), :name, :run,
                CAST(:decision AS uuid), b.owner_role,
                coalesce(p.role, b.owner_role), 'PREPARING', :today
            FROM giamngheo.benefit b
            LEFT JOIN giamngheo.issuance_payer p ON p.benefit_code = b.code
            WHERE b.code = :benefit
            ON CONFLICT ON CONSTRAINT uq_issuance_run DO NOTHING
            """;

    private final IssuanceRecords records;
    private final IssuanceAmounts amounts;
    private final IssuanceProcesses processes;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenIssuanceLists(
            IssuanceRecords records,
            IssuanceAmounts amounts,
            IssuanceProcesses processes,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.amounts = amounts;
        this.processes = processes;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void open(
            String communeKey,
            String benefitCode,
            UUID runId,
            @Nullable UUID decisionId,
            LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            String periodName,
            Collection<UUID> entitlementIds) {
        var rights = entitlementIds.toArray(UUID[]::new);
        if (!anyLeft(communeKey, benefitCode, periodFrom, periodTo, rights)) {
            return;
        }
        var id = UUID.randomUUID();
        var opened =
                jdbc.sql(LIST)
                        .param("id", id)
                        .param("commune", communeKey)
                        .param("benefit", benefitCode)
                        .param("from", periodFrom)
                        .param("to", periodTo, Types.DATE)
                        .param("name", periodName)
                        .param("run", runId)
                        .param("decision", decisionId, Types.OTHER)
                        .param("today", LocalDate.now(clock))
                        .update();
        if (opened == 0) {
            return;
        }
        var list = records.forStep(id);
        addLines(list, rights);
        amounts.countAll(list);
        processes.start(
                id,
                communeKey,
                list.ownerRole(),
                list.issuerRole(),
                list.chairApproves(),
                handOverRule(list));
        audit.record(communeKey, "system", "open-issuance", "issuance", id.toString(), benefitCode);
    }

    private boolean anyLeft(
            String communeKey,
            String benefitCode,
            LocalDate from,
            @Nullable LocalDate to,
            UUID[] rights) {
        return jdbc.sql("SELECT EXISTS (SELECT " + NAMES_OF_RIGHTS + ")")
                .param("rights", rights)
                .param("commune", communeKey)
                .param("benefit", benefitCode)
                .param("from", from)
                .param("to", to, Types.DATE)
                .query(Boolean.class)
                .single();
    }

    /**
     * Two lists that are opened at once for the same rights: the table lets one of them have each.
     */
    private void addLines(IssuanceRecord list, UUID[] rights) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.issuance_item (id, issuance_id, position,
                            entitlement_id, commune_key, village_key, household_id, member_id,
                            period_from, period_to)
                        SELECT gen_random_uuid(), :list,
                            row_number() OVER (ORDER BY r.village_key,
                                h.given_name COLLATE "vi-x-icu", h.full_name COLLATE "vi-x-icu",
                                r.household_id, m.position NULLS FIRST, r.id),
                            r.id, r.commune_key, r.village_key, r.household_id, r.member_id,
                            greatest(r.valid_from, :from),
                            CASE WHEN CAST(:to AS date) IS NOT NULL
                                THEN least(r.valid_to, CAST(:to AS date)) END
                        FROM (SELECT e.* %s) r
                        LEFT JOIN giamngheo.household_member m ON m.id = r.member_id
                        LEFT JOIN giamngheo.household_member h ON h.household_id = r.household_id
                            AND h.relation = 'HEAD' AND h.left_on IS NULL
                        ON CONFLICT DO NOTHING
                        """
                                .formatted(NAMES_OF_RIGHTS))
                .param("list", list.id())
                .param("rights", rights)
                .param("commune", list.communeKey())
                .param("benefit", list.benefitCode())
                .param("from", list.periodFrom())
                .param("to", list.periodTo(), Types.DATE)
                .update();
    }

    private static String handOverRule(IssuanceRecord list) {
        return switch (list.family()) {
            case HEALTH_INSURANCE -> "ISSUE_CARD";
            case EDUCATION -> "ISSUE_SCHOOL";
            default -> "ISSUE_HAND_OVER";
        };
    }

    @Override
    public void ended(Collection<UUID> entitlementIds) {
        var rights = entitlementIds.toArray(UUID[]::new);
        endWaiting(rights);
        shorten(rights);
        markIssued(rights);
    }

    /**
     * What was cancelled, or begins after the right ended, is owed no more; nor is a card for days
     * that are gone. Money for days on which the right held stays owed.
     */
    private void endWaiting(UUID[] rights) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_item i
                        SET state = 'ENDED', undo_state = NULL, changed_by = 'system',
                            changed_at = :at, version = i.version + 1
                        FROM giamngheo.entitlement e, giamngheo.benefit b
                        WHERE i.entitlement_id = ANY(:rights) AND e.id = i.entitlement_id
                            AND b.code = e.benefit_code
                            AND i.state IN ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED')
                            AND (e.cancelled OR e.valid_to < i.period_from
                                OR NOT b.pays_money AND e.valid_to < :today)
                        """)
                .param("rights", rights)
                .param("at", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .update();
    }

    private void shorten(UUID[] rights) {
        var shortened =
                jdbc.sql(
                                """
                                UPDATE giamngheo.issuance_item i
                                SET period_to = e.valid_to, version = i.version + 1
                                FROM giamngheo.entitlement e
                                WHERE i.entitlement_id = ANY(:rights) AND e.id = i.entitlement_id
                                    AND i.state IN ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED')
                                    AND e.valid_to < i.period_to
                                RETURNING i.issuance_id, i.id
                                """)
                        .param("rights", rights)
                        .query(Shortened.class)
                        .list();
        shortened.stream()
                .collect(
                        Collectors.groupingBy(
                                Shortened::issuanceId,
                                Collectors.mapping(Shortened::id, Collectors.toList())))
                .forEach((list, lines) -> amounts.countLines(records.of(list), lines));
    }

    /** Issued for days on which there is no right any more: goes on the list of decreases. */
    private void markIssued(UUID[] rights) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_item i
                        SET ended_on = CASE WHEN e.cancelled THEN i.period_from
                                ELSE coalesce(e.ended_on, e.valid_to) END
                        FROM giamngheo.entitlement e
                        WHERE i.entitlement_id = ANY(:rights) AND e.id = i.entitlement_id
                            AND i.state = 'ISSUED' AND i.ended_on IS NULL
                            AND (e.cancelled
                                OR e.valid_to < coalesce(i.period_to, DATE 'infinity'))
                        """)
                .param("rights", rights)
                .update();
    }

    private record Shortened(UUID issuanceId, UUID id) {}
}
