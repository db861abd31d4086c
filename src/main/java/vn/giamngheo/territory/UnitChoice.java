package vn.giamngheo.territory;

/**
 * A unit to pick from a list.
 *
 * @param label "Xã Minh Đức, Huyện Tứ Kỳ, Tỉnh Hải Dương"
 */
public record UnitChoice(String key, String label) {}
