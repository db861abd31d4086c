package vn.giamngheo.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every printed document has in common. */
public sealed interface OfficialDocument
        permits MeetingMinutesDocument,
                PostedListDocument,
                DecisionDocument,
                CertificateDocument,
                ResultExplanationDocument,
                ScreeningReplyDocument,
                RefusalDocument,
                CorrectionDocument,
                InvitationDocument,
                ComplaintReceiptDocument,
                ComplaintAnswerDocument,
                OpinionReportDocument,
                IssuanceListDocument,
                RequestReceiptDocument,
                RequestRefusalDocument,
                LoanConfirmationDocument,
                LegalAidReferralDocument {

    /** The people's committee named in the header. */
    IssuingBody body();

    /** Day of the document; null while it is a draft. */
    @Nullable LocalDate date();

    /** Title in the properties of the file. */
    String title();

    /** Data of a training commune: every page says so. */
    boolean training();
}
