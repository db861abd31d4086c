package vn.giamngheo.territory;

/**
 * How many households and persons live in a village: the denominator of every rate.
 *
 * @param year the year the numbers are from, which may be earlier than the year asked for
 */
public record VillagePopulation(String villageKey, int year, int households, int persons) {}
