package vn.giamngheo.recognition;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.document.CertificateDocument;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.Sex;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Prints certificates (Mẫu số 03): one, or all of a decision for one signing session. The row
 * filled in is that of the year after the review, for which the right counts.
 */
@UseCase
public class PrintCertificates {

    /** Part II of the form is titled "giai đoạn 2022-2025"; the standard runs one year longer. */
    private static final int FIRST_YEAR = 2022;

    private static final int LAST_YEAR = 2025;

    private final Decisions decisions;
    private final Rounds rounds;
    private final Households households;
    private final PovertyStandards standards;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final TrainingMark training;

    PrintCertificates(
            Decisions decisions,
            Rounds rounds,
            Households households,
            PovertyStandards standards,
            Territory territory,
            OfficialDocuments documents,
            TrainingMark training) {
        this.decisions = decisions;
        this.rounds = rounds;
        this.households = households;
        this.standards = standards;
        this.territory = territory;
        this.documents = documents;
        this.training = training;
    }

    /**
     * @return PDF, a page per certificate
     * @throws BusinessException NO_CERTIFICATES when the decision lists nobody
     */
    public byte[] all(UUID decisionId, TerritoryScope scope) {
        scope.requireWholeCommune(decisions.decision(decisionId).communeKey());
        return pdf(decisionId, decisions.certificates(decisionId), scope);
    }

    /**
     * @return PDF
     * @throws BusinessException OUT_OF_AREA when the household's village may not be seen
     */
    public byte[] one(UUID certificateId, TerritoryScope scope) {
        var certificate = decisions.certificate(certificateId);
        var household =
                households
                        .summaries(List.of(certificate.householdId()))
                        .get(certificate.householdId());
        scope.requireVillage(household.communeKey(), household.villageKey());
        return pdf(certificate.decisionId(), List.of(certificate), scope);
    }

    private byte[] pdf(
            UUID decisionId, List<Decisions.Certificate> certificates, TerritoryScope scope) {
        var decision = decisions.decision(decisionId);
        scope.requireCommune(decision.communeKey());
        if (certificates.isEmpty()) {
            throw new BusinessException(
                    "NO_CERTIFICATES", "Quyết định này không có giấy chứng nhận nào.");
        }
        var commune = territory.commune(decision.communeKey());
        var body = IssuingBody.of(commune.fullName(), commune.name());
        var indicators = standards.indicatorsOn(decision.signedOn());
        var reviewOf =
                decisions.items(decisionId).stream()
                        .collect(
                                Collectors.toMap(
                                        Decisions.Item::householdId, Decisions.Item::reviewId));
        var results = rounds.resultsOf(reviewOf.values());
        var yearOfRight = rounds.round(decision.roundId()).year() + 1;
        var named = households.summaries(reviewOf.keySet());
        var members = households.membersOf(reviewOf.keySet());
        return documents.certificates(
                certificates.stream()
                        .map(
                                certificate ->
                                        document(
                                                body,
                                                certificate,
                                                yearOfRight,
                                                named.get(certificate.householdId()),
                                                members.get(certificate.householdId()),
                                                results.get(
                                                        reviewOf.get(certificate.householdId())),
                                                indicators))
                        .toList());
    }

    private CertificateDocument document(
            IssuingBody body,
            Decisions.Certificate certificate,
            int yearOfRight,
            HouseholdSummary household,
            List<MemberView> members,
            Rounds.ReviewResult result,
            List<Indicator> indicators) {
        Map<String, Integer> ordinals =
                indicators.stream().collect(Collectors.toMap(Indicator::code, Indicator::ordinal));
        return new CertificateDocument(
                body,
                certificate.number(),
                certificate.issuedOn(),
                household.headName(),
                household.ethnicGroup(),
                household.identityNumber(),
                null,
                household.address(),
                members.stream().map(PrintCertificates::member).toList(),
                FIRST_YEAR,
                Math.max(LAST_YEAR, yearOfRight),
                List.of(
                        new CertificateDocument.YearlyResult(
                                yearOfRight,
                                certificate.category(),
                                result.deprived().stream()
                                        .map(ordinals::get)
                                        .collect(Collectors.toCollection(TreeSet::new)),
                                certificate.issuedOn(),
                                null)),
                indicators.stream().map(Indicator::name).toList(),
                training.active());
    }

    private static CertificateDocument.Member member(MemberView member) {
        return new CertificateDocument.Member(
                member.fullName(),
                member.ethnicGroup(),
                member.relation().label(),
                member.birthDate().getYear(),
                Sex.valueOf(member.sex().name()),
                null);
    }
}
