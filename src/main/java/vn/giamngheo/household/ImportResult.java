package vn.giamngheo.household;

import java.util.List;

/** What a list has done to the register. */
public record ImportResult(ImportCounts counts, List<Refusal> refusals) {}
