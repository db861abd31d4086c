package vn.giamngheo.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a household.
 *
 * @param what headline, "Công nhận hộ nghèo"
 * @param detail sentence below it, may be empty
 * @param link page of ours with the whole of it, null when there is none
 */
public record HistoryEntry(LocalDate on, String what, String detail, @Nullable String link) {}
