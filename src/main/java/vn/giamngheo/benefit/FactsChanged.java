package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact about a household or one of its members was entered, ended or withdrawn; told in the
 * transaction of the act, so that rights are looked at again.
 *
 * @param from first day on which rights may differ
 */
public record FactsChanged(UUID householdId, String communeKey, LocalDate from) {}
