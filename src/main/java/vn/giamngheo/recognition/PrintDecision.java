package vn.giamngheo.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.document.DecisionDocument;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.document.Sex;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** Prints the decision on a dossier (Mẫu số 02) with its four lists. */
@UseCase
public class PrintDecision {

    private final Decisions decisions;
    private final Dossiers dossiers;
    private final Rounds rounds;
    private final Households households;
    private final Territory territory;
    private final DecisionBases decisionBases;
    private final OfficialDocuments documents;
    private final TrainingMark training;

    PrintDecision(
            Decisions decisions,
            Dossiers dossiers,
            Rounds rounds,
            Households households,
            Territory territory,
            DecisionBases decisionBases,
            OfficialDocuments documents,
            TrainingMark training) {
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.households = households;
        this.territory = territory;
        this.decisionBases = decisionBases;
        this.documents = documents;
        this.training = training;
    }

    /**
     * @return PDF
     */
    public byte[] pdf(UUID decisionId, TerritoryScope scope) {
        var decision = decisions.decision(decisionId);
        scope.requireWholeCommune(decision.communeKey());
        var commune = territory.commune(decision.communeKey());
        var body = IssuingBody.of(commune.fullName(), commune.name());
        var year = rounds.round(decision.roundId()).year();
        var lists = new Lists(decisionId);
        return documents.decision(
                new DecisionDocument(
                        body,
                        decision.number(),
                        decision.signedOn(),
                        "Công nhận danh sách hộ nghèo, hộ cận nghèo và danh sách hộ thoát nghèo,"
                                + " hộ thoát cận nghèo trên địa bàn "
                                + body.unitName()
                                + " năm "
                                + year,
                        legalBases(decision),
                        lists.of(item -> item.after() == PovertyCategory.POOR),
                        lists.of(item -> item.after() == PovertyCategory.NEAR_POOR),
                        lists.of(Decisions.Item::escapedPoverty),
                        lists.of(Decisions.Item::escapedNearPoverty),
                        "Quyết định này có hiệu lực kể từ ngày ký.",
                        "Công chức làm công tác giảm nghèo, các bộ phận có liên quan thuộc "
                                + body.name()
                                + ", trưởng các thôn và các hộ có tên trong danh sách",
                        decision.signature(),
                        List.of("Như Điều 3", "Lưu: VT."),
                        training.active()));
    }

    private List<String> legalBases(Decisions.DecisionView decision) {
        List<String> bases = new ArrayList<>(decisionBases.on(decision.signedOn()));
        dossiers.dossier(Objects.requireNonNull(decision.dossierId())).opinions().stream()
                .filter(opinion -> Boolean.TRUE.equals(opinion.agreed()))
                .forEach(
                        opinion ->
                                bases.add(
                                        "Căn cứ ý kiến của %s tại văn bản số %s %s"
                                                .formatted(
                                                        opinion.authorityTitle(),
                                                        opinion.reference(),
                                                        OfficialWording.dateInWords(
                                                                opinion.answeredOn()))));
        bases.add("Theo đề nghị của công chức làm công tác giảm nghèo");
        return bases;
    }

    /** The households of one decision, read once and put on the list they belong to. */
    private final class Lists {

        private final Map<UUID, Decisions.Item> items;
        private final Map<UUID, HouseholdSummary> named;
        private final Map<UUID, Rounds.ReviewResult> results;

        Lists(UUID decisionId) {
            var all = decisions.items(decisionId);
            items =
                    all.stream()
                            .collect(
                                    java.util.stream.Collectors.toMap(
                                            Decisions.Item::householdId, item -> item));
            named = households.summaries(items.keySet());
            results = rounds.resultsOf(all.stream().map(Decisions.Item::reviewId).toList());
        }

        List<DecisionDocument.Household> of(Predicate<Decisions.Item> belongs) {
            return named.values().stream()
                    .filter(household -> belongs.test(items.get(household.id())))
                    .map(this::line)
                    .toList();
        }

        private DecisionDocument.Household line(HouseholdSummary household) {
            var result = results.get(items.get(household.id()).reviewId());
            return new DecisionDocument.Household(
                    household.headName(),
                    household.headBirthDate().getYear(),
                    Sex.valueOf(household.headSex().name()),
                    household.ethnicGroup(),
                    household.villageName(),
                    household.memberCount(),
                    result.b1(),
                    result.b2(),
                    null);
        }
    }
}
