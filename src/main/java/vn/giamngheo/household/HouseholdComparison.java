package vn.giamngheo.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.RowOutcome.Outcome;

/**
 * Compares an accepted household of a list with the register: what is to be written, and what that
 * makes of each row. A blank text in the list leaves the register's text alone; flags and causes
 * are as the list says.
 */
final class HouseholdComparison {

    private final HouseholdDraft draft;
    private final Register.@Nullable Entry entry;
    private final MemberMatch match;
    private final String villageKey;
    private final @Nullable ImportedCategory newCategory;

    HouseholdComparison(
            HouseholdDraft draft,
            Register.@Nullable Entry entry,
            MemberMatch match,
            String villageKey,
            @Nullable ImportedCategory newCategory) {
        this.draft = draft;
        this.entry = entry;
        this.match = match;
        this.villageKey = villageKey;
        this.newCategory = newCategory;
    }

    /** Adds what becomes of each row; empty when nothing is to be written. */
    Optional<ImportPlan.HouseholdWrite> compare(List<RowOutcome> outcomes) {
        var householdId = entry == null ? UUID.randomUUID() : entry.id();
        var facts = changedFacts();
        var members = new ArrayList<ImportPlan.MemberWrite>();
        var results = new HashMap<Integer, RowOutcome>();
        int position =
                entry == null
                        ? 0
                        : entry.members().stream()
                                .mapToInt(Register.Person::position)
                                .max()
                                .orElse(0);
        for (var line : draft.members()) {
            var known = match.personOf(line).orElse(null);
            var person =
                    known == null
                            ? person(line, UUID.randomUUID(), householdId, ++position)
                            : updated(known, line);
            var changes = known == null ? List.<String>of() : changes(known, person);
            if (known == null || !changes.isEmpty()) {
                members.add(new ImportPlan.MemberWrite(known == null, person));
            }
            results.put(line.row().line(), outcome(line, known == null, changes, facts));
        }
        draft.rows().forEach(row -> outcomes.add(results.get(row.line())));
        var factsChanged = entry != null && !facts.isEmpty();
        return entry != null && !factsChanged && members.isEmpty()
                ? Optional.empty()
                : Optional.of(write(householdId, factsChanged, members));
    }

    private RowOutcome outcome(
            MemberLine line, boolean isNew, List<String> changes, List<String> facts) {
        var told = new ArrayList<>(changes);
        if (entry != null && line.isHead()) {
            told.addAll(facts);
        }
        var outcome = isNew ? Outcome.NEW : told.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new RowOutcome(
                line.row().line(), draft.code(), line.fullName(), outcome, String.join("; ", told));
    }

    private ImportPlan.HouseholdWrite write(
            UUID id, boolean factsChanged, List<ImportPlan.MemberWrite> members) {
        return new ImportPlan.HouseholdWrite(
                id,
                entry == null,
                factsChanged,
                draft.code(),
                villageKey,
                address(),
                draft.flags(),
                draft.causes(),
                note(),
                newCategory,
                List.copyOf(members));
    }

    private List<String> changedFacts() {
        var changes = new ArrayList<String>();
        if (entry == null) {
            return changes;
        }
        if (!entry.villageKey().equals(villageKey)) {
            changes.add("Thôn: %s → %s".formatted(entry.villageName(), draft.villageName()));
        }
        tell(changes, "Địa chỉ", entry.address(), address());
        tell(changes, "Ghi chú", entry.note(), note());
        if (!entry.flags().equals(draft.flags())) {
            changes.add("Dấu hiệu của hộ (DTTS, khả năng lao động, người có công)");
        }
        if (!entry.causes().equals(draft.causes())) {
            changes.add("Nguyên nhân nghèo");
        }
        if (newCategory != null) {
            changes.add(
                    "Phân loại: %s theo %s"
                            .formatted(
                                    newCategory.category().label(), newCategory.decisionNumber()));
        }
        return changes;
    }

    private static List<String> changes(Register.Person before, Register.Person after) {
        var changes = new ArrayList<String>();
        tell(changes, "Họ và tên", before.fullName(), after.fullName());
        tell(changes, "Quan hệ", before.relation().label(), after.relation().label());
        tell(changes, "Ngày sinh", before.birth().text(), after.birth().text());
        tell(changes, "Giới tính", before.sex().label(), after.sex().label());
        if (!Objects.equals(before.identityNumber(), after.identityNumber())) {
            changes.add("Số CCCD");
        }
        tell(changes, "Dân tộc", before.ethnicGroup(), after.ethnicGroup());
        return changes;
    }

    private static void tell(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(
                    "%s: %s → %s".formatted(what, before.isEmpty() ? "(trống)" : before, after));
        }
    }

    private static Register.Person person(
            MemberLine line, UUID id, UUID householdId, int position) {
        return new Register.Person(
                id,
                householdId,
                line.fullName(),
                line.relation(),
                line.birth(),
                line.sex(),
                line.identityNumber(),
                line.ethnicGroup(),
                position);
    }

    private static Register.Person updated(Register.Person known, MemberLine line) {
        return new Register.Person(
                known.id(),
                known.householdId(),
                line.fullName(),
                line.relation(),
                line.birth().orMoreExact(known.birth()),
                line.sex(),
                line.identityNumber() == null ? known.identityNumber() : line.identityNumber(),
                line.ethnicGroup().isEmpty() ? known.ethnicGroup() : line.ethnicGroup(),
                known.position());
    }

    private String address() {
        return draft.address().isEmpty() && entry != null ? entry.address() : draft.address();
    }

    private String note() {
        return draft.note().isEmpty() && entry != null ? entry.note() : draft.note();
    }
}
