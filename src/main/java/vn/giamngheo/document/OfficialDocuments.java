package vn.giamngheo.document;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.giamngheo.shared.ExampleData;

/**
 * Prints the official documents of the review as PDF. Nothing is stored and no clock is read: the
 * same data give the same bytes, so that a caller can keep their hash.
 */
@Service
public class OfficialDocuments {

    /** Sizes of letters in points, the most readable first. */
    private static final List<String> SIZES = List.of("13", "12", "11", "10", "9", "8", "7");

    private final DocumentTemplates templates = new DocumentTemplates();
    private final PdfPrinter printer = new PdfPrinter();
    private final ExampleData exampleData;

    OfficialDocuments(ExampleData exampleData) {
        this.exampleData = exampleData;
    }

    /** Biên bản họp dân. */
    public byte[] meetingMinutes(MeetingMinutesDocument minutes) {
        return print("meeting-minutes", minutes);
    }

    /** Giấy mời họp dân. */
    public byte[] invitation(InvitationDocument invitation) {
        return print("invitation", invitation);
    }

    /** Danh sách niêm yết. */
    public byte[] postedList(PostedListDocument list) {
        return print("posted-list", list);
    }

    /** Quyết định công nhận with its four lists. */
    public byte[] decision(DecisionDocument decision) {
        return print("decision", decision);
    }

    /** Giấy chứng nhận. */
    public byte[] certificate(CertificateDocument certificate) {
        return certificates(List.of(certificate));
    }

    /** Many certificates in one file, each beginning on its own page. */
    public byte[] certificates(List<CertificateDocument> certificates) {
        return certificates(List.of(), certificates);
    }

    /** Certificates for one signing session, behind the list of their numbers and names. */
    public byte[] signingSession(CertificateList cover, List<CertificateDocument> certificates) {
        return certificates(List.of(cover), certificates);
    }

    private byte[] certificates(
            List<CertificateList> covers, List<CertificateDocument> certificates) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no certificate to print");
        }
        var first = certificates.get(0);
        var training = certificates.stream().anyMatch(CertificateDocument::training);
        var html =
                templates.fill(
                        "certificates",
                        Map.of(
                                "covers",
                                covers,
                                "certificates",
                                certificates,
                                "title",
                                certificates.size() == 1
                                        ? first.title()
                                        : "Giấy chứng nhận hộ nghèo, hộ cận nghèo - "
                                                + first.body().unitName(),
                                "training",
                                training,
                                "example",
                                exampleData.used()));
        return printer.print(html, first.date());
    }

    /** Quyết định đính chính. */
    public byte[] correction(CorrectionDocument correction) {
        return print("correction", correction);
    }

    /** Thông báo không công nhận, many in one file, each beginning on its own page. */
    public byte[] refusals(List<RefusalDocument> refusals) {
        var first = refusals.get(0);
        var html =
                templates.fill(
                        "refusals",
                        Map.of(
                                "refusals",
                                refusals,
                                "title",
                                refusals.size() == 1
                                        ? first.title()
                                        : "Thông báo không công nhận hộ nghèo, hộ cận nghèo - "
                                                + first.body().unitName(),
                                "training",
                                first.training(),
                                "example",
                                exampleData.used()));
        return printer.print(html, first.date());
    }

    /**
     * Phiếu giải thích kết quả rà soát: on one page, in the largest letters with which it fits; a
     * text too long even for the smallest goes on on a second page.
     */
    public byte[] resultExplanation(ResultExplanationDocument explanation) {
        var layouts =
                SIZES.stream()
                        .map(
                                size ->
                                        templates.fill(
                                                "result-explanation",
                                                Map.of(
                                                        "doc",
                                                        explanation,
                                                        "title",
                                                        explanation.title(),
                                                        "training",
                                                        explanation.training(),
                                                        "example",
                                                        exampleData.used(),
                                                        "size",
                                                        size)));
        return printer.printOnOnePage(layouts, explanation.date());
    }

    /** Văn bản trả lời giấy đề nghị rà soát. */
    public byte[] screeningReply(ScreeningReplyDocument reply) {
        return print("screening-reply", reply);
    }

    /** Giấy biên nhận đề nghị hưởng chính sách. */
    public byte[] requestReceipt(RequestReceiptDocument receipt) {
        return print("request-receipt", receipt);
    }

    /** Thông báo không giải quyết đề nghị hưởng chính sách. */
    public byte[] requestRefusal(RequestRefusalDocument refusal) {
        return print("request-refusal", refusal);
    }

    /** Xác nhận người vay vốn, goes with list 03/TD. */
    public byte[] loanConfirmation(LoanConfirmationDocument confirmation) {
        return print("loan-confirmation", confirmation);
    }

    /** Giới thiệu trợ giúp pháp lý, Mẫu số 13. */
    public byte[] legalAidReferral(LegalAidReferralDocument referral) {
        return print("legal-aid-referral", referral);
    }

    /** Giấy biên nhận khiếu nại. */
    public byte[] complaintReceipt(ComplaintReceiptDocument receipt) {
        return print("complaint-receipt", receipt);
    }

    /** Văn bản trả lời khiếu nại. */
    public byte[] complaintAnswer(ComplaintAnswerDocument answer) {
        return print("complaint-answer", answer);
    }

    /** Báo cáo kết quả rà soát và xin ý kiến, with its lists. */
    public byte[] opinionReport(OpinionReportDocument report) {
        return print("opinion-report", report);
    }

    /** Danh sách cấp chính sách: sent to the body that decides, or signed by those who receive. */
    public byte[] issuanceList(IssuanceListDocument list) {
        return print("issuance-list", list);
    }

    private byte[] print(String template, OfficialDocument document) {
        var html =
                templates.fill(
                        template,
                        Map.of(
                                "doc",
                                document,
                                "title",
                                document.title(),
                                "training",
                                document.training(),
                                "example",
                                exampleData.used()));
        return printer.print(html, document.date());
    }
}
