package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.LegalAidReferralDocument;
import vn.giamngheo.document.LoanConfirmationDocument;
import vn.giamngheo.document.RequestReceiptDocument;
import vn.giamngheo.document.RequestRefusalDocument;
import vn.giamngheo.document.Signature;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/** The papers that come out of a request: slip, refusal, confirmation on 03/TD, referral. */
@UseCase
@Transactional(readOnly = true)
public class PrintApplication {

    private static final String NOT_YET = "NOT_YET";

    private final ApplicationRegister register;
    private final Households households;
    private final Territory territory;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final TrainingMark training;
    private final JdbcClient jdbc;

    PrintApplication(
            ApplicationRegister register,
            Households households,
            Territory territory,
            Catalogue catalogue,
            Deadlines deadlines,
            TrainingMark training,
            JdbcClient jdbc) {
        this.register = register;
        this.households = households;
        this.territory = territory;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.training = training;
        this.jdbc = jdbc;
    }

    /**
     * @throws BusinessException NOT_FOUND, FORBIDDEN, OUT_OF_AREA; NOT_YET for a second look
     */
    public RequestReceiptDocument receipt(UUID id, Actor actor) {
        var row = register.application(id, actor);
        if (row.recheck()) {
            throw notYet("Việc xem xét lại trợ cấp không có giấy biên nhận.");
        }
        var papers = register.papers(id, actor);
        var overall = deadlines.latest(ApplicationCourse.OVERALL, id.toString()).orElse(null);
        return new RequestReceiptDocument(
                body(row),
                row.receivedOn(),
                row.applicant(),
                residence(row),
                row.benefitName(),
                row.purpose(),
                row.amountWords(),
                papers.stream()
                        .filter(ApplicationPaper::handedIn)
                        .map(ApplicationPaper::name)
                        .toList(),
                papers.stream()
                        .filter(paper -> paper.required() && !paper.handedIn())
                        .map(ApplicationPaper::name)
                        .toList(),
                nameOf(row.receivedBy()),
                overall == null ? null : overall.dueOn(),
                overall == null ? "" : overall.clause(),
                training.active());
    }

    /**
     * @throws BusinessException as {@link #receipt}; NOT_YET when it was not refused by the commune
     */
    public RequestRefusalDocument refusal(UUID id, Actor actor) {
        var row = register.application(id, actor);
        var on = row.outcomeOn();
        if (row.refusalNumber().isEmpty() || on == null) {
            throw notYet("Đề nghị này không bị xã từ chối nên không có thông báo.");
        }
        return new RequestRefusalDocument(
                body(row),
                row.refusalNumber(),
                on,
                row.applicant(),
                residence(row),
                row.receivedOn(),
                row.benefitName(),
                catalogue
                        .ruleOn(row.benefitCode(), row.receivedOn())
                        .map(BenefitRule::legalBasis)
                        .orElse(""),
                List.of(row.outcomeReason()),
                Signature.chair(""),
                training.active());
    }

    /**
     * All borrowers confirmed under the same number.
     *
     * @throws BusinessException as {@link #receipt}; NOT_YET before the chair confirmed
     */
    public LoanConfirmationDocument confirmation(UUID id, Actor actor) {
        var row = register.application(id, actor);
        var on = row.confirmedOn();
        if (row.family() != Benefit.Family.CREDIT || on == null) {
            throw notYet("Đề nghị vay này chưa được Chủ tịch UBND xã xác nhận.");
        }
        return new LoanConfirmationDocument(
                body(row),
                row.confirmNumber(),
                on,
                groupName(row.loanGroup()),
                row.body(),
                together(row, on, actor).stream().map(PrintApplication::borrower).toList(),
                signer(id, row, actor),
                training.active());
    }

