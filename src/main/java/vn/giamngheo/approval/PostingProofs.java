package vn.giamngheo.approval;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/** Reads what proves that a list hung and came down, and where people may read it. */
@UseCase
public class PostingProofs {

    private final JdbcClient jdbc;
    private final PostedLists postedLists;
    private final PostingPhotos photos;

    PostingProofs(JdbcClient jdbc, PostedLists postedLists, PostingPhotos photos) {
        this.jdbc = jdbc;
        this.postedLists = postedLists;
        this.photos = photos;
    }

    /** For a list whose reader was let in before. */
    public PostingProof of(UUID postingId) {
        return jdbc.sql(
                        """
                        SELECT p.token, p.at_village_house, p.at_commune_office, p.hung_witness,
                            p.hung_witness_post, p.removed_on, p.removal_witness,
                            p.removal_witness_post, p.removal_remark,
                            p.removed_by IS NOT NULL AS removed,
                            EXISTS (SELECT FROM giamngheo.posting_photo f
                                WHERE f.posting_id = p.id AND f.moment = 'HUNG') AS hung_photo,
                            EXISTS (SELECT FROM giamngheo.posting_photo f
                                WHERE f.posting_id = p.id AND f.moment = 'REMOVED')
                                AS removal_photo
                        FROM giamngheo.posting p WHERE p.id = :id
                        """)
                .param("id", postingId)
                .query(PostingProof.class)
                .single();
    }

    /** The picture, for whoever may see the list. */
    public Optional<byte[]> photo(UUID postingId, PostingMoment moment, TerritoryScope scope) {
        postedLists.list(postingId, scope);
        return photos.of(postingId, moment);
    }

    /**
     * Proof as saved, draft or final.
     *
     * @param token last part of the public address
     * @param removed whether taking down is recorded
     */
    public record PostingProof(
            String token,
            boolean atVillageHouse,
            boolean atCommuneOffice,
            String hungWitness,
            String hungWitnessPost,
            @Nullable LocalDate removedOn,
            String removalWitness,
            String removalWitnessPost,
            String removalRemark,
            boolean removed,
            boolean hungPhoto,
            boolean removalPhoto) {}
}
