package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.document.ScannedPage;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Pictures and scans that show a list was carried out: a signed pay list, a hand-over record. */
@UseCase
public class IssuanceEvidence {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;

    private final IssuanceRecords records;
    private final IssuanceAccess access;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssuanceEvidence(
            IssuanceRecords records,
            IssuanceAccess access,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.access = access;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param name what it shows
     * @param content JPEG, PNG or PDF by its content, at most 20 MB
     * @throws InvalidInput at {@code evidenceName}, {@code evidence}
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE
     */
    public void attach(UUID issuanceId, String name, byte[] content, Actor actor) {
        var list = records.forLines(issuanceId);
        list.requireBeingWorkedOn();
        access.requireWork(list, actor);
        var words = VietnameseText.clean(name);
        new InputErrors()
                .addIf(words.isEmpty(), "evidenceName", "Ghi tệp này là gì.")
                .addIf(words.length() > LONGEST_NAME, "evidenceName", "Tên dài quá 200 ký tự.")
                .addIf(content.length == 0, "evidence", "Chọn ảnh hoặc bản quét.")
                .addIf(count(issuanceId) >= MOST, "evidence", "Danh sách đã có 50 tệp, đủ rồi.")
                .throwIfAny();
        var page = ScannedPage.of(content, "evidence");
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.issuance_evidence
                            (id, issuance_id, name, media_type, content, added_by, added_at)
                        VALUES (:id, :list, :name, :type, :content, :by, :at)
                        """)
                .param("id", id)
                .param("list", issuanceId)
                .param("name", words)
                .param("type", page.mediaType())
                .param("content", page.content())
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(
                list.communeKey(),
                actor.username(),
                "attach-issuance-evidence",
                "issuance",
                issuanceId.toString(),
                id.toString());
    }

    /**
     * What was attached, without the contents.
     *
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA
     */
    public List<Evidence> of(UUID issuanceId, Actor actor) {
        requireReader(issuanceId, actor);
        return jdbc.sql(
                        """
                        SELECT id, name, media_type, added_at FROM giamngheo.issuance_evidence
                        WHERE issuance_id = :list ORDER BY added_at, id
                        """)
                .param("list", issuanceId)
                .query(
                        (row, number) ->
                                new Evidence(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("media_type"),
                                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /**
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA, NOT_FOUND
     */
    public ScannedPage content(UUID issuanceId, UUID evidenceId, Actor actor) {
        requireReader(issuanceId, actor);
        return jdbc.sql(
                        """
                        SELECT media_type, content FROM giamngheo.issuance_evidence
                        WHERE id = :id AND issuance_id = :list
                        """)
                .param("id", evidenceId)
                .param("list", issuanceId)
                .query((row, number) -> new ScannedPage(row.getString(1), row.getBytes(2)))
                .optional()
                .orElseThrow(() -> new BusinessException("NOT_FOUND", "Không có tệp này."));
    }

    /** Papers name people of every village. */
    private void requireReader(UUID issuanceId, Actor actor) {
        var list = records.of(issuanceId);
        access.reading(list, actor).requireWholeCommune(list.communeKey());
    }

    private int count(UUID issuanceId) {
        return jdbc.sql("SELECT count(*) FROM giamngheo.issuance_evidence WHERE issuance_id = :id")
                .param("id", issuanceId)
                .query(Integer.class)
                .single();
    }

    /** A file without its content. */
    public record Evidence(UUID id, String name, String mediaType, Instant addedAt) {}
}
