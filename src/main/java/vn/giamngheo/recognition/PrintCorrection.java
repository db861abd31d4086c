package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.document.CorrectionDocument;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** Prints the decision that corrects another one, with its list of households. */
@UseCase
public class PrintCorrection {

    private final Decisions decisions;
    private final CorrectionViews corrections;
    private final Rounds rounds;
    private final Households households;
    private final Territory territory;
    private final DecisionBases decisionBases;
    private final OfficialDocuments documents;
    private final TrainingMark training;

    PrintCorrection(
            Decisions decisions,
            CorrectionViews corrections,
            Rounds rounds,
            Households households,
            Territory territory,
            DecisionBases decisionBases,
            OfficialDocuments documents,
            TrainingMark training) {
        this.decisions = decisions;
        this.corrections = corrections;
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
        var corrected = decisions.decision(Objects.requireNonNull(decision.correctsId()));
        var commune = territory.commune(decision.communeKey());
        var body = IssuingBody.of(commune.fullName(), commune.name());
        var lines = lines(decisionId);
        return documents.correction(
                new CorrectionDocument(
                        body,
                        decision.number(),
                        decision.signedOn(),
                        corrected.number(),
                        corrected.signedOn(),
                        rounds.round(decision.roundId()).year(),
                        bases(decision.signedOn(), lines),
                        lines,
                        "Công chức làm công tác giảm nghèo, các bộ phận có liên quan thuộc "
                                + body.name()
                                + ", trưởng các thôn và các hộ có tên trong danh sách",
                        decision.signature(),
                        List.of("Như Điều 3", "Lưu: VT."),
                        training.active()));
    }

    private List<String> bases(LocalDate signedOn, List<CorrectionDocument.Line> lines) {
        List<String> bases = new ArrayList<>(decisionBases.on(signedOn));
        lines.stream().map(line -> "Căn cứ " + line.basis()).distinct().forEach(bases::add);
        bases.add("Theo đề nghị của công chức làm công tác giảm nghèo");
        return bases;
    }

    /** By village and name. */
    private List<CorrectionDocument.Line> lines(UUID decisionId) {
        var byHousehold =
                corrections.linesOfSigned(decisionId).stream()
                        .collect(Collectors.toMap(CorrectionViews.Line::householdId, line -> line));
        return households.summaries(byHousehold.keySet()).values().stream()
                .map(
                        household -> {
                            var line = byHousehold.get(household.id());
                            return new CorrectionDocument.Line(
                                    household.headName(),
                                    household.villageName(),
                                    line.before().label(),
                                    line.after().label(),
                                    line.wording(),
                                    line.reason(),
                                    "văn bản số %s %s"
                                            .formatted(
                                                    line.basisNumber(),
                                                    OfficialWording.dateInWords(line.basisDate())));
                        })
                .toList();
    }
}
