package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.UseCase;

/**
 * A rate or a number changed: what waits is counted again, what was issued or paid stays (Nghị định
 * 146/2018/NĐ-CP, Điều 10 says so for premiums).
 */
@UseCase
class RecountAmounts {

    private final IssuanceRecords records;
    private final IssuanceAmounts amounts;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    RecountAmounts(
            IssuanceRecords records, IssuanceAmounts amounts, AuditTrail audit, JdbcClient jdbc) {
        this.records = records;
        this.amounts = amounts;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * @param benefitCode whose lists
     * @param communeKey in which commune; null for every commune
     * @param fromDay first day on which the new rate holds
     */
    public void recount(String benefitCode, @Nullable String communeKey, LocalDate fromDay) {
        var lists =
                jdbc.sql(
                                """
                                SELECT DISTINCT s.id FROM giamngheo.issuance s
                                JOIN giamngheo.issuance_item i ON i.issuance_id = s.id
                                WHERE s.state <> 'DONE'
                                    AND i.state IN ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED')
                                    AND coalesce(i.period_to, i.period_from) >= :from
                                    AND s.benefit_code = :benefit
                                    AND (:commune = '' OR s.commune_key = :commune)
                                ORDER BY s.id
                                """)
                        .param("from", fromDay)
                        .param("benefit", benefitCode)
                        .param("commune", communeKey == null ? "" : communeKey)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
        for (var id : lists) {
            var list = records.forStep(id);
            var counted = amounts.countFrom(list, fromDay);
            audit.record(
                    list.communeKey(),
                    "system",
                    "recount-issuance",
                    "issuance",
                    id.toString(),
                    String.valueOf(counted));
        }
    }
}
