package vn.giamngheo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.document.CertificateDocument;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.HouseholdFlags;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.Sex;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.PublicAddress;
import vn.giamngheo.shared.TrainingMark;

/**
 * Part II: one row for the year of right, one for every earlier year the household was certified.
 */
class CertificatePapersTest {

    private static final UUID HOME = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OF_2023 = UUID.fromString("00000000-0000-4000-8000-000000000023");
    private static final UUID OF_2024 = UUID.fromString("00000000-0000-4000-8000-000000000024");
    private static final UUID OF_2025 = UUID.fromString("00000000-0000-4000-8000-000000000025");

    private final Certificates certificates = mock(Certificates.class);
    private final Rounds rounds = mock(Rounds.class);
    private final Households households = mock(Households.class);
    private final PovertyStandards standards = mock(PovertyStandards.class);
    private final PublicAddress address = mock(PublicAddress.class);
    private final CertificatePapers papers =
            new CertificatePapers(
                    certificates, rounds, households, standards, address, mock(TrainingMark.class));

    @BeforeEach
    void aHouseholdCertifiedThreeTimes() {
        var indicators = List.of(indicator("HEALTH_INSURANCE", 4), indicator("TOILET", 10));
        given(standards.indicatorsOn(LocalDate.of(2023, 12, 15))).willReturn(indicators);
        given(address.of("/cong-khai/giay-chung-nhan/token-2024"))
                .willReturn("https://xa.example.vn/cong-khai/giay-chung-nhan/token-2024");
        given(households.summaries(anyCollection())).willReturn(Map.of(HOME, household()));
        given(households.membersOf(anyCollection())).willReturn(Map.of(HOME, List.of()));
        given(certificates.held(List.of(HOME)))
                .willReturn(
                        List.of(
                                certificate(OF_2023, 2023, PovertyCategory.NEAR_POOR),
                                certificate(OF_2024, 2024, PovertyCategory.POOR),
                                certificate(OF_2025, 2025, PovertyCategory.NEAR_POOR)));
        given(rounds.resultsOf(anyCollection()))
                .willReturn(
                        Map.of(
                                OF_2023, result(OF_2023, List.of("TOILET", "OF_AN_OLD_STANDARD")),
                                OF_2024, result(OF_2024, List.of("HEALTH_INSURANCE", "TOILET")),
                                OF_2025, result(OF_2025, List.of())));
    }

    @Test
    void earlierYearsStandBesideTheYearOfRightAndLaterOnesDoNot() {
        var printed = certificate(OF_2024, 2024, PovertyCategory.POOR);

        var document =
                papers.of(
                                new IssuingBody(null, "xã Bình Minh", "Bình Minh"),
                                decision(),
                                List.of(printed))
                        .get(0);

        assertThat(document.checkAddress()).endsWith("/cong-khai/giay-chung-nhan/token-2024");
        assertThat(document.rows())
                .extracting(CertificateDocument.Row::year)
                .containsExactly(2022, 2023, 2024, 2025);
        assertThat(document.results())
                .extracting(CertificateDocument.YearlyResult::year)
                .containsExactly(2023, 2024);
        assertThat(document.results().get(0).category()).isEqualTo(PovertyCategory.NEAR_POOR);
        assertThat(document.results().get(0).deprived()).containsExactly(10);
        assertThat(document.results().get(1).deprived()).containsExactly(4, 10);
    }

    private static Certificates.Certificate certificate(
            UUID review, int year, PovertyCategory category) {
        return new Certificates.Certificate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                HOME,
                "01/GCN-HN.HCN",
                category,
                LocalDate.of(year - 1, 12, 15),
                "token-" + year,
                null,
                review,
                year);
    }

    private static Rounds.ReviewResult result(UUID review, List<String> deprived) {
        return new Rounds.ReviewResult(
                review,
                UUID.randomUUID(),
                HOME,
                "11116-2023.01",
                1,
                PovertyCategory.POOR,
                PovertyCategory.POOR,
                120,
                30,
                deprived,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Decisions.DecisionView decision() {
        return new Decisions.DecisionView(
                UUID.randomUUID(),
                false,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                "11116-2023",
                2023,
                "01/QĐ-UBND",
                LocalDate.of(2023, 12, 15),
                "Lương Văn Toại",
                "Chủ tịch",
                false,
                "canbo",
                "abc",
                true,
                1,
                0,
                1);
    }

    private static Indicator indicator(String code, int ordinal) {
        return new Indicator(code, ordinal, "", code, null, null, "", null, Map.of());
    }

    private static HouseholdSummary household() {
        return new HouseholdSummary(
                HOME,
                "11116-2023",
                "11116-2023.01",
                "Thôn Đông",
                "QK0001",
                "Đặng Thị Hoà",
                Sex.FEMALE,
                LocalDate.of(1970, 1, 1),
                BirthPrecision.DAY,
                "Kinh",
                null,
                "Thôn Đông",
                1,
                new HouseholdFlags(false, false, false),
                null);
    }
}
