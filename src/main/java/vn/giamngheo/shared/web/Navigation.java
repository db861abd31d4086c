package vn.giamngheo.shared.web;

import static vn.giamngheo.shared.Roles.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which places each role sees. Hiding a place is a courtesy; the page behind it checks for itself.
 */
final class Navigation {

    private static final Set<String> OF_THE_COMMUNE =
            Set.of(
                    STEERING_COMMITTEE,
                    POVERTY_OFFICER,
                    FINANCE_OFFICER,
                    AGRICULTURE_OFFICER,
                    HEALTH_STATION,
                    SCHOOL,
                    JUSTICE_OFFICER,
                    CULTURE_OFFICER,
                    OFFICE_OFFICER,
                    RADIO_STATION,
                    FATHERLAND_FRONT,
                    COMMUNE_CHAIR);

    private static final List<Place> PLACES =
            List.of(
                    new Place("Việc của tôi", "/viec", "tasks", roles -> true),
                    new Place("Tiến độ", "/tien-do", "progress", anyBut(ADMINISTRATOR)),
                    new Place("Hộ gia đình", "/ho-gia-dinh", "household", anyBut(ADMINISTRATOR)),
                    new Place(
                            "Giấy đề nghị",
                            "/de-nghi",
                            "paper",
                            any(POVERTY_OFFICER, STEERING_COMMITTEE)),
                    new Place(
                            "Đề nghị hưởng chính sách",
                            "/chinh-sach/de-nghi",
                            "paper",
                            any(
                                    POVERTY_OFFICER,
                                    AGRICULTURE_OFFICER,
                                    HEALTH_STATION,
                                    SCHOOL,
                                    JUSTICE_OFFICER,
                                    FATHERLAND_FRONT,
                                    COMMUNE_CHAIR,
                                    VILLAGE_HEAD)),
                    new Place(
                            "Nhập danh sách", "/ho-gia-dinh/nhap", "import", any(POVERTY_OFFICER)),
                    new Place(
                            "Thay đổi sổ hộ",
                            "/ho-gia-dinh/thay-doi",
                            "change",
                            any(POVERTY_OFFICER, JUSTICE_OFFICER)),
                    new Place(
                            "Họp dân",
                            "/hop-dan",
                            "meeting",
                            any(
                                    VILLAGE_HEAD,
                                    ENUMERATOR,
                                    STEERING_COMMITTEE,
                                    POVERTY_OFFICER,
                                    FATHERLAND_FRONT,
                                    COMMUNE_CHAIR,
                                    SUPERVISOR)),
                    new Place(
                            "Niêm yết, khiếu nại",
                            "/niem-yet",
                            "posting",
                            any(
                                    VILLAGE_HEAD,
                                    ENUMERATOR,
                                    STEERING_COMMITTEE,
                                    POVERTY_OFFICER,
                                    FATHERLAND_FRONT,
                                    RADIO_STATION,
                                    COMMUNE_CHAIR)),
                    new Place(
                            "Phân công lại",
                            "/phan-cong",
                            "assign",
                            any(STEERING_COMMITTEE, COMMUNE_CHAIR)),
                    new Place(
                            "Không để ai bị bỏ lại",
                            "/khong-de-ai-bi-bo-lai",
                            "nobody-left",
                            anyBut(ADMINISTRATOR)),
                    new Place("Quyết định", "/quyet-dinh", "decision", any(OF_THE_COMMUNE)),
                    new Place(
                            "Cấp chính sách",
                            "/chinh-sach",
                            "paper",
                            any(
                                    VILLAGE_HEAD,
                                    STEERING_COMMITTEE,
                                    POVERTY_OFFICER,
                                    FINANCE_OFFICER,
                                    AGRICULTURE_OFFICER,
                                    HEALTH_STATION,
                                    SCHOOL,
                                    JUSTICE_OFFICER,
                                    CULTURE_OFFICER,
                                    OFFICE_OFFICER,
                                    FATHERLAND_FRONT,
                                    COMMUNE_CHAIR,
                                    SUPERVISOR)),
                    new Place(
                            "Mở quyền",
                            "/chinh-sach/mo-quyen",
                            "progress",
                            any(POVERTY_OFFICER, COMMUNE_CHAIR, SUPERVISOR)),
                    new Place("Danh mục chính sách", "/chinh-sach/danh-muc", "law", roles -> true),
                    new Place("Mẫu văn bản", "/mau-van-ban", "paper", any(POVERTY_OFFICER)),
                    new Place(
                            "Thử chuẩn nghèo khác",
                            "/thu-chuan",
                            "trial",
                            any(POVERTY_OFFICER, STEERING_COMMITTEE, COMMUNE_CHAIR, SUPERVISOR)),
                    new Place(
                            "Camunda Tasklist",
                            "/camunda/app/tasklist/default/",
                            "engine",
                            roles ->
                                    any(OF_THE_COMMUNE).test(roles)
                                            || roles.contains(OPINION_AUTHORITY)),
                    new Place(
                            "Camunda Cockpit",
                            "/camunda/app/cockpit/default/",
                            "engine",
                            any(SUPERVISOR, ADMINISTRATOR)),
                    new Place("Quản trị", "/quan-tri", "settings", any(ADMINISTRATOR)),
                    new Place(
                            "Chuẩn nghèo, bảng điểm",
                            "/chuan-ngheo",
                            "law",
                            any(
                                    ADMINISTRATOR,
                                    POVERTY_OFFICER,
                                    STEERING_COMMITTEE,
                                    COMMUNE_CHAIR,
                                    SUPERVISOR)));

