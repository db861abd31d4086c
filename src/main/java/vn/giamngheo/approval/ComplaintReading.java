package vn.giamngheo.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Who complained, with address and letter: for those who take and decide complaints, not for
 * everybody who may see that a result is contested.
 */
@UseCase
public class ComplaintReading {

    private static final Set<String> OF_THE_COMMUNE =
            Set.of(
                    Roles.POVERTY_OFFICER,
                    Roles.STEERING_COMMITTEE,
                    Roles.FATHERLAND_FRONT,
                    Roles.COMMUNE_CHAIR,
                    Roles.SUPERVISOR);

    private final PostedLists postedLists;
    private final ComplaintRegister register;
    private final JdbcClient jdbc;

    ComplaintReading(PostedLists postedLists, ComplaintRegister register, JdbcClient jdbc) {
        this.postedLists = postedLists;
        this.register = register;
        this.jdbc = jdbc;
    }

    /** Whether the person may read who complained about households of the village. */
    public boolean mayRead(String communeKey, String villageKey, Actor actor) {
        return TerritoryScope.of(actor).coversVillage(communeKey, villageKey)
                && (actor.groups().stream().anyMatch(OF_THE_COMMUNE::contains)
                        || actor.hasRole(Roles.ofVillage(Roles.VILLAGE_HEAD, villageKey)));
    }

    /** Complaints the person may see, with who complained where that may be read. */
    public List<ComplaintRegister.Entry> entries(Actor actor) {
        return register.entries(TerritoryScope.of(actor)).stream()
                .map(
                        entry ->
                                mayRead(entry.row().communeKey(), entry.row().villageKey(), actor)
                                        ? entry
                                        : new ComplaintRegister.Entry(
                                                entry.row().withoutComplainants(),
                                                entry.household(),
                                                entry.remaining()))
                .toList();
    }

    /** Everybody who complained; empty for somebody who may not read it. */
    public List<ComplaintRegister.Voice> voices(UUID complaintId, Actor actor) {
        var complaint = postedLists.complaint(complaintId, TerritoryScope.of(actor));
        return mayRead(complaint.communeKey(), complaint.villageKey(), actor)
                ? register.voices(complaintId)
                : List.of();
    }

    /**
     * One who complained.
     *
     * @throws BusinessException FORBIDDEN, OUT_OF_AREA, NOT_FOUND
     */
    public ComplaintRegister.Voice voice(UUID complaintId, UUID voiceId, Actor actor) {
        requireReader(complaintId, actor);
        return register.voices(complaintId).stream()
                .filter(voice -> voice.id().equals(voiceId))
                .findFirst()
                .orElseThrow(
                        () -> new BusinessException("NOT_FOUND", "Không có người khiếu nại này."));
    }

    /** A page of the letter, JPEG. */
    public Optional<byte[]> letter(UUID complaintId, UUID voiceId, int page, Actor actor) {
        requireReader(complaintId, actor);
        return jdbc.sql(
                        """
                        SELECT l.content FROM giamngheo.complaint_letter l
                        JOIN giamngheo.complaint_voice v ON v.id = l.voice_id
                        WHERE l.voice_id = :voice AND l.page = :page
                            AND v.complaint_id = :complaint
                        """)
                .param("voice", voiceId)
                .param("page", page)
                .param("complaint", complaintId)
                .query(byte[].class)
                .optional();
    }

    private void requireReader(UUID complaintId, Actor actor) {
        var complaint = postedLists.complaint(complaintId, TerritoryScope.of(actor));
        if (!mayRead(complaint.communeKey(), complaint.villageKey(), actor)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Đơn và thông tin người khiếu nại chỉ dành cho người tiếp nhận, giải quyết"
                            + " khiếu nại.");
        }
    }
}
