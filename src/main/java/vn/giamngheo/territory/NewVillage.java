package vn.giamngheo.territory;

/**
 * A village to be brought in, with its resident households and persons.
 *
 * @param name as people say it, "Thôn Đông"
 */
public record NewVillage(String name, int households, int persons) {}
