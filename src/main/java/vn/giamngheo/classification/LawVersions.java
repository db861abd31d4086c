package vn.giamngheo.classification;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** What the application knows of the law, version by version, and what is missing in each. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class LawVersions {

    private final LawTable table;
    private final LawChanges changes;
    private final LawParts parts;

    LawVersions(LawTable table, LawChanges changes, LawParts parts) {
        this.table = table;
        this.changes = changes;
        this.parts = parts;
    }

    /**
     * Every version, by kind, the newest first.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<LawVersion> all(Actor actor) {
        LawAccess.requireReader(actor);
        return table.all();
    }

    /** How much is missing in a version that is not confirmed yet. */
    public int gaps(Actor actor, LawVersion version) {
        LawAccess.requireReader(actor);
        return parts.gaps(version).size();
    }

    /**
     * @throws BusinessException FORBIDDEN, NOT_FOUND
     */
    public LawDetail detail(Actor actor, String id) {
        LawAccess.requireReader(actor);
        var version = table.find(id);
        var editors = changes.editors(id);
        var replaces = version.replaces();
        return new LawDetail(
                version,
                editors,
                version.isOpen() ? parts.gaps(version) : List.of(),
                replaces == null ? "" : table.find(replaces).name(),
                acts(actor, version, editors));
    }

    private static LawDetail.Acts acts(Actor actor, LawVersion version, List<String> editors) {
        var enters = LawAccess.mayEnter(actor);
        var tookPart = LawSteps.tookPart(actor, version, editors);
        var draft = version.state() == LawState.DRAFT;
        var waits = version.state() == LawState.SUBMITTED && LawAccess.mayConfirm(actor);
        return new LawDetail.Acts(
                enters && draft,
                enters && draft,
                enters && version.isOpen(),
                waits && !tookPart,
                waits && tookPart,
                enters && ReplaceLawData.FROM.contains(version.state()) && !version.example());
    }
}
