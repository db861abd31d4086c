package vn.giamngheo.recognition;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.document.CertificateDocument;
import vn.giamngheo.document.CertificateList;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficeDocuments;
import vn.giamngheo.document.OfficeTemplate;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Prints certificates (Mẫu số 03): one, or all of a decision for one signing session behind the
 * list of their numbers and names; as PDF, or as DOCX for an office that words them itself.
 */
@UseCase
public class PrintCertificates {

    private final Decisions decisions;
    private final Certificates certificates;
    private final CertificatePapers papers;
    private final Households households;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final OfficeDocuments officeDocuments;

    PrintCertificates(
            Decisions decisions,
            Certificates certificates,
            CertificatePapers papers,
            Households households,
            Territory territory,
            OfficialDocuments documents,
            OfficeDocuments officeDocuments) {
        this.decisions = decisions;
        this.certificates = certificates;
        this.papers = papers;
        this.households = households;
        this.territory = territory;
        this.documents = documents;
        this.officeDocuments = officeDocuments;
    }

    /**
     * @return PDF: the list, then a page per certificate, by number
     * @throws BusinessException NO_CERTIFICATES when the decision lists nobody
     */
    public byte[] all(UUID decisionId, TerritoryScope scope) {
        var decision = decisions.decision(decisionId);
        scope.requireWholeCommune(decision.communeKey());
        var issued = issued(decisionId);
        var body = body(decision);
        var named =
                households.summaries(
                        issued.stream().map(Certificates.Certificate::householdId).toList());
        return documents.signingSession(
                new CertificateList(
                        body,
                        decision.number(),
                        decision.signedOn(),
                        issued.stream().map(each -> entry(each, named)).toList()),
                papers.of(body, decision, issued));
    }

    /**
     * @return ZIP of one DOCX per certificate, by number
     * @throws BusinessException NO_CERTIFICATES when the decision lists nobody
     */
    public byte[] allAsDocx(UUID decisionId, TerritoryScope scope) {
        var decision = decisions.decision(decisionId);
        scope.requireWholeCommune(decision.communeKey());
        var zip = new PaperZip();
        papers.of(body(decision), decision, issued(decisionId))
                .forEach(
                        paper ->
                                zip.add(
                                        "giay-chung-nhan-" + PaperZip.nameOf(paper.number()),
                                        docx(decision.communeKey(), paper)));
        return zip.bytes();
    }

    /**
     * @return PDF
     * @throws BusinessException OUT_OF_AREA when the household's village may not be seen
     */
    public byte[] one(UUID certificateId, TerritoryScope scope) {
        return documents.certificate(paper(certificateId, scope));
    }

    /**
     * @return DOCX
     * @throws BusinessException OUT_OF_AREA when the household's village may not be seen
     */
    public byte[] oneAsDocx(UUID certificateId, TerritoryScope scope) {
        var paper = paper(certificateId, scope);
        var decision = decisions.decision(certificates.certificate(certificateId).decisionId());
        return docx(decision.communeKey(), paper);
    }

    private CertificateDocument paper(UUID certificateId, TerritoryScope scope) {
        var certificate = certificates.certificate(certificateId);
        var household =
                households
                        .summaries(List.of(certificate.householdId()))
                        .get(certificate.householdId());
        scope.requireVillage(household.communeKey(), household.villageKey());
        var decision = decisions.decision(certificate.decisionId());
        scope.requireCommune(decision.communeKey());
        return papers.of(body(decision), decision, List.of(certificate)).get(0);
    }

    private byte[] docx(String communeKey, CertificateDocument paper) {
        return officeDocuments.docx(OfficeTemplate.CERTIFICATE, communeKey, OfficeValues.of(paper));
    }

    private List<Certificates.Certificate> issued(UUID decisionId) {
        var issued = certificates.of(decisionId);
        if (issued.isEmpty()) {
            throw new BusinessException(
                    "NO_CERTIFICATES", "Quyết định này không có giấy chứng nhận nào.");
        }
        return issued;
    }

    private IssuingBody body(Decisions.DecisionView decision) {
        var commune = territory.commune(decision.communeKey());
        return IssuingBody.of(commune.fullName(), commune.name());
    }

    private static CertificateList.Entry entry(
            Certificates.Certificate certificate, Map<UUID, HouseholdSummary> named) {
        var household = named.get(certificate.householdId());
        return new CertificateList.Entry(
                certificate.number(),
                household.headName(),
                household.villageName(),
                certificate.category());
    }
}
