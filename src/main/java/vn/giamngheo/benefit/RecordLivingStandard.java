package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Ghi quyết định công nhận hộ có mức sống trung bình: the poverty officer enters what the chair
 * decided by another procedure. It is over as soon as the household is listed as poor or near-poor.
 */
@UseCase
public class RecordLivingStandard {

    private static final int LONGEST_NUMBER = 50;
    private final LivingStandards standards;
    private final Households households;
    private final HouseholdCases cases;
    private final StartRightsRun startRightsRun;
    private final AuditTrail audit;
    private final Clock clock;

    RecordLivingStandard(
            LivingStandards standards,
            Households households,
            HouseholdCases cases,
            StartRightsRun startRightsRun,
            AuditTrail audit,
            Clock clock) {
        this.standards = standards;
        this.households = households;
        this.cases = cases;
        this.startRightsRun = startRightsRun;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person enters decisions about this household; for pages. */
    public boolean mayRecord(HouseholdSummary household, Actor actor) {
        return actor.hasRole(Roles.POVERTY_OFFICER)
                && actor.worksFor(household.communeKey())
                && household.closedOn() == null;
    }

    /**
     * What was decided about a household, newest first.
     *
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA
     */
    public List<Decided> of(UUID householdId, Actor actor) {
        visible(householdId, actor);
        return standards.ofHousehold(householdId).stream()
                .map(
                        one ->
                                new Decided(
                                        one.id(),
                                        one.kind(),
                                        one.decisionNumber(),
                                        one.decidedOn(),
                                        one.from(),
                                        one.to()))
                .toList();
    }

    /**
     * @throws InvalidInput at {@code kind}, {@code number}, {@code decidedOn}, {@code from}
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA, FORBIDDEN
     */
    public void record(UUID householdId, Entry entry, Actor actor) {
        var household = required(householdId, actor);
        var kind = kind(entry.kind());
        var number = VietnameseText.clean(entry.number());
        check(householdId, entry, kind, number);
        var id =
                standards.add(
                        householdId,
                        household.communeKey(),
                        kind,
                        number,
                        entry.decidedOn(),
                        entry.from(),
                        actor.username());
        changed(household, entry.from());
        record(household, "record-living-standard", id, actor);
    }

    /**
     * The decision was withdrawn, or the standard is another one.
     *
     * @param lastDay null when nothing readable was typed
     * @throws InvalidInput at {@code lastDay}
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA, FORBIDDEN
     */
    public void end(UUID standardId, @Nullable LocalDate lastDay, Actor actor) {
        var standard = standards.find(standardId).orElseThrow(RecordLivingStandard::unknown);
        var household = required(standard.householdId(), actor);
        new InputErrors()
                .addIf(lastDay == null, "lastDay", "Nhập ngày cuối cùng, ví dụ 31/12/2024.")
                .addIf(
                        lastDay != null && lastDay.isBefore(standard.from()),
                        "lastDay",
                        "Ngày cuối cùng không được trước ngày bắt đầu %s."
                                .formatted(TypedDay.words(standard.from())))
                .addIf(
                        lastDay != null && standard.to() != null && lastDay.isAfter(standard.to()),
                        "lastDay",
                        "Mức sống này đã kết thúc. Muốn kéo dài thì ghi quyết định mới.")
                .throwIfAny();
        standards.end(standardId, lastDay, actor.username());
        changed(household, lastDay.plusDays(1));
        record(household, "end-living-standard", standardId, actor);
    }

    private void check(UUID householdId, Entry entry, @Nullable LivingClass kind, String number) {
        var today = LocalDate.now(clock);
        var errors =
                new InputErrors()
                        .addIf(kind == null, "kind", "Chọn loại mức sống trung bình.")
                        .addIf(number.isEmpty(), "number", "Nhập số quyết định.")
                        .addIf(
                                number.length() > LONGEST_NUMBER,
                                "number",
                                "Số quyết định dài quá 50 ký tự.")
                        .addIf(
                                entry.decidedOn() == null,
                                "decidedOn",
                                "Nhập ngày quyết định, ví dụ 05/10/2023.")
                        .addIf(
                                entry.decidedOn() != null && entry.decidedOn().isAfter(today),
                                "decidedOn",
                                "Ngày quyết định không được sau hôm nay.")
                        .addIf(
                                entry.from() == null,
                                "from",
                                "Nhập ngày bắt đầu, ví dụ 05/10/2023.");
        if (entry.from() != null) {
            errors.addIf(
                    entry.decidedOn() != null && entry.from().isBefore(entry.decidedOn()),
                    "from",
                    "Ngày bắt đầu không được trước ngày quyết định.");
            checkFree(householdId, entry.from(), errors);
        }
        errors.throwIfAny();
    }

    private void checkFree(UUID householdId, LocalDate from, InputErrors errors) {
        var classes = cases.load(List.of(householdId)).get(householdId).classes();
        classes.stream()
                .filter(one -> one.to() == null || !one.to().isBefore(from))
                .filter(one -> one.livingClass().isListed())
                .findFirst()
                .ifPresent(
                        one ->
                                errors.add(
                                        "from",
                                        "Hộ đang được công nhận là h%s theo Quyết định %s từ ngày %s. Hộ ra khỏi danh sách rồi mới ghi mức sống trung bình."
                                                .formatted(
                                                        one.livingClass().label().substring(1),
                                                        one.decisionNumber(),
                                                        TypedDay.words(one.from()))));
        standards.ofHousehold(householdId).stream()
                .filter(one -> one.to() == null || !one.to().isBefore(from))
                .findFirst()
                .ifPresent(
                        one ->
                                errors.add(
                                        "from",
                                        "Đã ghi mức sống trung bình theo Quyết định %s từ ngày %s. Kết thúc quyết định đó trước."
                                                .formatted(
                                                        one.decisionNumber(),
                                                        TypedDay.words(one.from()))));
    }

    private void changed(HouseholdSummary household, LocalDate since) {
        startRightsRun.afterChange(
                household.communeKey(), RunCause.MEMBER_EVENT, since, Set.of(household.id()));
    }

    private void record(HouseholdSummary household, String action, UUID id, Actor actor) {
        audit.record(
                household.communeKey(),
                actor.username(),
                action,
                "living-standard",
                id.toString(),
                "household=" + household.id());
    }

    private HouseholdSummary required(UUID householdId, Actor actor) {
        var household = visible(householdId, actor);
        if (!mayRecord(household, actor)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    household.closedOn() == null
                            ? "Mức sống trung bình do công chức làm công tác giảm nghèo của xã ghi."
                            : "Hộ đã đóng sổ nên không ghi được nữa.");
        }
        return household;
    }

    private HouseholdSummary visible(UUID householdId, Actor actor) {
        var household = households.detail(householdId).summary();
        TerritoryScope.of(actor).requireVillage(household.communeKey(), household.villageKey());
        return household;
    }

    private static @Nullable LivingClass kind(String name) {
        return Arrays.stream(LivingClass.values())
                .filter(kind -> kind.isAverageStandard() && kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static BusinessException unknown() {
        return new BusinessException(
                "NOT_FOUND", "Không có quyết định này. Mở lại trang mức sống trung bình của hộ.");
    }

    /**
     * What was typed.
     *
     * @param kind name of the class; empty when nothing was chosen
     * @param decidedOn null when nothing readable was typed
     * @param from null when nothing readable was typed
     */
    public record Entry(
            String kind, String number, @Nullable LocalDate decidedOn, @Nullable LocalDate from) {}

    /**
     * One decision about a household.
     *
     * @param to last day; null while it holds
     */
    public record Decided(
            UUID id,
            LivingClass kind,
            String number,
            LocalDate decidedOn,
            LocalDate from,
            @Nullable LocalDate to) {}
}
