package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Kiểm tra đề nghị: the responsible official reads the class and the papers, hands the request on,
 * asks for papers, or refuses in writing. The rules are asked again when the check is recorded;
 * without their yes nothing is handed on.
 */
@UseCase
public class CheckApplication {

    private static final int LONGEST_NOTE = 1000;

    private final ApplicationAccess access;
    private final ApplicationDrafts drafts;
    private final ApplicationPapers papers;
    private final RequestTerms terms;
    private final ApplicationHistory history;
    private final ApplicationNumbers numbers;
    private final ApplicationCourse course;

    CheckApplication(
            ApplicationAccess access,
            ApplicationDrafts drafts,
            ApplicationPapers papers,
            RequestTerms terms,
            ApplicationHistory history,
            ApplicationNumbers numbers,
            ApplicationCourse course) {
        this.access = access;
        this.drafts = drafts;
        this.papers = papers;
        this.terms = terms;
        this.history = history;
        this.numbers = numbers;
        this.course = course;
    }

    /** What the official makes of it; the last two belong to the second look at an allowance. */
    public enum Outcome {
        FORWARD("Đủ điều kiện, trình tiếp"),
        SUPPLEMENT("Thiếu giấy tờ, yêu cầu bổ sung"),
        REFUSE("Không đủ điều kiện, trả lời bằng văn bản"),
        KEEP("Vẫn đủ điều kiện, tiếp tục hưởng"),
        PROPOSE_END("Không còn đủ điều kiện, đề nghị thôi hưởng");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }

        boolean suits(BenefitApplication application) {
            return application.isRecheck()
                    ? this == KEEP || this == PROPOSE_END
                    : this == FORWARD || this == SUPPLEMENT || this == REFUSE;
        }

