package vn.giamngheo.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Brings the villages of a commune that has none yet, with the residents that every rate is
 * measured against. Afterwards villages change one by one, by an act with a date.
 */
@UseCase
public class FoundVillages {

    private static final int MOST_VILLAGES = 99;

    private final Territory territory;
    private final JdbcClient jdbc;

    FoundVillages(Territory territory, JdbcClient jdbc) {
        this.territory = territory;
        this.jdbc = jdbc;
    }

    /**
     * @param year the year the numbers of residents are from
     * @return the villages, numbered in the order given
     * @throws BusinessException VILLAGES_ALREADY_FOUNDED when the commune has villages
     * @throws vn.giamngheo.shared.InvalidInput field names "villages[0].name", "…households"
     */
    public List<Village> add(String communeKey, List<NewVillage> villages, int year) {
        var commune = territory.commune(communeKey);
        if (!territory.villages(communeKey).isEmpty()) {
            throw new BusinessException(
                    "VILLAGES_ALREADY_FOUNDED",
                    "%s đã có danh sách thôn. Sửa từng thôn thay vì nhập lại cả danh sách."
                            .formatted(commune.fullName()));
        }
        refuseWrong(villages);
        var founded = new ArrayList<Village>();
        for (var village : villages) {
            founded.add(insert(communeKey, founded.size() + 1, village, year));
        }
        return List.copyOf(founded);
    }

    private static void refuseWrong(List<NewVillage> villages) {
        var errors = new InputErrors();
        errors.addIf(villages.isEmpty(), "villages", "Nhập ít nhất một thôn.");
        errors.addIf(
                villages.size() > MOST_VILLAGES,
                "villages",
                "Một xã có nhiều nhất %d thôn. Kiểm tra lại danh sách.".formatted(MOST_VILLAGES));
        var names = new HashSet<String>();
        for (int i = 0; i < villages.size(); i++) {
            var village = villages.get(i);
            var field = "villages[%d].".formatted(i);
            var bare = VillageName.bare(village.name());
            errors.addIf(bare.isEmpty(), field + "name", "Nhập tên thôn.");
            errors.addIf(
                    !bare.isEmpty() && !names.add(bare),
                    field + "name",
                    "Thôn %s có hai lần trong danh sách. Xóa một dòng.".formatted(village.name()));
            errors.addIf(
                    village.households() < 0,
                    field + "households",
                    "Số hộ của thôn %s không được âm.".formatted(village.name()));
            errors.addIf(
                    village.persons() < village.households(),
                    field + "persons",
                    "Số người của thôn %s ít hơn số hộ. Kiểm tra lại hai số này."
                            .formatted(village.name()));
        }
        errors.throwIfAny();
    }

    private Village insert(String communeKey, int ordinal, NewVillage village, int year) {
        var key = "%s.%02d".formatted(communeKey, ordinal);
        var name = VietnameseText.clean(village.name());
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.village
                            (village_key, commune_key, ordinal, name, valid_from)
                        VALUES (:key, :commune, :ordinal, :name, :from)
                        """)
                .param("key", key)
                .param("commune", communeKey)
                .param("ordinal", ordinal)
                .param("name", name)
                .param("from", LocalDate.of(year, 1, 1))
                .update();
        jdbc.sql(
                        """
INSERT INTO giamngheo.village_population
    (village_key, year, resident_households, resident_persons, source)
VALUES (:key, :year, :households, :persons, 'Số liệu xã nhập khi lập danh sách thôn')
""")
                .param("key", key)
                .param("year", year)
                .param("households", village.households())
                .param("persons", village.persons())
                .update();
        return new Village(key, communeKey, name, ordinal);
    }
}
