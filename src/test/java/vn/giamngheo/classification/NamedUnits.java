package vn.giamngheo.classification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** Three units by name, in the place of the territory. */
@TestComponent
class NamedUnits implements ScoringUnits {

    static final String HAI_DUONG = "30-2023";
    static final String HAI_PHONG = "31-2025";
    static final String QUANG_KHAI = "11116-2023";

    private static final Map<String, String> NAMES =
            Map.of(
                    HAI_DUONG, "Tỉnh Hải Dương",
                    HAI_PHONG, "Thành phố Hải Phòng",
                    QUANG_KHAI, "Xã Quang Khải");

    @Override
    public List<Unit> found(String words) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().contains(words))
                .map(name -> new Unit(name.getKey(), name.getValue()))
                .toList();
    }

    @Override
    public List<Unit> provincesFound(String words) {
        return found(words);
    }

    @Override
    public Map<String, String> labels(Collection<String> keys) {
        return NAMES.entrySet().stream()
                .filter(name -> keys.contains(name.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
