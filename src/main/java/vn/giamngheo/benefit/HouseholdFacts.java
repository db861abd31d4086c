package vn.giamngheo.benefit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.UseCase;

/** What is known about a household besides the register, for whoever may see it. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class HouseholdFacts {

    private final Households households;
    private final FactStore facts;
    private final PostHolders posts;

    HouseholdFacts(Households households, FactStore facts, PostHolders posts) {
        this.households = households;
        this.facts = facts;
        this.posts = posts;
    }

    /**
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public Sheet sheet(Actor actor, UUID householdId) {
        var household = households.detail(householdId);
        FactAccess.requireVisible(actor, household.summary());
        var seen =
                facts.ofHousehold(householdId).stream()
                        .filter(fact -> FactAccess.maySee(actor, fact.kind()))
                        .toList();
        var mayEnter = FactAccess.entered(actor, household.summary());
        var subjects = new ArrayList<Subject>();
        subjects.add(
                new Subject(
                        null,
                        "Cả hộ",
                        "",
                        of(seen, householdId),
                        mayEnter.stream().anyMatch(kind -> !kind.ofMember())));
        for (var member : household.members()) {
            subjects.add(
                    new Subject(
                            member.id(),
                            member.fullName(),
                            about(member),
                            of(seen, member.id()),
                            mayEnter.stream().anyMatch(FactKind::ofMember)));
        }
        return new Sheet(household.summary(), subjects, names(seen));
    }

    /** What the person may enter about a member, or about the household without one. */
    public List<FactChoice> choices(Actor actor, UUID householdId, @Nullable UUID memberId) {
        var household = households.detail(householdId).summary();
        FactAccess.requireVisible(actor, household);
        var mayEnter = FactAccess.entered(actor, household);
        return Arrays.stream(FactKind.values())
                .filter(kind -> kind.ofMember() == (memberId != null) && mayEnter.contains(kind))
                .flatMap(
                        kind ->
                                kind.choices().keySet().stream()
                                        .map(value -> new FactChoice(kind, value)))
                .toList();
    }

    /**
     * One fact, with whether the person may end or withdraw it.
     *
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public One one(Actor actor, UUID factId) {
        var fact = facts.find(factId).orElseThrow(HouseholdFacts::unknown);
        var household = households.detail(fact.householdId());
        FactAccess.requireVisible(actor, household.summary());
        if (!FactAccess.maySee(actor, fact.kind())) {
            throw unknown();
        }
        var whom =
                household.members().stream()
                        .filter(member -> member.id().equals(fact.memberId()))
                        .map(MemberView::fullName)
                        .findFirst()
                        .orElse(fact.memberId() == null ? "Cả hộ" : "Người đã rời hộ");
        return new One(
                fact,
                household.summary(),
                whom,
                !fact.withdrawn()
                        && FactAccess.entered(actor, household.summary()).contains(fact.kind()));
    }

    static BusinessException unknown() {
        return new BusinessException(
                Households.UNKNOWN, "Không có thông tin này. Tải lại trang của hộ.");
    }

    private Map<String, String> names(List<FactView> seen) {
        var accounts = seen.stream().map(FactView::enteredBy).collect(Collectors.toSet());
        return posts.accounts(accounts).values().stream()
                .collect(
                        Collectors.toMap(
                                PostHolders.Account::username, PostHolders.Account::fullName));
    }

    private static List<FactView> of(List<FactView> seen, UUID subject) {
        return seen.stream().filter(fact -> fact.subjectId().equals(subject)).toList();
    }

    private static String about(MemberView member) {
        return member.relation().label() + ", sinh " + member.birthText();
    }

    /**
     * @param subjects the household, then its members, the head first
     * @param names of those who entered facts, by account
     */
    public record Sheet(
            HouseholdSummary household, List<Subject> subjects, Map<String, String> names) {}

    /**
     * @param memberId null for the household
     * @param facts newest first
     * @param mayEnter the person may enter something about it
     */
    public record Subject(
            @Nullable UUID memberId,
            String name,
            String about,
            List<FactView> facts,
            boolean mayEnter) {}

    /**
     * @param whom name of the member, or the household
     */
    public record One(FactView fact, HouseholdSummary household, String whom, boolean mayChange) {}
}
