package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.giamngheo.household.RowOutcome.Outcome;

/**
 * Checks a list against itself, the register and the history of classes, and says what it would do.
 * Writes nothing. A household with one refused row is refused as a whole.
 */
final class ImportPlanner {

    private static final String OTHER_ROW_REFUSED = "Hộ này có dòng bị từ chối.";

    private final Register register;
    private final VillageNames villages;
    private final Supplier<CategoryRecord> categories;
    private final LocalDate today;

    private final Map<String, Register.Entry> entries = new HashMap<>();
    private final Map<String, MemberMatch> matches = new HashMap<>();
    private final Map<String, String> villageKeys = new HashMap<>();

    ImportPlanner(
            Register register,
            VillageNames villages,
            Supplier<CategoryRecord> categories,
            LocalDate today) {
        this.register = register;
        this.villages = villages;
        this.categories = categories;
        this.today = today;
    }

    /**
     * @param input its villages are those to be founded
     */
    ImportPlan plan(ImportInput input) {
        var drafts = drafts(input.rows());
        refuseRepeatedIdentityNumbers(drafts);
        for (var draft : drafts) {
            findVillage(draft, !input.villageRefusals().isEmpty());
            compareWithRegister(draft);
        }
        var known = checkCategories(drafts);

        var outcomes = new ArrayList<RowOutcome>();
        var writes = new ArrayList<ImportPlan.HouseholdWrite>();
        for (var draft : drafts) {
            if (draft.isRefused()) {
                refuse(draft, outcomes);
            } else {
                compare(draft, known).compare(outcomes).ifPresent(writes::add);
            }
        }
        outcomes.sort(Comparator.comparingInt(RowOutcome::line));
        var refusals = new ArrayList<>(input.villageRefusals());
        drafts.forEach(draft -> refusals.addAll(draft.complaints().all()));
        var missing = missing(drafts);
        return new ImportPlan(
                counts(outcomes, missing.size()),
                writes.isEmpty() ? List.of() : input.villages(),
                writes,
                outcomes,
                refusals,
                missing);
    }

    private List<HouseholdDraft> drafts(List<HouseholdRow> rows) {
        var byCode = new LinkedHashMap<String, List<HouseholdRow>>();
        for (var row : rows) {
            var code = row.cell(HouseholdColumn.CODE).text().toUpperCase(Locale.ROOT);
            var group = code.isEmpty() ? "\n" + row.line() : code;
            byCode.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
        }
        return byCode.entrySet().stream()
                .map(group -> new HouseholdDraft(group.getKey().strip(), group.getValue(), today))
                .toList();
    }

    private static void refuseRepeatedIdentityNumbers(List<HouseholdDraft> drafts) {
        var first = new HashMap<String, HouseholdRow>();
        for (var draft : drafts) {
            for (var member : draft.members()) {
                if (member.identityNumber() == null) {
                    continue;
                }
                var earlier = first.putIfAbsent(member.identityNumber(), member.row());
                if (earlier != null) {
                    draft.complaints()
                            .add(
                                    member.row(),
                                    HouseholdColumn.IDENTITY_NUMBER,
                                    "Số này đã ghi ở ô %s. Mỗi người một số, kiểm tra lại cả hai ô."
                                            .formatted(
                                                    earlier.cell(HouseholdColumn.IDENTITY_NUMBER)
                                                            .address()));
                }
            }
        }
    }

    private void findVillage(HouseholdDraft draft, boolean sheetRefused) {
        if (draft.villageName() == null) {
            return;
        }
        villages.keyOf(draft.villageName())
                .ifPresentOrElse(
                        key -> villageKeys.put(draft.code(), key),
                        () ->
                                draft.complaints()
                                        .add(
                                                draft.rowStating(HouseholdColumn.VILLAGE),
                                                HouseholdColumn.VILLAGE,
                                                villages.whatToDo(sheetRefused)));
    }

    private void compareWithRegister(HouseholdDraft draft) {
        var entry = register.household(draft.code()).orElse(null);
        refuseNumbersOfOtherHouseholds(draft);
        if (entry == null) {
            matches.put(draft.code(), MemberMatch.of(draft.members(), List.of()));
            return;
        }
        entries.put(draft.code(), entry);
        if (entry.closed()) {
            draft.complaints()
                    .add(
                            draft.first(),
                            HouseholdColumn.CODE,
                            "Hộ mang mã này đã đóng sổ. Dùng mã khác cho hộ mới.");
            return;
        }
        var match = MemberMatch.of(draft.members(), entry.members());
        matches.put(draft.code(), match);
        entry.members().stream()
                .filter(person -> person.relation() == Relation.HEAD && !match.isNamed(person))
                .findFirst()
                .filter(head -> !draft.isRefused())
                .ifPresent(
                        head ->
                                draft.complaints()
                                        .add(
                                                draft.headRow(),
                                                HouseholdColumn.RELATION,
                                                "Chủ hộ đang ghi trong sổ không có trong tệp. Thêm"
                                                    + " dòng của người đó với quan hệ mới; nếu là"
                                                    + " cùng một người, ghi đúng Số CCCD như trong"
                                                    + " sổ."));
    }

