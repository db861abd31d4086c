package vn.giamngheo.territory;

/**
 * A village (thôn): where households are listed, surveyed, met and posted.
 *
 * @param key commune key and number, "11116-2023.01"
 * @param name as people say it, "Thôn Đông"
 * @param ordinal place in the lists of the commune, from 1
 */
public record Village(String key, String communeKey, String name, int ordinal) {}
