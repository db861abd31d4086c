package vn.giamngheo.approval.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.giamngheo.approval.PostingProofs.PostingProof;
import vn.giamngheo.approval.TakeDownList;
import vn.giamngheo.approval.Witness;
import vn.giamngheo.document.OfficialWording;

/** When a list came down and what proves it, as typed. */
record RemovalForm(
        @Nullable String removedOn,
        @Nullable MultipartFile photo,
        @Nullable String witnessName,
        @Nullable String witnessPost,
        @Nullable String remark) {

    static RemovalForm saved(PostingProof proof, String today) {
        return new RemovalForm(
                proof.removedOn() == null ? today : OfficialWording.shortDate(proof.removedOn()),
                null,
                proof.removalWitness(),
                proof.removalWitnessPost(),
                proof.removalRemark());
    }

    TakeDownList.Removal removal() {
        return new TakeDownList.Removal(
                Objects.requireNonNullElse(removedOn, ""),
                Uploads.one(photo),
                new Witness(
                        Objects.requireNonNullElse(witnessName, ""),
                        Objects.requireNonNullElse(witnessPost, "")),
                Objects.requireNonNullElse(remark, ""));
    }
}