    private static final Place NOTICES =
            new Place("Thông báo", "/thong-bao", "notice", roles -> true);
    private static final Place ABSENCE =
            new Place("Tôi vắng mặt", "/vang-mat", "away", anyBut(ADMINISTRATOR));
    private static final Place TRAINING =
            new Place("Tập huấn", "/tap-huan", "training", roles -> true);
    private static final Place HANDBOOK =
            new Place("Sổ tay quy trình", "/so-tay", "guide", roles -> true);
    private static final Place GUIDE = new Place("Hướng dẫn", "/huong-dan", "guide", roles -> true);

    private Navigation() {}

    static List<NavigationEntry> of(Set<String> roles, boolean training, String path) {
        var places = new ArrayList<>(PLACES.stream().filter(p -> p.seenBy.test(roles)).toList());
        places.add(NOTICES);
        if (ABSENCE.seenBy.test(roles)) {
            places.add(ABSENCE);
        }
        if (training) {
            places.add(TRAINING);
        }
        places.add(HANDBOOK);
        places.add(GUIDE);
        var current =
                places.stream()
                        .map(Place::path)
                        .filter(place -> path.equals(place) || path.startsWith(place + "/"))
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        return places.stream().map(place -> place.entry(current)).toList();
    }

    /** The three places of the phone's bottom bar; the fourth opens all of them. */
    static List<NavigationEntry> forThumb(Set<String> roles, List<NavigationEntry> all) {
        return all.stream()
                .limit(3)
                .map(
                        entry ->
                                switch (entry.path()) {
                                    case "/tien-do" ->
                                            any(VILLAGE_HEAD, ENUMERATOR).test(roles)
                                                    ? entry.named("Thôn của tôi")
                                                    : entry;
                                    case "/ho-gia-dinh" -> entry.named("Tìm hộ");
                                    default -> entry;
                                })
                .toList();
    }

    private static Predicate<Set<String>> any(String... wanted) {
        return any(Set.of(wanted));
    }

    private static Predicate<Set<String>> any(Set<String> wanted) {
        return roles -> roles.stream().anyMatch(wanted::contains);
    }

    private static Predicate<Set<String>> anyBut(String excluded) {
        return roles -> roles.stream().anyMatch(role -> !role.equals(excluded));
    }

    private record Place(String label, String path, String icon, Predicate<Set<String>> seenBy) {

        NavigationEntry entry(String current) {
            return new NavigationEntry(label, path, icon, path.equals(current));
        }
    }
}
