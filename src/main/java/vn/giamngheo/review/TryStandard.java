package vn.giamngheo.review;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Thử chuẩn nghèo khác: judges the recorded answers of a closed round by another standard, also one
 * that is still being entered, and tells what would change. Decides nothing and writes nothing: the
 * transaction may only read.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class TryStandard {

    private static final Set<String> ALLOWED =
            Set.of(
                    Roles.POVERTY_OFFICER,
                    Roles.STEERING_COMMITTEE,
                    Roles.COMMUNE_CHAIR,
                    Roles.SUPERVISOR);

    private final Rounds rounds;
    private final Places places;
    private final TrialJudging judging;
    private final TrialRates rates;
    private final Households households;

    TryStandard(
            Rounds rounds,
            Places places,
            TrialJudging judging,
            TrialRates rates,
            Households households) {
        this.rounds = rounds;
        this.places = places;
        this.judging = judging;
        this.rates = rates;
        this.households = households;
    }

    /**
     * The closed rounds of the person's communes, the newest first.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<Rounds.RoundView> rounds(Actor actor) {
        requireAllowed(actor);
        return rounds.of(TerritoryScope.of(actor).communeKeys()).stream()
                .filter(Rounds.RoundView::closed)
                .toList();
    }

    /**
     * @param standardId of a standard in whatever state
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA; FORBIDDEN; ROUND_STATE before the round is
     *     closed; AREA_UNKNOWN; DECISION_MISSING
     */
    public Trial run(UUID roundId, String standardId, Actor actor) {
        var round = rounds.round(roundId);
        TerritoryScope.of(actor).requireWholeCommune(round.communeKey());
        requireAllowed(actor);
        if (!round.closed()) {
            throw new BusinessException(
                    "ROUND_STATE",
                    "Đợt rà soát năm %d chưa kết thúc. Thử chuẩn khác sau khi quyết định công nhận được ký."
                            .formatted(round.year()));
        }
        var place = places.of(round.communeKey());
        var standard = judging.standard(standardId, place);
        var tally = judging.tally(roundId, standardId, place);
        return new Trial(
                round,
                standard,
                tally.incomeSource(),
                tally.example(),
                tally.matrix(),
                judging.screenedOut(roundId),
                tally.obstacles(),
                changes(tally),
                rates.of(round, tally.matrix()));
    }

    /** In the order of lists: by village and given name. */
    private List<Trial.Change> changes(TrialTally tally) {
        Map<UUID, TrialTally.Changed> byHousehold = new HashMap<>();
        tally.changed().forEach(changed -> byHousehold.put(changed.householdId(), changed));
        return households.summaries(byHousehold.keySet()).values().stream()
                .map(
                        household -> {
                            var changed = requireNonNull(byHousehold.get(household.id()));
                            return new Trial.Change(
                                    changed.reviewId(),
                                    household,
                                    changed.before(),
                                    changed.after(),
                                    changed.reasons());
                        })
                .toList();
    }

    private static void requireAllowed(Actor actor) {
        if (ALLOWED.stream().noneMatch(actor::hasRole)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Thử chuẩn nghèo khác dành cho công chức làm công tác giảm nghèo, Ban Chỉ đạo,"
                            + " Chủ tịch UBND xã và người giám sát.");
        }
    }
}
