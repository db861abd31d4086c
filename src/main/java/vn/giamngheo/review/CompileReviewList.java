package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.household.CategoryRecord;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Lập danh sách hộ gia đình cần rà soát (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 1): every
 * household on the poor and near-poor lists on 1 September, and every household with a request.
 */
@UseCase
public class CompileReviewList {

    private final ReviewRounds rounds;
    private final ReviewRequests requests;
    private final VillageReviews villages;
    private final HouseholdReviews reviews;
    private final Households households;
    private final CategoryRecord categories;
    private final AuditTrail audit;
    private final Clock clock;

    CompileReviewList(
            ReviewRounds rounds,
            ReviewRequests requests,
            VillageReviews villages,
            HouseholdReviews reviews,
            Households households,
            CategoryRecord categories,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.requests = requests;
        this.villages = villages;
        this.reviews = reviews;
        this.households = households;
        this.categories = categories;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The list as it would be confirmed now, or as it was confirmed, by village and name; only the
     * villages the person may see.
     */
    public List<Candidate> candidates(UUID roundId, Actor actor) {
        var round = round(roundId);
        var scope = TerritoryScope.of(actor);
        scope.requireCommune(round.communeKey());
        var all = round.state() == RoundState.LISTING ? candidates(round) : confirmed(round);
        return all.stream()
                .filter(
                        candidate ->
                                scope.coversVillage(
                                        round.communeKey(), candidate.household().villageKey()))
                .toList();
    }

    /**
     * Freezes the list: one review per household, one part of the round per village.
     *
     * @throws BusinessException EMPTY_LIST when there is nothing to review
     */
    public void confirm(UUID roundId, Actor actor) {
        var round = round(roundId);
        var candidates = candidates(round);
        if (candidates.isEmpty()) {
            throw new BusinessException(
                    "EMPTY_LIST",
                    "Danh sách hộ cần rà soát đang trống. Hãy nhập danh sách hộ hoặc tiếp nhận giấy"
                            + " đề nghị trước khi chốt.");
        }
        round.confirmList(LocalDate.now(clock), actor.username());
        Map<String, VillageReview> byVillage = new HashMap<>();
        List<HouseholdReview> listed = new ArrayList<>();
        for (var candidate : candidates) {
            var household = candidate.household();
            var village =
                    byVillage.computeIfAbsent(
                            household.villageKey(),
                            key -> villages.save(new VillageReview(roundId, key)));
            listed.add(new HouseholdReview(village, household.id(), candidate.before()));
        }
        reviews.saveAll(listed);
        requests.findByCommuneKeyAndRoundIdIsNull(round.communeKey())
                .forEach(request -> request.takenInto(roundId));
        audit.record(
                round.communeKey(),
                actor.username(),
                "confirm-review-list",
                "review-round",
                roundId.toString(),
                listed.size() + " households");
    }

    private List<Candidate> candidates(ReviewRound round) {
        var commune = round.communeKey();
        var day = round.categoriesAsOf();
        Map<UUID, PovertyCategory> before = new LinkedHashMap<>();
        for (var category : List.of(PovertyCategory.POOR, PovertyCategory.NEAR_POOR)) {
            categories.householdsIn(commune, category, day).forEach(id -> before.put(id, category));
        }
        requests.findByCommuneKeyAndRoundIdIsNull(commune)
                .forEach(
                        request ->
                                before.putIfAbsent(
                                        request.householdId(), PovertyCategory.NOT_POOR));
        return households.summaries(before.keySet()).values().stream()
                .filter(household -> household.closedOn() == null)
                .map(household -> new Candidate(household, before.get(household.id())))
                .toList();
    }

    private List<Candidate> confirmed(ReviewRound round) {
        Map<UUID, PovertyCategory> before = new HashMap<>();
        reviews.findByRoundIdAndAttempt(round.id(), 1)
                .forEach(review -> before.put(review.householdId(), review.categoryBefore()));
        return households.summaries(before.keySet()).values().stream()
                .map(household -> new Candidate(household, before.get(household.id())))
                .toList();
    }

    private ReviewRound round(UUID roundId) {
        return rounds.findById(roundId)
                .orElseThrow(() -> new BusinessException("NOT_FOUND", "Không có đợt rà soát này."));
    }

    /**
     * A household to review.
     *
     * @param before its category on 1 September; NOT_POOR: it has handed in a request
     */
    public record Candidate(HouseholdSummary household, PovertyCategory before) {

        public boolean byRequest() {
            return before == PovertyCategory.NOT_POOR;
        }
    }
}
