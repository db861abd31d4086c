package vn.giamngheo.benefit;

import java.util.Set;
import vn.giamngheo.benefit.CatalogueEntries.Kind;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * A rule of the catalogue is completed, corrected or followed by another in a draft; a confirmed
 * row is never edited. Only whoever entered a draft goes on with it.
 */
@UseCase
public class DraftRule {

    private final CatalogueEntries entries;
    private final RuleDrafts rules;
    private final CatalogueMemory memory;

    DraftRule(CatalogueEntries entries, RuleDrafts rules, CatalogueMemory memory) {
        this.entries = entries;
        this.rules = rules;
        this.memory = memory;
    }

    /**
     * A draft that will take the place of the row, with everything the row says.
     *
     * @return its id
     * @throws BusinessException NOT_FOUND, FORBIDDEN, WRONG_STATE, ALREADY_OPEN
     */
    public String replace(Actor actor, String ruleId) {
        return draft(actor, ruleId, true);
    }

    /**
     * A draft for the period after the row, with its words.
     *
     * @return its id
     * @throws BusinessException NOT_FOUND, FORBIDDEN, WRONG_STATE, ALREADY_OPEN
     */
    public String follow(Actor actor, String ruleId) {
        return draft(actor, ruleId, false);
    }

    /**
     * The fields of a draft.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN, WRONG_STATE, NOT_YOURS
     */
    public RuleForm form(Actor actor, String ruleId) {
        requireEditable(actor, entries.find(Kind.RULE, ruleId));
        return rules.form(ruleId);
    }

    /**
     * @param seen count of changes that the person saw
     * @throws InvalidInput at the fields of {@link RuleForm}
     * @throws BusinessException NOT_FOUND, STALE, FORBIDDEN, WRONG_STATE, NOT_YOURS
     */
    public void save(Actor actor, String ruleId, int seen, RuleForm form) {
        requireEditable(actor, entries.lock(Kind.RULE, ruleId, seen));
        rules.write(ruleId, RuleFormReading.read(form, memory.book()));
        entries.record(actor, Kind.RULE, ruleId, null, "edit", "");
    }

    private String draft(Actor actor, String ruleId, boolean replaces) {
        entries.lockAll();
        var row = rules.get(ruleId);
        CatalogueAccess.requireEnter(actor, null);
        EntrySteps.requireState(
                entries.find(Kind.RULE, ruleId),
                "lập bản khác từ đó",
                Set.of(EntryState.CONFIRMED));
        if (rules.openOf(row.benefitCode()).isPresent()) {
            throw new BusinessException(
                    "ALREADY_OPEN",
                    "Đã có một bản của chính sách này đang nhập hoặc chờ xác nhận. Làm xong hoặc bỏ"
                            + " bản đó trước.");
        }
        var id = rules.copy(row, replaces, actor.username());
        entries.record(actor, Kind.RULE, id, null, replaces ? "replace" : "follow", ruleId);
        return id;
    }

    private static void requireEditable(Actor actor, CatalogueEntries.Entry entry) {
        CatalogueAccess.requireEnter(actor, null);
        EntrySteps.requireState(entry, "sửa", Set.of(EntryState.DRAFT));
        EntrySteps.requireOwn(actor, entry);
    }
}
