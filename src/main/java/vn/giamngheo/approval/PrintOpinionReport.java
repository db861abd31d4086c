package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.document.OfficeDocuments;
import vn.giamngheo.document.OfficeTemplate;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/** The report that asks for the opinion: as a draft from today's data, or as it was sent. */
@UseCase
public class PrintOpinionReport {

    private final DossierRecords dossiers;
    private final Opinions opinions;
    private final OpinionReport report;
    private final KeepReport kept;
    private final OfficialDocuments documents;
    private final OfficeDocuments office;
    private final Clock clock;

    PrintOpinionReport(
            DossierRecords dossiers,
            Opinions opinions,
            OpinionReport report,
            KeepReport kept,
            OfficialDocuments documents,
            OfficeDocuments office,
            Clock clock) {
        this.dossiers = dossiers;
        this.opinions = opinions;
        this.report = report;
        this.kept = kept;
        this.documents = documents;
        this.office = office;
        this.clock = clock;
    }

    /**
     * @return PDF without number and date, marked as a draft
     */
    public byte[] draft(UUID dossierId, TerritoryScope scope) {
        return documents.opinionReport(
                report.draft(readable(dossierId, scope), LocalDate.now(clock)));
    }

    /**
     * @return DOCX of the draft, to go on writing in
     */
    public byte[] draftToEdit(UUID dossierId, TerritoryScope scope) {
        var dossier = readable(dossierId, scope);
        return office.docx(
                OfficeTemplate.OPINION_REPORT,
                dossier.communeKey(),
                OpinionReportTable.of(report.draft(dossier, LocalDate.now(clock))));
    }

    /**
     * The PDF of the n-th letter of the dossier, word for word as it was sent.
     *
     * @throws BusinessException NOT_FOUND for a letter without a report
     */
    public byte[] asSent(UUID dossierId, int number, TerritoryScope scope) {
        readable(dossierId, scope);
        return opinions.findByDossierIdAndNumber(dossierId, number)
                .flatMap(letter -> kept.of(letter.id()))
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Không có báo cáo này trong hồ sơ."));
    }

    private Dossier readable(UUID dossierId, TerritoryScope scope) {
        var dossier =
                dossiers.findById(dossierId)
                        .orElseThrow(
                                () -> new BusinessException("NOT_FOUND", "Không có hồ sơ này."));
        scope.requireWholeCommune(dossier.communeKey());
        return dossier;
    }
}
