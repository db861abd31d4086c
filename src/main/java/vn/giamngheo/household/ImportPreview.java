package vn.giamngheo.household;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.territory.NewVillage;

/**
 * A dry run: what a list would do to the register, before anything is written.
 *
 * @param newHouseholds households the register does not have yet
 * @param newVillages villages the list would found, empty when the commune has its villages
 * @param missing members of the register whom the list does not name
 */
public record ImportPreview(
        UUID importId,
        String communeKey,
        String fileName,
        Instant uploadedAt,
        ImportState state,
        ImportCounts counts,
        int newHouseholds,
        List<NewVillage> newVillages,
        List<Refusal> refusals,
        List<RowOutcome> outcomes,
        List<MissingMember> missing) {}
