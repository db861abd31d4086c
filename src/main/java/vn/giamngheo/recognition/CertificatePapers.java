package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.document.CertificateDocument;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.Sex;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.PublicAddress;
import vn.giamngheo.shared.TrainingMark;

/**
 * Puts certificates together from the register and the results they rest on. In part II stands the
 * year after the review, for which the right counts, and every earlier year by earlier decisions.
 */
@Component
class CertificatePapers {

    /** Part II of the form is titled "giai đoạn 2022-2025"; the standard runs one year longer. */
    private static final int FIRST_YEAR = 2022;

    private static final int LAST_YEAR = 2025;

    private final Certificates certificates;
    private final Rounds rounds;
    private final Households households;
    private final PovertyStandards standards;
    private final PublicAddress publicAddress;
    private final TrainingMark training;

    CertificatePapers(
            Certificates certificates,
            Rounds rounds,
            Households households,
            PovertyStandards standards,
            PublicAddress publicAddress,
            TrainingMark training) {
        this.certificates = certificates;
        this.rounds = rounds;
        this.households = households;
        this.standards = standards;
        this.publicAddress = publicAddress;
        this.training = training;
    }

    /** In the order of the certificates. */
    List<CertificateDocument> of(
            IssuingBody body,
            Decisions.DecisionView decision,
            List<Certificates.Certificate> printed) {
        var homes = printed.stream().map(Certificates.Certificate::householdId).toList();
        var material =
                new Material(
                        body,
                        households.summaries(homes),
                        households.membersOf(homes),
                        certificates.held(homes).stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Certificates.Certificate::householdId)),
                        standards.indicatorsOn(decision.signedOn()));
        var results = rounds.resultsOf(reviewIds(printed, material.held().values()));
        return printed.stream().map(one -> document(one, material, results)).toList();
    }

    private static List<UUID> reviewIds(
            List<Certificates.Certificate> printed,
            Collection<List<Certificates.Certificate>> held) {
        return Stream.concat(printed.stream(), held.stream().flatMap(List::stream))
                .map(Certificates.Certificate::reviewId)
                .distinct()
                .toList();
    }

    private CertificateDocument document(
            Certificates.Certificate certificate,
            Material material,
            Map<UUID, Rounds.ReviewResult> results) {
        var household = material.named().get(certificate.householdId());
        var years =
                Stream.concat(material.earlier(certificate), Stream.of(certificate))
                        .map(each -> year(each, results.get(each.reviewId()), material))
                        .toList();
        return new CertificateDocument(
                material.body(),
                certificate.number(),
                certificate.issuedOn(),
                household.headName(),
                household.ethnicGroup(),
                household.identityNumber(),
                identityIssuedOn(household, material),
                household.address(),
                material.members().get(certificate.householdId()).stream()
                        .map(CertificatePapers::member)
                        .toList(),
                FIRST_YEAR,
                Math.max(LAST_YEAR, certificate.yearOfRight()),
                years,
                material.indicators().stream().map(Indicator::name).toList(),
                publicAddress.of("/cong-khai/giay-chung-nhan/" + certificate.token()),
                training.active());
    }

    private static @Nullable LocalDate identityIssuedOn(
            HouseholdSummary household, Material material) {
        return material.members().get(household.id()).stream()
                .filter(member -> member.identityNumber() != null)
                .filter(member -> member.identityNumber().equals(household.identityNumber()))
                .map(MemberView::identityIssuedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static CertificateDocument.YearlyResult year(
            Certificates.Certificate certificate, Rounds.ReviewResult result, Material material) {
        var ordinals = material.ordinals();
        return new CertificateDocument.YearlyResult(
                certificate.yearOfRight(),
                certificate.category(),
                result.deprived().stream()
                        .map(ordinals::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(TreeSet::new)),
                certificate.issuedOn(),
                null);
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

    /** What all certificates of one printing share. */
    private record Material(
            IssuingBody body,
            Map<UUID, HouseholdSummary> named,
            Map<UUID, List<MemberView>> members,
            Map<UUID, List<Certificates.Certificate>> held,
            List<Indicator> indicators) {

        /** Certificates of earlier years that the household still holds. */
        Stream<Certificates.Certificate> earlier(Certificates.Certificate certificate) {
            return held.getOrDefault(certificate.householdId(), List.of()).stream()
                    .filter(each -> each.yearOfRight() < certificate.yearOfRight());
        }

        Map<String, Integer> ordinals() {
            return indicators.stream()
                    .collect(Collectors.toMap(Indicator::code, Indicator::ordinal));
        }
    }
}
