package vn.giamngheo.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.VillagePopulation;

/** Holds the classes of a trial against the commune's residents and the targets of its plan. */
@Component
class TrialRates {

    private final Territory territory;
    private final JdbcClient jdbc;

    TrialRates(Territory territory, JdbcClient jdbc) {
        this.territory = territory;
        this.jdbc = jdbc;
    }

    /** Of the poor, then of the near-poor, by the numbers of the round's year. */
    List<TrialRate> of(Rounds.RoundView round, TrialMatrix matrix) {
        var residents = residents(round.communeKey(), round.year());
        return Stream.of(PovertyCategory.POOR, PovertyCategory.NEAR_POOR)
                .map(
                        category -> {
                            var before = matrix.before(category);
                            var after = matrix.after(TrialClass.of(category));
                            var open = matrix.after(TrialClass.UNDETERMINED);
                            return new TrialRate(
                                    category,
                                    new TrialRate.Share(before, before, residents),
                                    new TrialRate.Share(after, after + open, residents),
                                    target(round, category).orElse(null));
                        })
                .toList();
    }

    private @Nullable Integer residents(String communeKey, int year) {
        var counted = territory.populations(communeKey, year);
        return counted.size() < territory.villages(communeKey).size()
                ? null
                : counted.stream().mapToInt(VillagePopulation::households).sum();
    }

    private Optional<TrialRate.Target> target(Rounds.RoundView round, PovertyCategory category) {
        return jdbc.sql(
                        """
                        SELECT most AS most_per_mille, source, mark FROM giamngheo.poverty_target
                        WHERE commune_key = :commune AND year = :year AND category = :category
                        """)
                .param("commune", round.communeKey())
                .param("year", round.year())
                .param("category", category.name())
                .query(TrialRate.Target.class)
                .optional();
    }
}
