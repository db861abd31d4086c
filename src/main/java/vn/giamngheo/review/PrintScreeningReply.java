package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.classification.CodeItem;
import vn.giamngheo.classification.CodeLists;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.ScreeningReplyDocument;
import vn.giamngheo.document.Signature;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/**
 * Prints the written answer to a household that Phiếu A kept off the list; number, date and
 * signature are left to the office.
 */
@UseCase
public class PrintScreeningReply {

    private final SurveyCases cases;
    private final CodeLists codeLists;
    private final JdbcClient jdbc;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final TrainingMark training;

    PrintScreeningReply(
            SurveyCases cases,
            CodeLists codeLists,
            JdbcClient jdbc,
            Territory territory,
            OfficialDocuments documents,
            TrainingMark training) {
        this.cases = cases;
        this.codeLists = codeLists;
        this.jdbc = jdbc;
        this.territory = territory;
        this.documents = documents;
        this.training = training;
    }

    /**
     * @return PDF
     * @throws vn.giamngheo.shared.BusinessException OUT_OF_AREA; REVIEW_STATE when Phiếu A did not
     *     keep the household off the list
     */
    public byte[] pdf(UUID reviewId, Actor actor) {
        var of = cases.visible(reviewId, actor);
        of.review().requireScreenedOut();
        var household = of.household().summary();
        var commune = territory.commune(household.communeKey());
        var form = codeLists.formAOn(of.review().requireSurveyedOn());
        var features = of.review().formAFeatures();
        return documents.screeningReply(
                new ScreeningReplyDocument(
                        IssuingBody.of(commune.fullName(), commune.name()),
                        null,
                        null,
                        household.headName(),
                        household.address().isEmpty()
                                ? household.villageName() + ", " + commune.fullName()
                                : household.address(),
                        "rà soát hộ nghèo, hộ cận nghèo định kỳ năm " + of.year(),
                        receivedOn(of),
                        features == null ? 0 : features,
                        FormAReading.FEATURES,
                        form.excludedFrom(),
                        present(reviewId, form.features()),
                        form.clause(),
                        Signature.chair(""),
                        List.of("Như trên", "Ban Chỉ đạo rà soát", "Lưu: VT"),
                        training.active()));
    }

    private LocalDate receivedOn(SurveyCase of) {
        return jdbc.sql(
                        """
                        SELECT received_on FROM giamngheo.review_request
                        WHERE household_id = :household AND round_id = :round
                        """)
                .param("household", of.household().summary().id())
                .param("round", of.review().roundId())
                .query(LocalDate.class)
                .single();
    }

    private List<String> present(UUID reviewId, List<CodeItem> features) {
        var codes =
                jdbc.sql(
                                """
                                SELECT code FROM giamngheo.survey_code
                                WHERE review_id = :review AND kind = 'FORM_A'
                                """)
                        .param("review", reviewId)
                        .query(String.class)
                        .list();
        return features.stream()
                .filter(feature -> codes.contains(feature.code()))
                .map(CodeItem::name)
                .toList();
    }
}
