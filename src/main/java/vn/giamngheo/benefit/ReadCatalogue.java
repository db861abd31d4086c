package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** The catalogue as people read it (<i>Danh mục chính sách</i>), and what each may do with it. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class ReadCatalogue {

    private final CatalogueMemory memory;
    private final RuleDrafts rules;
    private final BenefitPapers papers;
    private final AmountsToday amounts;
    private final EntryNames names;
    private final Clock clock;

    ReadCatalogue(
            CatalogueMemory memory,
            RuleDrafts rules,
            BenefitPapers papers,
            AmountsToday amounts,
            EntryNames names,
            Clock clock) {
        this.memory = memory;
        this.rules = rules;
        this.papers = papers;
        this.amounts = amounts;
        this.names = names;
        this.clock = clock;
    }

    /** Every benefit in the order of the responsibility matrix, with what holds today. */
    public List<Line> lines(Actor actor) {
        var today = LocalDate.now(clock);
        var book = memory.book();
        return book.benefits().stream()
                .map(
                        benefit ->
                                new Line(
                                        benefit,
                                        book.ruleOn(benefit.code(), today)
                                                .map(CatalogueRule::rule)
                                                .orElse(null),
                                        amounts.missing(benefit, place(actor), today).size()))
                .toList();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public Sheet sheet(Actor actor, String benefitCode) {
        var today = LocalDate.now(clock);
        var benefit = benefit(benefitCode);
        var enters = CatalogueAccess.mayEnter(actor, null);
        var seen =
                rules.of(benefitCode).stream()
                        .filter(
                                rule ->
                                        !rule.state().isOpen()
                                                || enters
                                                || CatalogueAccess.mayConfirm(actor, null))
                        .toList();
        var place = place(actor);
        return new Sheet(
                benefit,
                seen,
                papers.of(benefitCode),
                memory.book().kindsOf(benefitCode),
                place.isEmpty() ? "" : amounts.of(benefitCode, place, today),
                place.isEmpty() ? List.of() : amounts.missing(benefit, place, today),
                today);
    }

    /**
     * One row of the law.
     *
     * @throws BusinessException NOT_FOUND
     */
    public OneRule rule(Actor actor, String id) {
        var rule = rules.get(id);
        var own = rule.enteredBy().equals(actor.username());
        var enters = CatalogueAccess.mayEnter(actor, null);
        var confirms = CatalogueAccess.mayConfirm(actor, null);
        if (rule.state().isOpen() && !enters && !confirms) {
            throw new BusinessException(
                    "FORBIDDEN", "Bản đang nhập chỉ mở cho người nhập và người xác nhận.");
        }
        var draft = rule.state() == EntryState.DRAFT;
        var waits = rule.state() == EntryState.SUBMITTED && confirms;
        return new OneRule(
                rule,
                benefit(rule.benefitCode()),
                names.of(rule.enteredBy(), rule.confirmedBy()),
                new Acts(
                        enters && draft && own,
                        enters && rule.state().isOpen(),
                        waits && !own,
                        waits && own,
                        enters && rule.state() == EntryState.CONFIRMED),
                changes(rule));
    }

    /** What a draft changes; of a rule that is in force or dropped nothing is shown. */
    private List<RuleChange> changes(RuleView rule) {
        return rule.state().isOpen() && rule.replaces() != null
                ? RuleChange.between(rules.get(rule.replaces()), rule)
                : List.of();
    }

    /** Rules that are drafts or wait to be confirmed, for who enters or confirms. */
    public List<OneRule> open(Actor actor) {
        if (!CatalogueAccess.mayEnter(actor, null) && !CatalogueAccess.mayConfirm(actor, null)) {
            return List.of();
        }
        return rules.allOpen().stream().map(rule -> rule(actor, rule.id())).toList();
    }

    /** Numbers a rule may be counted from. */
    public List<NumberKind> amountsToChoose() {
        return memory.book().kinds().stream()
                .filter(kind -> kind.unit() == NumberKind.Unit.DONG)
                .toList();
    }

    private Benefit benefit(String code) {
        return memory.book().benefits().stream()
                .filter(benefit -> benefit.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Không có chính sách này trong Danh mục chính sách."));
    }

    /** The commune whose numbers are shown; empty for who works for none. */
    private static String place(Actor actor) {
        return actor.communes().stream().sorted().findFirst().orElse("");
    }

    /**
     * @param rule null where nothing holds today
     * @param missing how many numbers the commune has not entered
     */
    public record Line(Benefit benefit, @Nullable BenefitRule rule, int missing) {}

    /**
     * @param rules newest first; those not confirmed only for who enters or confirms
     * @param amountToday a sentence; empty where no money is counted
     * @param missing sentences
     */
    public record Sheet(
            Benefit benefit,
            List<RuleView> rules,
            List<String> papers,
            List<NumberKind> numbers,
            String amountToday,
            List<String> missing,
            LocalDate today) {}

    /**
     * One row with what the person may do.
     *
     * @param people who entered and confirmed it, in words
     * @param changes what a draft says otherwise than the rule it replaces
     */
    public record OneRule(
            RuleView rule, Benefit benefit, String people, Acts acts, List<RuleChange> changes) {}

    /**
     * What the person may do with an entry now.
     *
     * @param edit and hand over
     * @param confirm or send back
     * @param ownEntry would confirm, but entered it
     * @param replace draft another from it
     */
    public record Acts(
            boolean edit, boolean drop, boolean confirm, boolean ownEntry, boolean replace) {}
}
