package vn.giamngheo.recognition;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficeDocuments;
import vn.giamngheo.document.OfficeTemplate;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.RefusalDocument;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** Prints refusals as PDF and as DOCX: one, or all of a decision for one signing session. */
@UseCase
public class PrintRefusals {

    private final Refusals refusals;
    private final Decisions decisions;
    private final Rounds rounds;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final OfficeDocuments officeDocuments;
    private final TrainingMark training;

    PrintRefusals(
            Refusals refusals,
            Decisions decisions,
            Rounds rounds,
            Territory territory,
            OfficialDocuments documents,
            OfficeDocuments officeDocuments,
            TrainingMark training) {
        this.refusals = refusals;
        this.decisions = decisions;
        this.rounds = rounds;
        this.territory = territory;
        this.documents = documents;
        this.officeDocuments = officeDocuments;
        this.training = training;
    }

    /**
     * @return PDF, each on its own page, by number
     * @throws BusinessException NO_REFUSALS when there is none; OUT_OF_AREA
     */
    public byte[] all(UUID decisionId, TerritoryScope scope) {
        return documents.refusals(papers(decisionId, scope));
    }

    /**
     * @return ZIP of one DOCX per refusal, by number
     * @throws BusinessException NO_REFUSALS when there is none; OUT_OF_AREA
     */
    public byte[] allAsDocx(UUID decisionId, TerritoryScope scope) {
        var zip = new PaperZip();
        papers(decisionId, scope)
                .forEach(
                        paper ->
                                zip.add(
                                        "thong-bao-" + PaperZip.nameOf(paper.number()),
                                        docx(decisionId, paper)));
        return zip.bytes();
    }

    /**
     * @return PDF
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public byte[] one(UUID refusalId, TerritoryScope scope) {
        return documents.refusals(List.of(paper(refusalId, scope)));
    }

    /**
     * @return DOCX
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public byte[] oneAsDocx(UUID refusalId, TerritoryScope scope) {
        return docx(refusals.refusal(refusalId).decisionId(), paper(refusalId, scope));
    }

    private byte[] docx(UUID decisionId, RefusalDocument paper) {
        return officeDocuments.docx(
                OfficeTemplate.REFUSAL,
                decisions.decision(decisionId).communeKey(),
                OfficeValues.of(paper));
    }

    private RefusalDocument paper(UUID refusalId, TerritoryScope scope) {
        var refusal = refusals.refusal(refusalId);
        scope.requireWholeCommune(refusal.communeKey());
        return paper(refusal, decisions.decision(refusal.decisionId()));
    }

    private List<RefusalDocument> papers(UUID decisionId, TerritoryScope scope) {
        var decision = decisions.decision(decisionId);
        scope.requireWholeCommune(decision.communeKey());
        var all = refusals.of(decisionId);
        if (all.isEmpty()) {
            throw new BusinessException(
                    "NO_REFUSALS", "Quyết định này không có thông báo không công nhận nào.");
        }
        return all.stream().map(refusal -> paper(refusal, decision)).toList();
    }

    private RefusalDocument paper(Refusals.Refusal refusal, Decisions.DecisionView decision) {
        var commune = territory.commune(decision.communeKey());
        return new RefusalDocument(
                IssuingBody.of(commune.fullName(), commune.name()),
                refusal.number(),
                decision.signedOn(),
                refusal.headName(),
                refusal.residence(),
                rounds.round(decision.roundId()).year(),
                refusal.receivedOn(),
                decision.number(),
                refusal.reasons(),
                decision.signature(),
                List.of("Như trên", "Trưởng thôn", "Lưu: VT"),
                training.active());
    }
}
