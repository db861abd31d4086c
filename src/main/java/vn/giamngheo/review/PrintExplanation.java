package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Classification;
import vn.giamngheo.classification.Lift;
import vn.giamngheo.classification.Verdict;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.ResultExplanationDocument;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/** Prints the sheet that explains a household's result (<i>phiếu giải thích kết quả</i>). */
@UseCase
public class PrintExplanation {

    private final SurveyHousehold surveys;
    private final ExplainResult explainResult;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final TrainingMark training;
    private final Clock clock;

    PrintExplanation(
            SurveyHousehold surveys,
            ExplainResult explainResult,
            Territory territory,
            OfficialDocuments documents,
            TrainingMark training,
            Clock clock) {
        this.surveys = surveys;
        this.explainResult = explainResult;
        this.territory = territory;
        this.documents = documents;
        this.training = training;
        this.clock = clock;
    }

    /**
     * @return PDF of one page
     * @throws BusinessException NOT_CLASSIFIED before there is a result to explain
     */
    public byte[] pdf(UUID reviewId, Actor actor) {
        var sheet = surveys.sheet(reviewId, actor);
        var explanation =
                explainResult
                        .explanation(reviewId, actor)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_CLASSIFIED",
                                                "Hộ này chưa có kết quả để giải thích. Hoàn thành"
                                                        + " phiếu rà soát trước."));
        var household = sheet.household().summary();
        var commune = territory.commune(household.communeKey());
        var result = explanation.result();
        return documents.resultExplanation(
                new ResultExplanationDocument(
                        IssuingBody.of(commune.fullName(), commune.name()),
                        LocalDate.now(clock),
                        household.headName(),
                        household.code(),
                        household.villageName(),
                        household.memberCount(),
                        sheet.year(),
                        sheet.attempt(),
                        printed(result),
                        beside(explanation.beside()),
                        income(result),
                        lacks(result),
                        explanation.changes(),
                        lifts(result.lift()),
                        List.of(),
                        result.decisionVersion(),
                        result.b1().example(),
                        training.active()));
    }

    private static ResultExplanationDocument.@Nullable Result beside(
            @Nullable Classification result) {
        return result == null ? null : printed(result);
    }

    private static ResultExplanationDocument.Result printed(Classification result) {
        return new ResultExplanationDocument.Result(
                result.standardName(),
                result.category().label(),
                result.reason(),
                result.b1Score(),
                result.b1Max(),
                result.b2Score(),
                result.b2Min());
    }

    private static ResultExplanationDocument.IncomeScore income(Classification result) {
        var b1 = result.b1();
        return new ResultExplanationDocument.IncomeScore(
                b1.tableId() == null ? null : b1.tableLabel(),
                b1.items().stream()
                        .map(
                                item ->
                                        new ResultExplanationDocument.Item(
                                                item.no(),
                                                item.question(),
                                                item.option(),
                                                item.points()))
                        .toList());
    }

    private static List<ResultExplanationDocument.Lack> lacks(Classification result) {
        return result.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.DEPRIVED)
                .map(
                        finding ->
                                new ResultExplanationDocument.Lack(
                                        finding.ordinal(),
                                        finding.name(),
                                        finding.sentence(),
                                        finding.memberNames()))
                .toList();
    }

    private static List<String> lifts(@Nullable Lift lift) {
        if (lift == null) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(lift.sentence()),
                        lift.nearest().stream()
                                .limit(3)
                                .map(finding -> finding.name() + ": " + finding.sentence()))
                .toList();
    }
}
