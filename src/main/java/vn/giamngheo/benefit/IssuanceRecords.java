package vn.giamngheo.benefit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/**
 * Reads lists for acts. Whoever changes lines holds the list's row together with others; whoever
 * moves the list on holds it alone, so that no line changes under a step.
 */
@Component
class IssuanceRecords {

    private static final String SELECT =
            """
            SELECT i.id, i.commune_key, i.benefit_code, b.name AS benefit_name, b.family,
                b.chair_approves, b.body_decides, b.pays_money, b.body, i.period_from, i.period_to,
                i.period_name, i.owner_role, i.issuer_role, i.state, i.prepared_by, i.return_reason
            FROM giamngheo.issuance i
            JOIN giamngheo.benefit b ON b.code = i.benefit_code
            WHERE i.id = :id
            """;

    private final JdbcClient jdbc;

    IssuanceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    IssuanceRecord of(UUID id) {
        return read(id, "").orElseThrow(IssuanceRecords::unknown);
    }

    /** The list stays in its step until the transaction ends; lines may be worked on by several. */
    IssuanceRecord forLines(UUID id) {
        return read(id, "FOR SHARE OF i").orElseThrow(IssuanceRecords::unknown);
    }

    /** Nobody else works on the list or its lines until the transaction ends. */
    IssuanceRecord forStep(UUID id) {
        return read(id, "FOR UPDATE OF i").orElseThrow(IssuanceRecords::unknown);
    }

    private Optional<IssuanceRecord> read(UUID id, String lock) {
        return jdbc.sql(SELECT + lock).param("id", id).query(IssuanceRecord.class).optional();
    }

    private static BusinessException unknown() {
        return new BusinessException("NOT_FOUND", "Không có danh sách cấp chính sách này.");
    }
}
