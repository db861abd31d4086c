package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.benefit.PaperLines.Person;
import vn.giamngheo.document.IssuanceListDocument;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.Signature;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/** Prints lists to be sent, and lists on which people sign for what they are given. */
@UseCase
public class PrintIssuance {

    private static final Signature PREPARER = new Signature(List.of("NGƯỜI LẬP DANH SÁCH"), "");

    private final IssuanceRecords records;
    private final IssuanceAccess access;
    private final PaperLines people;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final TrainingMark training;
    private final JdbcClient jdbc;

    PrintIssuance(
            IssuanceRecords records,
            IssuanceAccess access,
            PaperLines people,
            Territory territory,
            OfficialDocuments documents,
            TrainingMark training,
            JdbcClient jdbc) {
        this.records = records;
        this.access = access;
        this.people = people;
        this.territory = territory;
        this.documents = documents;
        this.training = training;
        this.jdbc = jdbc;
    }

    /**
     * The list on which people sign for what they are given.
     *
     * @return PDF
     * @throws BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA
     */
    public byte[] handOverList(UUID issuanceId, Actor actor) {
        var list = records.of(issuanceId);
        requireReader(list, actor);
        var of = people.ofList(issuanceId);
        var table = list.paysMoney() ? PaperTable.ofMoney(of) : PaperTable.ofOthers(of);
        return documents.issuanceList(
                document(
                        list.communeKey(),
                        null,
                        null,
                        list.paysMoney() ? "DANH SÁCH CHI TRẢ" : "DANH SÁCH KÝ NHẬN",
                        list.benefitName() + ", " + list.periodName(),
                        "",
                        table,
                        total(of, list.paysMoney())));
    }

    /**
     * A numbered list as it was sent.
     *
     * @return PDF
     * @throws BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA
     */
    public byte[] submission(UUID submissionId, Actor actor) {
        var submission = find(submissionId);
        requireReader(submission, actor);
        var of = people.ofSubmission(submissionId);
        return documents.issuanceList(
                document(
                        submission.communeKey(),
                        submission.number(),
                        submission.sentOn(),
                        submission.issuanceId() == null
                                ? "DANH SÁCH GIẢM NGƯỜI HƯỞNG"
                                : "DANH SÁCH ĐỀ NGHỊ",
                        submission.benefitName()
                                + (submission.periodName() == null
                                        ? ""
                                        : ", " + submission.periodName()),
                        submission.body(),
                        table(submission, of),
                        total(of, submission.issuanceId() != null && submission.paysMoney())));
    }

    private static PaperTable table(Submission submission, List<Person> of) {
        if (submission.issuanceId() == null) {
            return PaperTable.ofDecreases(of);
        }
        return switch (submission.family()) {
            case HEALTH_INSURANCE -> PaperTable.ofCards(of);
            case EDUCATION -> PaperTable.ofPupils(of);
            default -> submission.paysMoney() ? PaperTable.ofMoney(of) : PaperTable.ofOthers(of);
        };
    }

    private IssuanceListDocument document(
            String communeKey,
            @Nullable String number,
            @Nullable LocalDate date,
            String heading,
            String subject,
            String recipient,
            PaperTable table,
            String total) {
        var commune = territory.commune(communeKey);
        return new IssuanceListDocument(
                IssuingBody.of(commune.fullName(), commune.name()),
                number,
                date,
                heading,
                subject,
                recipient,
                table.columns(),
                table.rows(),
                total,
                PREPARER,
                Signature.committee(""),
                training.active());
    }

    private static String total(List<Person> of, boolean money) {
        var count = "Tổng số: %d người".formatted(of.size());
        if (!money) {
            return count + ".";
        }
        var sum = of.stream().map(Person::amount).filter(Objects::nonNull).mapToLong(a -> a).sum();
        var unknown = of.stream().filter(person -> person.amount() == null).count();
        return unknown == 0
                ? "%s, số tiền %s đồng.".formatted(count, PaperTable.dong(sum))
                : "%s, số tiền %s đồng, chưa gồm %d người chưa tính được số tiền."
                        .formatted(count, PaperTable.dong(sum), unknown);
    }

    private void requireReader(IssuanceRecord list, Actor actor) {
        access.reading(list, actor).requireWholeCommune(list.communeKey());
    }

    private void requireReader(Submission submission, Actor actor) {
        access.scope(actor).requireWholeCommune(submission.communeKey());
        if (!access.maySee(
                submission.family(), submission.ownerRole(), submission.ownerRole(), actor)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Danh sách trợ cấp chỉ dành cho người phụ trách, Chủ tịch và người giám sát.");
        }
    }

    private Submission find(UUID id) {
        return jdbc.sql(
                        """
                        SELECT s.issuance_id, s.commune_key, s.number, s.sent_on, s.body, b.family,
                            b.name AS benefit_name, b.owner_role, b.pays_money, i.period_name
                        FROM giamngheo.issuance_submission s
                        JOIN giamngheo.benefit b ON b.code = s.benefit_code
                        LEFT JOIN giamngheo.issuance i ON i.id = s.issuance_id
                        WHERE s.id = :id
                        """)
                .param("id", id)
                .query(Submission.class)
                .optional()
                .orElseThrow(
                        () -> new BusinessException("NOT_FOUND", "Không có danh sách đã gửi này."));
    }

    private record Submission(
            @Nullable UUID issuanceId,
            String communeKey,
            String number,
            LocalDate sentOn,
            String body,
            Benefit.Family family,
            String benefitName,
            String ownerRole,
            boolean paysMoney,
            @Nullable String periodName) {}
}
