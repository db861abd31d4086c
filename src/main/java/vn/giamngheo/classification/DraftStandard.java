package vn.giamngheo.classification;

import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * An administrator begins a new standard: of a province (<i>chuẩn nghèo của địa phương</i>), which
 * stands beside the national one, or the national one of a coming period. It has the indicators of
 * a standard that is there, and no value of it.
 */
@UseCase
public class DraftStandard {

    private final LawTable table;
    private final ScoringUnits units;
    private final JdbcClient jdbc;
    private final LawChanges changes;

    DraftStandard(LawTable table, ScoringUnits units, JdbcClient jdbc, LawChanges changes) {
        this.table = table;
        this.units = units;
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * What is filled in, as typed.
     *
     * @param provinceKey empty for a national standard
     * @param shapeOf standard whose indicators it has
     */
    public record Entry(
            String provinceKey,
            String shapeOf,
            String name,
            String validFrom,
            String validTo,
            String legalBasis) {}

    /**
     * @return id of the draft
     * @throws vn.giamngheo.shared.InvalidInput fields provinceKey, shapeOf, name, validFrom,
     *     validTo, legalBasis
     * @throws BusinessException FORBIDDEN
     */
    public String add(Actor actor, Entry entry) {
        LawAccess.requireAdministrator(actor);
        var header = new HashMap<String, String>();
        header.put(HeaderPart.NAME, VietnameseText.clean(entry.name()));
        header.put(HeaderPart.FROM, VietnameseText.clean(entry.validFrom()));
        header.put(HeaderPart.TO, VietnameseText.clean(entry.validTo()));
        header.put(HeaderPart.BASIS, VietnameseText.clean(entry.legalBasis()));
        var errors = new InputErrors();
        var province = entry.provinceKey();
        errors.addIf(
                !province.isEmpty() && units.labels(List.of(province)).isEmpty(),
                "provinceKey",
                "Chọn tỉnh trong danh sách.");
        errors.addIf(!isStandard(entry.shapeOf()), "shapeOf", "Chọn chuẩn trong danh sách.");
        HeaderPart.checkHeader(header, errors);
        errors.throwIfAny();

        table.lockKind(LawKind.STANDARD);
        var year = TypedDay.read(entry.validFrom()).orElseThrow().getYear();
        var id = table.nextId((province.isEmpty() ? "NAT-" : "PROV-" + province + "-") + year);
        var draft = LawVersion.draft(id, LawKind.STANDARD, header, false);
        changes.add(actor, draft, "draft-standard", entry.shapeOf());
        addShape(id, entry);
        return id;
    }

    private boolean isStandard(String id) {
        return table.all().stream()
                .anyMatch(each -> each.kind() == LawKind.STANDARD && each.id().equals(id));
    }

    private void addShape(String id, Entry entry) {
        for (var statement :
                List.of(
                        """
INSERT INTO giamngheo.poverty_standard (id, level, province_key, decision_key)
SELECT :id, CASE WHEN :province = '' THEN 'NATIONAL' ELSE 'PROVINCIAL' END,
    nullif(:province, ''), decision_key
FROM giamngheo.poverty_standard WHERE id = :shape
""",
                        """
                        INSERT INTO giamngheo.standard_limit (standard_id, area, mark)
                        SELECT :id, area, :unknown
                        FROM (VALUES ('RURAL'), ('URBAN')) AS a (area)
                        """,
                        """
                        INSERT INTO giamngheo.category_clause (standard_id, category, mark)
                        SELECT :id, category, :unknown
                        FROM (VALUES ('POOR'), ('NEAR_POOR'), ('NOT_POOR')) AS c (category)
                        """,
                        """
                        INSERT INTO giamngheo.deprivation_indicator
                            (standard_id, code, ordinal, service, name, mark)
                        SELECT :id, code, ordinal, service, name, :unknown
                        FROM giamngheo.deprivation_indicator WHERE standard_id = :shape
                        """)) {
            jdbc.sql(statement)
                    .param("id", id)
                    .param("province", entry.provinceKey())
                    .param("shape", entry.shapeOf())
                    .param("unknown", LawMark.UNKNOWN)
                    .update();
        }
    }
}
