package vn.giamngheo.classification;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.UseCase;

/**
 * An administrator fills in a draft cell by cell. Only what was changed is written, and marked as
 * entered; an empty cell stays empty and is not known.
 */
@UseCase
public class EditLawData {

    private final LawTable table;
    private final LawParts parts;
    private final LawChanges changes;

    EditLawData(LawTable table, LawParts parts, LawChanges changes) {
        this.table = table;
        this.parts = parts;
        this.changes = changes;
    }

    /**
     * The cells of a draft as they stand, by field name, in the order of the page.
     *
     * @throws BusinessException FORBIDDEN, NOT_FOUND; WRONG_STATE when it is no draft
     */
    public Map<String, String> values(Actor actor, String id) {
        LawAccess.requireAdministrator(actor);
        var version = table.find(id);
        LawSteps.requireState(version, "sửa", Set.of(LawState.DRAFT));
        var values = new LinkedHashMap<String, String>();
        parts.cells(version).forEach(cell -> values.put(cell.field(), cell.value()));
        return values;
    }

    /**
     * @param seen count of changes that the person saw, see {@link LawVersion#version}
     * @param typed what stands in the fields of the page; cells that are not among them stay
     * @throws vn.giamngheo.shared.InvalidInput at the fields
     * @throws StaleLawData when somebody changed the version meanwhile
     * @throws BusinessException FORBIDDEN, NOT_FOUND; WRONG_STATE when it is no draft
     */
    public void save(Actor actor, String id, long seen, Map<String, String> typed) {
        LawAccess.requireAdministrator(actor);
        var version = table.lock(id, seen);
        LawSteps.requireState(version, "sửa", Set.of(LawState.DRAFT));
        var errors = new InputErrors();
        var values = new LinkedHashMap<String, String>();
        var changed = new LinkedHashSet<String>();
        for (var cell : parts.cells(version)) {
            var text = typed.getOrDefault(cell.field(), cell.value());
            var stored = cell.form().stored(text);
            errors.addIf(stored.isEmpty(), cell.field(), cell.form().sentence());
            values.put(cell.field(), stored.orElse(""));
            if (!values.get(cell.field()).equals(cell.value())) {
                changed.add(cell.field());
            }
        }
        parts.check(version, values, errors);
        errors.throwIfAny();
        if (changed.isEmpty()) {
            return;
        }
        parts.write(version, changed, values);
        changes.edited(actor, id, "edit-law-data", String.join(" ", changed));
    }
}
