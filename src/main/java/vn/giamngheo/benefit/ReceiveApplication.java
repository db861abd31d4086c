package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.HouseholdDetail;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Tiếp nhận đề nghị: somebody asks for a benefit. A request the rules speak against is taken as
 * well: whoever asks has a right to a written answer.
 */
@UseCase
public class ReceiveApplication {

    static final String VOCATIONAL = "VOCATIONAL";
    static final Set<ApplicationState> OPEN =
            EnumSet.copyOf(
                    Stream.of(ApplicationState.values()).filter(ApplicationState::open).toList());

    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_GROUP = 200;

    private final BenefitApplications applications;
    private final RequestTerms terms;
    private final ApplicationPapers papers;
    private final ApplicationCourse course;
    private final Households households;
    private final Clock clock;

    ReceiveApplication(
            BenefitApplications applications,
            RequestTerms terms,
            ApplicationPapers papers,
            ApplicationCourse course,
            Households households,
            Clock clock) {
        this.applications = applications;
        this.terms = terms;
        this.papers = papers;
        this.course = course;
        this.households = households;
        this.clock = clock;
    }

    /** What the person may take a request for from this household, in the catalogue's order. */
    public List<Benefit> benefits(UUID householdId, Actor actor) {
        var household = visible(householdId, actor).summary();
        return terms.onRequest().stream()
                .filter(
                        benefit ->
                                ApplicationAccess.mayReceive(
                                        benefit,
                                        household.communeKey(),
                                        household.villageKey(),
                                        actor))
                .toList();
    }

    /**
     * What a request would come to.
     *
     * @param memberId null for a benefit of households
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA, NOT_FOUND
     */
    public RequestStanding standing(
            String benefitCode, UUID householdId, @Nullable UUID memberId, Actor actor) {
        var benefit = receivable(benefitCode, visible(householdId, actor), actor);
        return terms.standing(benefit, householdId, memberId, LocalDate.now(clock));
    }

    /** Savings-and-credit groups named in this commune before, to choose from. */
    public List<String> loanGroups(UUID householdId, Actor actor) {
        return applications.loanGroups(visible(householdId, actor).summary().communeKey());
    }

    /**
     * Writes the request down and hands it to the responsible official.
     *
     * @return its id
     * @throws InvalidInput at {@code memberId}, {@code receivedOn}, {@code purpose}, {@code
     *     loanGroup}, {@code amount}, {@code benefit} when one is open already
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA, NOT_FOUND, NO_PROCEDURE
     */
    public UUID receive(Request request, Actor actor) {
        var detail = visible(request.householdId(), actor);
        var benefit = receivable(request.benefitCode(), detail, actor);
        var memberId = benefit.ofMember() ? request.memberId() : null;
        requireComplete(request, benefit, memberId, detail);
        var subject = memberId == null ? request.householdId() : memberId;
        course.oneAtATime(subject);
        requireNoOther(benefit, subject);
        var procedure = terms.procedure(benefit, ApplicationKind.REQUEST);
        var application =
                new BenefitApplication(
                        ApplicationKind.REQUEST,
                        benefit,
                        procedure,
                        detail.summary(),
                        memberId,
                        request.receivedOn(),
                        actor.username());
        application.asks(
                VietnameseText.clean(request.purpose()),
                procedure.ofLoanGroup() ? VietnameseText.clean(request.loanGroup()) : "",
                procedure.asksAmount() ? request.amount() : null);
        applications.saveAndFlush(application);
        papers.keep(application.id(), benefit.code(), request.papers());
        course.open(application, procedure, actor);
        return application.id();
    }

    private void requireComplete(
            Request request, Benefit benefit, @Nullable UUID memberId, HouseholdDetail detail) {
        var errors = new InputErrors();
        var today = LocalDate.now(clock);
        var received = request.receivedOn();
        errors.addIf(
                benefit.ofMember()
                        && detail.members().stream()
                                .noneMatch(member -> member.id().equals(memberId)),
                "memberId",
                "Chọn người đề nghị trong danh sách thành viên của hộ.");
        errors.addIf(received == null, "receivedOn", "Nhập ngày nhận đề nghị.");
        errors.addIf(
                received != null && received.isAfter(today),
                "receivedOn",
                "Ngày nhận không được sau hôm nay.");
        errors.addIf(request.purpose().isBlank(), "purpose", "Ghi nội dung hoặc lý do đề nghị.");
        errors.addIf(
                request.purpose().length() > LONGEST_TEXT,
                "purpose",
                "Nội dung dài quá 1.000 ký tự. Hãy rút gọn.");
        errors.throwIfAny();
        terms.requireLawful(benefit, request, LONGEST_GROUP);
    }

    private void requireNoOther(Benefit benefit, UUID subject) {
        if (applications.existsBySubjectIdAndBenefitCodeAndStateIn(subject, benefit.code(), OPEN)) {
            throw new InvalidInput(
                    "benefit",
                    "Đã có một đề nghị hưởng chính sách này đang được giải quyết. Hãy mở đề nghị"
                            + " đó trong danh sách.");
        }
        if (VOCATIONAL.equals(benefit.exclusiveKind())) {
            requireFirstTraining(subject);
        }
    }

    private void requireFirstTraining(UUID subject) {
        var taken = EnumSet.copyOf(OPEN);
        taken.add(ApplicationState.GRANTED);
        if (applications.existsBySubjectIdAndExclusiveKindAndStateIn(subject, VOCATIONAL, taken)) {
            throw new InvalidInput(
                    "benefit",
                    "Mỗi người chỉ được hỗ trợ đào tạo nghề một lần; người này đã được hỗ trợ hoặc"
                            + " đang có đề nghị đào tạo nghề (Quyết định 46/2015/QĐ-TTg, Điều 4).");
        }
    }

    private HouseholdDetail visible(UUID householdId, Actor actor) {
        var detail = households.detail(householdId);
        ApplicationAccess.readable(actor)
                .requireVillage(detail.summary().communeKey(), detail.summary().villageKey());
        return detail;
    }

    private Benefit receivable(String benefitCode, HouseholdDetail detail, Actor actor) {
        var benefit =
                terms.onRequest().stream()
                        .filter(each -> each.code().equals(benefitCode))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                "benefit", "Chọn chính sách trong danh sách."));
        var household = detail.summary();
        if (!ApplicationAccess.mayReceive(
                benefit, household.communeKey(), household.villageKey(), actor)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Đề nghị này do cán bộ phụ trách chính sách, công chức làm công tác giảm nghèo"
                            + " hoặc trưởng thôn của hộ tiếp nhận; đề nghị vay vốn thì Mặt trận Tổ"
                            + " quốc xã cũng tiếp nhận.");
        }
        if (household.closedOn() != null) {
            throw new InvalidInput(
                    "benefit", "Hộ này đã đóng trong sổ hộ nên không nhận đề nghị được.");
        }
        return benefit;
    }

    /**
     * What was typed.
     *
     * @param memberId null for a benefit of households
     * @param receivedOn null when nothing readable was typed
     * @param loanGroup savings-and-credit group; may be empty
     * @param amount whole đồng; null when nothing was typed
     * @param papers positions of the papers handed in
     */
    public record Request(
            String benefitCode,
            UUID householdId,
            @Nullable UUID memberId,
            @Nullable LocalDate receivedOn,
            String purpose,
            String loanGroup,
            @Nullable Long amount,
            Set<Integer> papers) {

        public Request {
            papers = Set.copyOf(papers);
        }
    }
}
