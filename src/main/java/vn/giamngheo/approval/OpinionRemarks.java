package vn.giamngheo.approval;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.workflow.Notices;

/**
 * What authority and commune say to each other while the opinion is awaited. A remark is no answer:
 * it changes neither the outcome nor the last day, and is never taken back.
 */
@UseCase
public class OpinionRemarks {

    private static final int LIMIT = 2000;

    private final DossierRecords dossiers;
    private final OpinionLetters letters;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpinionRemarks(
            DossierRecords dossiers,
            OpinionLetters letters,
            Notices notices,
            JdbcClient jdbc,
            Clock clock) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a remark to the letter that waits for its answer, and tells the other side.
     *
     * @throws InvalidInput at {@code said}
     * @throws BusinessException FORBIDDEN, NOT_FOUND when no letter waits
     */
    public void say(UUID dossierId, String said, Actor actor) {
        var dossier = dossiers.findById(dossierId).orElseThrow();
        var side = side(dossier, actor);
        var text = VietnameseText.clean(said);
        if (text.isEmpty() || text.length() > LIMIT) {
            throw new InvalidInput("said", "Ghi nội dung trao đổi, không quá 2.000 ký tự.");
        }
        var letter = letters.requireUnanswered(dossierId);
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.opinion_remark
                            (id, opinion_id, side, text, said_on, said_at, said_by, said_by_name)
                        VALUES (:id, :opinion, :side, :text, :on, :at, :by, :name)
                        """)
                .param("id", id)
                .param("opinion", letter.id())
                .param("side", side.name())
                .param("text", text)
                .param("on", LocalDate.now(clock))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.username())
                .param("name", actor.displayName())
                .update();
        side.told()
                .forEach(
                        audience ->
                                notices.tell(
                                        dossier.communeKey(),
                                        audience,
                                        "OPINION_REMARK",
                                        id.toString(),
                                        side.words()
                                                + " có nội dung trao đổi về hồ sơ đang chờ ý kiến.",
                                        "/ho-so/" + dossierId + "/y-kien"));
    }

    /** In the order in which they were said. */
    List<Remark> of(UUID opinionId) {
        return jdbc.sql(
                        """
                        SELECT side = 'AUTHORITY' AS by_authority, text, said_on, said_by_name
                        FROM giamngheo.opinion_remark WHERE opinion_id = :opinion ORDER BY said_at
                        """)
                .param("opinion", opinionId)
                .query(Remark.class)
                .list();
    }

    /** Whether the person is one of those who may add a remark. */
    public boolean maySay(UUID dossierId, Actor actor) {
        var dossier = dossiers.findById(dossierId).orElseThrow();
        return letters.unanswered(dossierId).isPresent()
                && (AuthorityRole.holds(dossier, actor) || ofCommune(dossier, actor));
    }

    private static Side side(Dossier dossier, Actor actor) {
        if (AuthorityRole.holds(dossier, actor)) {
            return Side.AUTHORITY;
        }
        if (ofCommune(dossier, actor)) {
            return Side.COMMUNE;
        }
        throw new BusinessException(
                "FORBIDDEN",
                "Trao đổi về hồ sơ dành cho cơ quan cho ý kiến, lãnh đạo xã và công chức làm công"
                        + " tác giảm nghèo.");
    }

    private static boolean ofCommune(Dossier dossier, Actor actor) {
        return actor.worksFor(dossier.communeKey())
                && (actor.hasRole(Roles.COMMUNE_CHAIR) || actor.hasRole(Roles.POVERTY_OFFICER));
    }

    private enum Side {
        AUTHORITY("Cơ quan cho ý kiến", List.of(Roles.COMMUNE_CHAIR, Roles.POVERTY_OFFICER)),
        COMMUNE("Ủy ban nhân dân xã", List.of(Roles.OPINION_AUTHORITY));

        private final String words;
        private final List<String> told;

        Side(String words, List<String> told) {
            this.words = words;
            this.told = told;
        }

        String words() {
            return words;
        }

        List<String> told() {
            return told;
        }
    }

    /** One remark. */
    public record Remark(boolean byAuthority, String text, LocalDate saidOn, String saidByName) {}
}
