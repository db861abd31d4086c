package vn.giamngheo.approval.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.giamngheo.approval.PostingProofs.PostingProof;
import vn.giamngheo.approval.RecordPosting;
import vn.giamngheo.approval.Witness;

/** Where a list hangs and what proves it, as typed; a picture is not shown again but kept. */
record ProofForm(
        @Nullable String postedOn,
        @Nullable Boolean atVillageHouse,
        @Nullable Boolean atCommuneOffice,
        @Nullable MultipartFile photo,
        @Nullable String witnessName,
        @Nullable String witnessPost) {

    static ProofForm saved(PostingProof proof, String today) {
        return new ProofForm(
                today,
                proof.atVillageHouse(),
                proof.atCommuneOffice(),
                null,
                proof.hungWitness(),
                proof.hungWitnessPost());
    }

    RecordPosting.Proof proof() {
        return new RecordPosting.Proof(
                Boolean.TRUE.equals(atVillageHouse),
                Boolean.TRUE.equals(atCommuneOffice),
                Uploads.one(photo),
                new Witness(
                        Objects.requireNonNullElse(witnessName, ""),
                        Objects.requireNonNullElse(witnessPost, "")));
    }
}