        static @Nullable Outcome named(@Nullable String name) {
            for (var outcome : values()) {
                if (outcome.name().equals(name)) {
                    return outcome;
                }
            }
            return null;
        }
    }

    /** Where the process goes on. */
    public enum Route {
        FORWARD,
        SUPPLEMENT,
        CLOSED
    }

    /** Which outcomes there are to choose from. */
    public static List<Outcome> outcomes(boolean recheck) {
        return recheck
                ? List.of(Outcome.KEEP, Outcome.PROPOSE_END)
                : List.of(Outcome.FORWARD, Outcome.SUPPLEMENT, Outcome.REFUSE);
    }

    /**
     * What the rules say now, for whoever checks.
     *
     * @throws BusinessException FORBIDDEN
     */
    public Reading reading(UUID id, Actor actor) {
        var application = access.ofOwner(id, actor);
        try {
            var result = terms.check(application);
            return new Reading(result.verdict(), RequestTerms.reason(result));
        } catch (BusinessException noAnswer) {
            return new Reading(RequestVerdict.UNANSWERED, noAnswer.getMessage());
        }
    }

    /**
     * Keeps the ticks and what the official wrote, as a draft of the task.
     *
     * @param handedIn positions of the papers that are there
     * @throws InvalidInput at {@code outcome}, {@code note}
     * @throws BusinessException FORBIDDEN
     */
    public void save(UUID id, String outcome, String note, Set<Integer> handedIn, Actor actor) {
        var application = access.ofOwner(id, actor);
        requireChecking(application);
        var chosen = Outcome.named(outcome);
        var text = VietnameseText.clean(note);
        papers.tick(id, handedIn);
        if (chosen == null || !chosen.suits(application)) {
            throw new InvalidInput("outcome", "Chọn kết quả kiểm tra.");
        }
        if (text.length() > LONGEST_NOTE) {
            throw new InvalidInput("note", "Nội dung dài quá 1.000 ký tự. Hãy rút gọn.");
        }
        requirePossible(application, chosen, text, terms.check(application));
        drafts.save(
                id,
                new ApplicationDrafts.Draft(
                        ApplicationStep.CHECK, chosen.name(), text, "", null, null),
                actor);
    }

    /**
     * @return where the process goes on
     * @throws InvalidInput as {@link #save}, when the rules or papers changed meanwhile
     * @throws BusinessException FORBIDDEN, NOTHING_SAVED, APPLICATION_STATE
     */
    public Route record(UUID id, Actor actor) {
        var application = access.ofOwner(id, actor);
        requireChecking(application);
        var draft = drafts.take(id, ApplicationStep.CHECK, actor);
        var outcome = Outcome.valueOf(draft.outcome());
        var result = terms.check(application);
        requirePossible(application, outcome, draft.note(), result);
        var today = numbers.today();
        var reason = RequestTerms.reason(result);
        application.checked(result, reason, actor.username(), today);
        var route =
                switch (outcome) {
                    case FORWARD, PROPOSE_END -> {
                        application.forward(today);
                        yield Route.FORWARD;
                    }
                    case SUPPLEMENT -> {
                        application.askForPapers();
                        yield Route.SUPPLEMENT;
                    }
                    case REFUSE -> {
                        refuse(application, draft.note(), reason, actor, today);
                        yield Route.CLOSED;
                    }
                    case KEEP -> {
                        application.keep(reason, actor.username(), today);
                        yield Route.CLOSED;
                    }
                };
        if (route == Route.CLOSED) {
            course.communeDone(application, today);
        }
        history.tell(application, actor, "check-application", outcome.label(), draft.note());
        return route;
    }

    private void refuse(
            BenefitApplication application,
            String note,
            String reason,
            Actor actor,
            LocalDate today) {
        application.refuse(
                numbers.refusal(application),
                note.isEmpty() ? reason : note,
                actor.username(),
                today);
    }

    private void requirePossible(
            BenefitApplication application,
            Outcome outcome,
            String note,
            RequestCheck.Result result) {
        var eligible = result.right() != null;
        var missing = papers.missing(application.id());
        switch (outcome) {
            case FORWARD -> {
                if (!eligible) {
                    throw new InvalidInput(
                            "outcome", "Chưa trình tiếp được. " + result.answer().reason());
                }
                if (!missing.isEmpty()) {
                    throw new InvalidInput(
                            "papers",
                            "Còn thiếu giấy tờ: %s. Đánh dấu khi đã nhận, hoặc yêu cầu bổ sung."
                                    .formatted(String.join("; ", missing)));
                }
            }
            case SUPPLEMENT -> {
                if (missing.isEmpty() && note.isEmpty()) {
                    throw new InvalidInput(
                            "note", "Giấy tờ đã đủ. Ghi rõ cần bổ sung gì, hoặc trình tiếp.");
                }
            }
            case REFUSE -> requireGroundToRefuse(eligible, note, result);
            case KEEP -> {
                if (!eligible) {
                    throw new InvalidInput(
                            "outcome", "Chưa giữ trợ cấp được. " + result.answer().reason());
                }
            }
            case PROPOSE_END -> {
                if (eligible || result.verdict().unknown()) {
                    throw new InvalidInput(
                            "outcome",
                            "Chưa đề nghị thôi hưởng được. " + RequestTerms.reason(result));
                }
            }
        }
    }

    private static void requireGroundToRefuse(
            boolean eligible, String note, RequestCheck.Result result) {
        if (eligible && note.isEmpty()) {
            throw new InvalidInput(
                    "note", "Theo quy định thì đủ điều kiện. Ghi rõ lý do không giải quyết.");
        }
        if (result.verdict().unknown() && note.isEmpty()) {
            throw new InvalidInput(
                    "note",
                    "Còn thiếu thông tin nên chưa từ chối được: %s Bổ sung thông tin, hoặc ghi rõ lý do."
                            .formatted(result.answer().reason()));
        }
    }

    /** The rules' answer in a sentence. */
    public record Reading(RequestVerdict verdict, String reason) {

        public boolean eligible() {
            return verdict == RequestVerdict.GIVEN;
        }
    }

    private static void requireChecking(BenefitApplication application) {
        if (application.state() != ApplicationState.CHECKING) {
            throw new BusinessException(
                    "APPLICATION_STATE", "Đề nghị này không còn ở bước kiểm tra.");
        }
    }
}
