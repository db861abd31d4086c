package vn.giamngheo.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Which region a commune or a province is scored in (<i>vùng chấm điểm</i>): the nearest unit
 * counts. Everybody concerned reads it, an administrator enters it with its legal basis.
 */
@UseCase
public class ScoringRegions {

    private static final int LONGEST_BASIS = 500;

    private final RegionTable regions;
    private final ScoringUnits units;
    private final JdbcClient jdbc;
    private final LawAudit audit;

    ScoringRegions(RegionTable regions, ScoringUnits units, JdbcClient jdbc, LawAudit audit) {
        this.regions = regions;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Region of a unit, for one kind of area. */
    public record UnitRegion(
            String unitKey,
            String unitName,
            Area area,
            String regionName,
            String legalBasis,
            String mark) {

        public String markWords() {
            return LawMark.words(mark);
        }
    }

    /** What an administrator fills in, as typed. */
    public record Entry(
            String unitKey, String area, String regionCode, String newRegion, String legalBasis) {}

    /**
     * By name.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<ScoringRegion> regions(Actor actor) {
        LawAccess.requireReader(actor);
        return regions.all();
    }

    /**
     * Units whose name contains the words, accents aside, by name.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<UnitRegion> assigned(Actor actor, String words) {
        LawAccess.requireReader(actor);
        var rows =
                jdbc.sql(
                                """
                                SELECT u.unit_key, '' AS unit_name, u.area, r.name AS region_name,
                                    u.legal_basis, u.mark
                                FROM giamngheo.scoring_region_unit u
                                JOIN giamngheo.scoring_region r ON r.code = u.region_code
                                """)
                        .query(UnitRegion.class)
                        .list();
        var names = units.labels(rows.stream().map(UnitRegion::unitKey).distinct().toList());
        var wanted = VietnameseText.folded(words);
        return rows.stream()
                .map(row -> named(row, names))
                .filter(row -> VietnameseText.folded(row.unitName()).contains(wanted))
                .sorted(Comparator.comparing(UnitRegion::unitName).thenComparing(UnitRegion::area))
                .toList();
    }

    /**
     * Enters the region of a unit, in the place of what was entered before.
     *
     * @throws vn.giamngheo.shared.InvalidInput fields unitKey, area, regionCode, newRegion,
     *     legalBasis
     * @throws BusinessException FORBIDDEN
     */
    public void assign(Actor actor, Entry entry) {
        LawAccess.requireAdministrator(actor);
        var errors = new InputErrors();
        errors.addIf(
                units.labels(List.of(entry.unitKey())).isEmpty(),
                "unitKey",
                "Chọn tỉnh hoặc xã trong danh sách.");
        errors.addIf(
                !List.of(Area.RURAL.name(), Area.URBAN.name()).contains(entry.area()),
                "area",
                "Chọn khu vực.");
        var region = regions.chosen(entry.regionCode(), entry.newRegion(), errors);
        var basis = VietnameseText.clean(entry.legalBasis());
        errors.addIf(basis.isEmpty(), "legalBasis", "Nhập số, ngày và điều của văn bản.");
        errors.addIf(
                basis.length() > LONGEST_BASIS,
                "legalBasis",
                "Viết ngắn lại, nhiều nhất %d chữ cái.".formatted(LONGEST_BASIS));
        errors.throwIfAny();
        regions.add(region.orElseThrow());
        put(actor, entry, region.orElseThrow().code(), basis);
        audit.record(
                actor,
                "assign-scoring-region",
                entry.unitKey(),
                entry.area() + " " + region.orElseThrow().code());
    }

    private void put(Actor actor, Entry entry, String regionCode, String basis) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.scoring_region_unit
                            (unit_key, area, region_code, legal_basis, mark, entered_by)
                        VALUES (:unit, :area, :region, :basis, :mark, :actor)
                        ON CONFLICT (unit_key, area) DO UPDATE
                        SET region_code = excluded.region_code,
                            legal_basis = excluded.legal_basis, mark = excluded.mark,
                            entered_by = excluded.entered_by
                        """)
                .param("unit", entry.unitKey())
                .param("area", entry.area())
                .param("region", regionCode)
                .param("basis", basis)
                .param("mark", LawMark.ENTERED)
                .param("actor", actor.username())
                .update();
    }

    private static UnitRegion named(UnitRegion row, Map<String, String> names) {
        return new UnitRegion(
                row.unitKey(),
                names.getOrDefault(row.unitKey(), row.unitKey()),
                row.area(),
                row.regionName(),
                row.legalBasis(),
                row.mark());
    }
}
