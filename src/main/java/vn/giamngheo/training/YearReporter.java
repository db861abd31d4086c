package vn.giamngheo.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.Households;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.PovertyCategory;

/** Counts what a closed round came to. */
@Component
@Profile("training")
class YearReporter {

    private final Rounds rounds;
    private final Decisions decisions;
    private final Households households;

    YearReporter(Rounds rounds, Decisions decisions, Households households) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.households = households;
    }

    YearReport report(UUID roundId, Duration took) {
        var round = rounds.round(roundId);
        var decision = decisions.ofRound(roundId).orElseThrow();
        var items = decisions.items(decision.id());
        return new YearReport(
                round.year(),
                households.countOpen(round.communeKey()),
                rounds.results(roundId).stream().filter(each -> each.category() != null).count(),
                count(items, item -> item.after() == PovertyCategory.POOR),
                count(items, item -> item.after() == PovertyCategory.NEAR_POOR),
                count(items, Decisions.Item::escapedPoverty),
                count(items, Decisions.Item::escapedNearPoverty),
                count(items, Decisions.Item::newlyPoor),
                count(items, Decisions.Item::newlyNearPoor),
                List.of(decision.number()),
                decision.certificates(),
                BigDecimal.valueOf(took.toMillis(), 3).setScale(1, RoundingMode.HALF_UP));
    }

    private static long count(List<Decisions.Item> items, Predicate<Decisions.Item> which) {
        return items.stream().filter(which).count();
    }
}