    private void refuseNumbersOfOtherHouseholds(HouseholdDraft draft) {
        for (var member : draft.members()) {
            if (member.identityNumber() == null) {
                continue;
            }
            register.personWith(member.identityNumber())
                    .map(register::codeOf)
                    .filter(code -> !code.equals(draft.code()))
                    .ifPresent(
                            code ->
                                    draft.complaints()
                                            .add(
                                                    member.row(),
                                                    HouseholdColumn.IDENTITY_NUMBER,
                                                    "Số này đã thuộc một người của hộ %s trong sổ."
                                                                    .formatted(code)
                                                            + " Kiểm tra lại số và mã hộ."));
        }
    }

    /** Asks the history twice for all households together; returns those that know the class. */
    private Set<UUID> checkCategories(List<HouseholdDraft> drafts) {
        var asked = new LinkedHashMap<UUID, ImportedCategory>();
        var draftOf = new HashMap<UUID, HouseholdDraft>();
        for (var draft : drafts) {
            var entry = entries.get(draft.code());
            if (entry != null && draft.category() != null && !draft.isRefused()) {
                asked.put(entry.id(), draft.category());
                draftOf.put(entry.id(), draft);
            }
        }
        if (asked.isEmpty()) {
            return Set.of();
        }
        var known = categories.get().knownAmong(asked);
        asked.keySet().removeAll(known);
        if (!asked.isEmpty()) {
            categories
                    .get()
                    .contradictions(asked)
                    .forEach(
                            (id, sentence) -> {
                                var draft = draftOf.get(id);
                                draft.complaints()
                                        .add(
                                                draft.rowStating(HouseholdColumn.DECISION_DATE),
                                                HouseholdColumn.DECISION_DATE,
                                                sentence);
                            });
        }
        return known;
    }

    private HouseholdComparison compare(HouseholdDraft draft, Set<UUID> known) {
        var entry = entries.get(draft.code());
        var category = entry != null && known.contains(entry.id()) ? null : draft.category();
        return new HouseholdComparison(
                draft, entry, matches.get(draft.code()), villageKeys.get(draft.code()), category);
    }

    private static void refuse(HouseholdDraft draft, List<RowOutcome> outcomes) {
        for (var row : draft.rows()) {
            outcomes.add(
                    new RowOutcome(
                            row.line(),
                            draft.code(),
                            row.cell(HouseholdColumn.FULL_NAME).text(),
                            Outcome.REFUSED,
                            draft.complaints().concerns(row) ? "" : OTHER_ROW_REFUSED));
        }
    }

    private List<MissingMember> missing(List<HouseholdDraft> drafts) {
        var refused = new HashSet<String>();
        drafts.stream()
                .filter(HouseholdDraft::isRefused)
                .forEach(draft -> refused.add(draft.code()));
        return register.households().stream()
                .filter(entry -> !entry.closed() && !refused.contains(entry.code()))
                .sorted(Comparator.comparing(Register.Entry::code))
                .flatMap(
                        entry ->
                                entry.members().stream()
                                        .filter(person -> !isNamed(entry, person))
                                        .map(
                                                person ->
                                                        new MissingMember(
                                                                entry.code(),
                                                                person.fullName(),
                                                                person.relation(),
                                                                person.birth().text())))
                .toList();
    }

    private boolean isNamed(Register.Entry entry, Register.Person person) {
        var match = matches.get(entry.code());
        return match != null && match.isNamed(person);
    }

    private static ImportCounts counts(List<RowOutcome> outcomes, int missing) {
        return new ImportCounts(
                outcomes.size(),
                count(outcomes, Outcome.NEW),
                count(outcomes, Outcome.CHANGED),
                count(outcomes, Outcome.UNCHANGED),
                count(outcomes, Outcome.REFUSED),
                missing);
    }

    private static int count(List<RowOutcome> outcomes, Outcome wanted) {
        return (int) outcomes.stream().filter(row -> row.outcome() == wanted).count();
    }
}
