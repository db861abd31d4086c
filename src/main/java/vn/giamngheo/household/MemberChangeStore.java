package vn.giamngheo.household;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;

/** Keeps proposed changes of the register and what was decided on them. */
@Component
class MemberChangeStore {

    private final JdbcClient jdbc;

    MemberChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MemberChange> find(UUID id) {
        return jdbc.sql(MemberChangeRows.SELECT + MemberChangeRows.FROM + "WHERE c.id = :id")
                .param("id", id)
                .query(MemberChangeRows::change)
                .optional();
    }

    /** Until the transaction ends nobody else can decide it; read after the others are done. */
    Optional<MemberChange> findAndLock(UUID id) {
        jdbc.sql("SELECT id FROM giamngheo.member_change WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** In whatever state, the oldest first. */
    List<MemberChange> ofHousehold(UUID householdId) {
        return jdbc.sql(
                        MemberChangeRows.SELECT
                                + MemberChangeRows.FROM
                                + "WHERE c.household_id = :id ORDER BY c.proposed_on, c.id")
                .param("id", householdId)
                .query(MemberChangeRows::change)
                .list();
    }

    /** Forgets what a review proposed and nobody decided yet. */
    void discardOpen(UUID review) {
        jdbc.sql(
                        """
                        DELETE FROM giamngheo.member_change
                        WHERE source_review = :review AND state = 'PROPOSED'
                        """)
                .param("review", review)
                .update();
    }

    /**
     * A member about whom somebody else proposes at the same moment is left to them.
     *
     * @param review null for a change that was reported without a survey
     * @return whether it was added
     */
    boolean add(
            UUID householdId,
            @Nullable UUID review,
            ProposedChange change,
            Actor actor,
            LocalDate on) {
        var person = change.joined();
        return jdbc.sql(
                                """
INSERT INTO giamngheo.member_change (id, household_id, kind, member_id,
    happened_on, full_name, relation, birth_date, birth_precision, sex,
    identity_number, source_review, proposed_by, proposed_by_name,
    proposed_on)
VALUES (:id, :household, :kind, :member, :happenedOn, :name, :relation,
    :birthDate, :birthPrecision, :sex, :identity, :review, :by, :byName,
    :on)
ON CONFLICT (member_id)
    WHERE state = 'PROPOSED' AND member_id IS NOT NULL DO NOTHING
""")
                        .param("id", UUID.randomUUID())
                        .param("household", householdId)
                        .param("kind", change.kind().name())
                        .param("member", change.memberId())
                        .param("happenedOn", change.happenedOn())
                        .param("name", person == null ? null : person.fullName())
                        .param("relation", person == null ? null : person.relation().name())
                        .param("birthDate", person == null ? null : person.birthDate())
                        .param(
                                "birthPrecision",
                                person == null ? null : person.birthPrecision().name())
                        .param("sex", person == null ? null : person.sex().name())
                        .param("identity", person == null ? null : person.identityNumber())
                        .param("review", review, Types.OTHER)
                        .param("by", actor.username())
                        .param("byName", actor.displayName())
                        .param("on", on)
                        .update()
                > 0;
    }

    /**
     * @param memberId the member it came to; null for a refusal
     */
    void decide(
            UUID id,
            ChangeState state,
            @Nullable UUID memberId,
            String note,
            Actor actor,
            LocalDate on) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.member_change SET state = :state,
                            member_id = coalesce(:member, member_id), decision_note = :note,
                            decided_by = :by, decided_by_name = :byName, decided_on = :on,
                            version = version + 1
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("member", memberId, Types.OTHER)
                .param("note", note)
                .param("by", actor.username())
                .param("byName", actor.displayName())
                .param("on", on)
                .update();
    }
}
