package vn.giamngheo.territory;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Area;

/**
 * A commune-level unit (xã, phường, thị trấn, đặc khu) as it stands in one period, with the units
 * above it: the tenant of everything that happens in it.
 *
 * @param key unit key, "11116-2023"
 * @param name bare name, "Quang Khải"
 * @param fullName with its kind, "Xã Quang Khải"
 * @param area empty where nobody has decided it yet (chưa xác định), as for special zones
 * @param districtName with its kind, "Huyện Tứ Kỳ"; empty since the districts ended
 * @param districtKey empty since the districts ended
 * @param provinceName with its kind, "Tỉnh Hải Dương"
 */
public record Commune(
        String key,
        String name,
        String fullName,
        @Nullable Area area,
        @Nullable String districtName,
        @Nullable String districtKey,
        String provinceName,
        String provinceKey) {}
