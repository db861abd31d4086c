package vn.giamngheo.document;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every printed document once, made of fixed invented data.
 *
 * <p>A new PDF is added in three steps: its data in {@link Documents}; one line in {@link #all()},
 * with {@code official} when its paper follows Nghị định 30/2020/NĐ-CP (margins, page numbers) and
 * {@code sheet} when it has a layout of its own; and, when it is signed and can be long, one line
 * in {@link #growing()}. Then {@code ./mvnw test -Dtest=GoldenDocumentsTest -Dgolden.update=true}
 * writes {@code src/test/resources/document/golden/<name>.txt}. Read that text before committing
 * it, and look at {@code target/documents/<name>.pdf}. The filled DOCX templates are there by
 * themselves, one for each {@link OfficeTemplate}.
 */
final class GoldenDocuments {

    private static final OfficialDocuments DOCUMENTS = new OfficialDocuments(() -> false);

    private GoldenDocuments() {}

    /**
     * A document to compare.
     *
     * @param official whether margins and page numbers of the decree apply
     */
    record Sample(String name, boolean official, Supplier<byte[]> file) {

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A document that is signed and as long as its data.
     *
     * @param closing last sentence before the signature, which has to stand on its page
     * @param capacity last line of the capacity, or the heading of the signer's place
     * @param signer name below it
     * @param sizes so many rows or paragraphs, one page's worth, that every place of a page break
     *     is met
     */
    record Growing(
            String name,
            String closing,
            String capacity,
            String signer,
            List<Integer> sizes,
            IntFunction<byte[]> file) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> all() {
        return Stream.of(
                official("minutes", () -> DOCUMENTS.meetingMinutes(Documents.minutes(40))),
                official("posted-list-300", () -> DOCUMENTS.postedList(Documents.posted(300))),
                official("decision-300", () -> DOCUMENTS.decision(Documents.decisionOf300())),
                official(
                        "decision-empty", () -> DOCUMENTS.decision(Documents.decision(0, 0, true))),
                official("invitation", () -> DOCUMENTS.invitation(Documents.invitation())),
                official(
                        "complaint-receipt", () -> DOCUMENTS.complaintReceipt(Documents.receipt())),
                official("complaint-answer", () -> DOCUMENTS.complaintAnswer(Documents.answer(3))),
                official(
                        "request-receipt",
                        () -> DOCUMENTS.requestReceipt(Documents.requestReceipt())),
                official(
                        "request-refusal",
                        () -> DOCUMENTS.requestRefusal(Documents.requestRefusal(1))),
                official(
                        "loan-confirmation",
                        () -> DOCUMENTS.loanConfirmation(Documents.loanConfirmation(2))),
                official(
                        "legal-aid-referral",
                        () -> DOCUMENTS.legalAidReferral(Documents.legalAidReferral())),
                official("opinion-report", () -> DOCUMENTS.opinionReport(Documents.report(40))),
                official("correction", () -> DOCUMENTS.correction(Documents.correction())),
                official("refusal", () -> DOCUMENTS.refusals(List.of(Documents.refusal(1)))),
                official("screening-reply", () -> screeningReply(2)),
                official("screening-reply-unnamed", () -> screeningReply(0)),
                sheet(
                        "certificates",
                        () ->
                                DOCUMENTS.certificates(
                                        IntStream.rangeClosed(1, 3)
                                                .mapToObj(Documents::certificate)
                                                .toList())),
                sheet(
                        "explanation",
                        () -> DOCUMENTS.resultExplanation(Documents.explanation(4, 5, 2))),
                sheet(
                        "explanation-long",
                        () -> DOCUMENTS.resultExplanation(Documents.explanation(12, 13, 10))));
    }

    static Stream<Growing> growing() {
        return Stream.of(
                new Growing(
                        "minutes",
                        "gửi Ban Chỉ đạo rà soát cấp xã./.",
                        "CHỦ TRÌ",
                        "Đỗ Văn Khảm",
                        from(1, 32),
                        households -> DOCUMENTS.meetingMinutes(Documents.minutes(households))),
                new Growing(
                        "posted-list",
                        "nêu rõ họ tên, nơi ở và nội dung khiếu nại.",
                        "TRƯỞNG BAN",
                        "Bùi Quốc Nghĩa",
                        from(12, 50),
                        households -> DOCUMENTS.postedList(Documents.posted(households))),
                new Growing(
                        "decision",
                        "chịu trách nhiệm thi hành Quyết định này./.",
                        "PHÓ CHỦ TỊCH",
                        "Tạ Quang Thưởng",
                        from(4, 30),
                        bases -> DOCUMENTS.decision(Documents.decisionOn(bases))),
                new Growing(
                        "complaint-answer",
                        "03 ngày làm việc",
                        "CHỦ TỊCH",
                        "Tạ Quang Thưởng",
                        from(1, 40),
                        reasons -> DOCUMENTS.complaintAnswer(Documents.answer(reasons))),
                new Growing(
                        "request-refusal",
                        "để ông (bà) được biết./.",
                        "CHỦ TỊCH",
                        "Tạ Quang Thưởng",
                        from(1, 20),
                        reasons -> DOCUMENTS.requestRefusal(Documents.requestRefusal(reasons))),
                new Growing(
                        "loan-confirmation",
                        "xem xét cho vay theo quy định./.",
                        "PHÓ CHỦ TỊCH",
                        "Tạ Quang Thưởng",
                        from(1, 20),
                        borrowers ->
                                DOCUMENTS.loanConfirmation(Documents.loanConfirmation(borrowers))),
                new Growing(
                        "screening-reply",
                        "trả lời để ông (bà) được biết./.",
                        "CHỦ TỊCH",
                        "Tạ Quang Thưởng",
                        from(1, 40),
                        GoldenDocuments::screeningReply));
    }

    /** The decision whose first annex has so many households. */
    static byte[] decisionOver(int households) {
        return DOCUMENTS.decision(Documents.decision(households, 0, false));
    }

    private static byte[] screeningReply(int features) {
        return DOCUMENTS.screeningReply(
                Documents.screeningReply(
                        IntStream.rangeClosed(1, features)
                                .mapToObj(i -> "Đặc điểm thứ %d của hộ".formatted(i))
                                .toList()));
    }

    private static Sample official(String name, Supplier<byte[]> file) {
        return new Sample(name, true, file);
    }

    private static Sample sheet(String name, Supplier<byte[]> file) {
        return new Sample(name, false, file);
    }

    private static List<Integer> from(int least, int most) {
        return IntStream.rangeClosed(least, most).boxed().toList();
    }
}
