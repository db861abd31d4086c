package vn.giamngheo.classification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.VietnameseText;

/** The regions of the point tables. */
@Component
class RegionTable {

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;

    RegionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<ScoringRegion> all() {
        return jdbc.sql(
                        """
                        SELECT code, name, mark FROM giamngheo.scoring_region
                        ORDER BY name COLLATE "vi-x-icu"
                        """)
                .query(ScoringRegion.class)
                .list();
    }

    Optional<ScoringRegion> find(String code) {
        return all().stream().filter(region -> region.code().equals(code)).findFirst();
    }

    /** The region of that code; else one of the new name, which is not added yet. */
    Optional<ScoringRegion> chosen(String code, String newName, InputErrors errors) {
        var name = VietnameseText.clean(newName);
        if (name.isEmpty()) {
            var region = find(code);
            errors.addIf(
                    region.isEmpty(), "regionCode", "Chọn vùng chấm điểm, hoặc nhập tên vùng mới.");
            return region;
        }
        var made = codeOf(name);
        errors.addIf(
                made.isEmpty() || name.length() > LONGEST,
                "newRegion",
                "Nhập tên vùng bằng chữ, nhiều nhất %d chữ cái.".formatted(LONGEST));
        errors.addIf(
                find(made).isPresent(),
                "newRegion",
                "Đã có vùng mang tên này. Chọn vùng đó trong danh sách và để trống ô này.");
        errors.addIf(
                !code.isEmpty(),
                "newRegion",
                "Chỉ chọn vùng có sẵn hoặc nhập tên vùng mới, không làm cả hai.");
        return Optional.of(new ScoringRegion(made, name, LawMark.ENTERED));
    }

    /** Does nothing when the region is there already. */
    void add(ScoringRegion region) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.scoring_region (code, name, mark)
                        VALUES (:code, :name, :mark) ON CONFLICT (code) DO NOTHING
                        """)
                .param("code", region.code())
                .param("name", region.name())
                .param("mark", region.mark())
                .update();
    }

    /** "THANH-THI-TAY-NGUYEN" for "Thành thị Tây Nguyên". */
    private static String codeOf(String name) {
        return VietnameseText.folded(name)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "")
                .toUpperCase(Locale.ROOT);
    }
}