    private List<ApplicationRegister.Row> together(
            ApplicationRegister.Row row, LocalDate on, Actor actor) {
        var ids =
                jdbc.sql(
                                """
                                SELECT id FROM giamngheo.benefit_application
                                WHERE commune_key = :commune AND confirm_number = :number
                                    AND confirmed_on = :on
                                """)
                        .param("commune", row.communeKey())
                        .param("number", row.confirmNumber())
                        .param("on", on)
                        .query(UUID.class)
                        .list();
        List<ApplicationRegister.Row> rows = new ArrayList<>();
        ids.forEach(each -> rows.add(register.application(each, actor)));
        rows.sort(
                Comparator.comparing(ApplicationRegister.Row::villageName)
                        .thenComparing(ApplicationRegister.Row::applicant));
        return rows;
    }

    /** The paper says "tổ tiết kiệm và vay vốn" itself. */
    private static String groupName(String group) {
        return group.replaceFirst("(?iu)^tổ (tiết kiệm và vay vốn|tk&vv)\\s*", "");
    }

    private static LoanConfirmationDocument.Borrower borrower(ApplicationRegister.Row row) {
        var livingClass = row.livingClass();
        return new LoanConfirmationDocument.Borrower(
                row.applicant(),
                row.villageName(),
                livingClass == null ? "" : livingClass.label(),
                row.benefitName(),
                row.amountAsked() == null ? "" : row.amountWords().replace(" đồng", ""),
                row.purpose());
    }

    /**
     * @throws BusinessException as {@link #receipt}; NOT_YET before the check was passed
     */
    public LegalAidReferralDocument referral(UUID id, Actor actor) {
        var row = register.application(id, actor);
        var livingClass = row.livingClass();
        if (row.family() != Benefit.Family.LEGAL_AID
                || livingClass == null
                || row.state() == ApplicationState.REFUSED && !row.refusalNumber().isEmpty()) {
            throw notYet("Chỉ giới thiệu khi đã kiểm tra và người đề nghị đủ điều kiện.");
        }
        return new LegalAidReferralDocument(
                body(row),
                null,
                null,
                row.body(),
                row.applicant(),
                born(row),
                residence(row),
                livingClass.label() + ". " + row.checkReason(),
                row.receivedOn(),
                row.purpose(),
                register.papers(id, actor).stream()
                        .filter(ApplicationPaper::handedIn)
                        .map(ApplicationPaper::name)
                        .toList(),
                Signature.committee(""),
                training.active());
    }

    private String born(ApplicationRegister.Row row) {
        return jdbc.sql(
                        """
                        SELECT birth_date, birth_precision FROM giamngheo.household_member
                        WHERE id = :id
                        """)
                .param("id", row.memberId())
                .query(
                        (found, number) ->
                                BirthPrecision.valueOf(found.getString("birth_precision"))
                                        .text(found.getObject("birth_date", LocalDate.class)))
                .optional()
                .orElse("");
    }

    private Signature signer(UUID id, ApplicationRegister.Row row, Actor actor) {
        var name =
                register.history(id, actor).stream()
                        .filter(event -> event.actor().equals(row.confirmedBy()))
                        .map(ApplicationEvent::actorName)
                        .reduce("", (one, later) -> later);
        return isDeputy(row) ? Signature.deputyForChair(name) : Signature.chair(name);
    }

    /** A deputy signs for the chair; the title of the account says which of the two it is. */
    private static boolean isDeputy(ApplicationRegister.Row row) {
        return row.confirmedAs().toLowerCase(Locale.ROOT).startsWith("phó");
    }

    private String nameOf(String username) {
        return jdbc.sql(
                        """
                        SELECT actor_name FROM giamngheo.benefit_application_event
                        WHERE actor = :actor ORDER BY happened_at DESC LIMIT 1
                        """)
                .param("actor", username)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private IssuingBody body(ApplicationRegister.Row row) {
        var commune = territory.commune(row.communeKey());
        return IssuingBody.of(commune.fullName(), commune.name());
    }

    private String residence(ApplicationRegister.Row row) {
        var household = households.detail(row.householdId()).summary();
        return household.address().isEmpty()
                ? row.villageName() + ", " + body(row).unitName()
                : household.address();
    }

    private static BusinessException notYet(String sentence) {
        return new BusinessException(NOT_YET, sentence);
    }
}
