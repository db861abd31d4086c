package vn.giamngheo.shared.web;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.shared.Roles;

/** The words by which people call the roles. */
public final class RoleWords {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        List.of(
                        entry(Roles.COMMUNE_CHAIR, "Chủ tịch UBND xã"),
                        entry(Roles.POVERTY_OFFICER, "Công chức LĐ-TB&XH"),
                        entry(Roles.STEERING_COMMITTEE, "Ban Chỉ đạo rà soát"),
                        entry(Roles.FINANCE_OFFICER, "Tài chính - Kế toán"),
                        entry(Roles.AGRICULTURE_OFFICER, "Địa chính - nông nghiệp"),
                        entry(Roles.HEALTH_STATION, "Trạm y tế"),
                        entry(Roles.SCHOOL, "Nhà trường"),
                        entry(Roles.JUSTICE_OFFICER, "Tư pháp - Hộ tịch"),
                        entry(Roles.CULTURE_OFFICER, "Văn hóa - Thông tin"),
                        entry(Roles.OFFICE_OFFICER, "Văn phòng Đảng ủy - Nội vụ"),
                        entry(Roles.RADIO_STATION, "Đài truyền thanh"),
                        entry(Roles.FATHERLAND_FRONT, "Mặt trận Tổ quốc, đoàn thể"),
                        entry(Roles.VILLAGE_HEAD, "Trưởng thôn"),
                        entry(Roles.ENUMERATOR, "Rà soát viên"),
                        entry(Roles.OPINION_AUTHORITY, "Cơ quan cho ý kiến"),
                        entry(Roles.SUPERVISOR, "Giám sát"),
                        entry(Roles.ADMINISTRATOR, "Quản trị hệ thống"))
                .forEach(entry -> WORDS.put(entry.getKey(), entry.getValue()));
    }

    private RoleWords() {}

    /** Roles behind the engine's groups; a role of a village loses its village. */
    public static Set<String> rolesOf(Set<String> groups) {
        var roles = new LinkedHashSet<String>();
        WORDS.keySet().stream()
                .filter(
                        role ->
                                groups.stream()
                                        .anyMatch(
                                                group ->
                                                        group.equals(role)
                                                                || (Roles.OF_A_VILLAGE.contains(
                                                                                role)
                                                                        && group.startsWith(
                                                                                role + "."))))
                .forEach(roles::add);
        return roles;
    }

    /** Every role with its words, to choose from. */
    public static Map<String, String> all() {
        return Collections.unmodifiableMap(WORDS);
    }

    /** "Trưởng thôn"; the role id itself for a role that has no word. */
    public static String of(String role) {
        return WORDS.getOrDefault(role, role);
    }

    /** "Công chức LĐ-TB&XH, Ban Chỉ đạo rà soát". */
    public static String of(Set<String> groups) {
        return String.join(", ", rolesOf(groups).stream().map(RoleWords::of).toList());
    }
}
