package vn.giamngheo.classification;

import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** Every row of a version, for the people who read, enter and confirm it. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class LawSheets {

    private final StandardSheets standards;
    private final CodeItemPart items;
    private final FormALimitPart limits;
    private final PointTablePart tables;

    LawSheets(
            StandardSheets standards,
            CodeItemPart items,
            FormALimitPart limits,
            PointTablePart tables) {
        this.standards = standards;
        this.items = items;
        this.limits = limits;
        this.tables = tables;
    }

    /**
     * @throws BusinessException FORBIDDEN, NOT_FOUND
     */
    public StandardSheet standard(Actor actor, String id) {
        LawAccess.requireReader(actor);
        return standards.of(id);
    }

    /**
     * @throws BusinessException FORBIDDEN
     */
    public CodeListSheet codeList(Actor actor, LawVersion version) {
        LawAccess.requireReader(actor);
        return new CodeListSheet(
                items.items(version.id()),
                version.kind() == LawKind.FORM_A ? limits.limit(version.id()) : null);
    }

    /**
     * @throws BusinessException FORBIDDEN, NOT_FOUND
     */
    public PointTableSheet pointTable(Actor actor, String id) {
        LawAccess.requireReader(actor);
        return tables.sheet(id);
    }
}
