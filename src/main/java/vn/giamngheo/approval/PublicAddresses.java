package vn.giamngheo.approval;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.PublicAddress;

/** Where anybody may read a list while it hangs. */
@Component
public class PublicAddresses {

    private final PostingProofs proofs;
    private final PublicAddress address;

    PublicAddresses(PostingProofs proofs, PublicAddress address) {
        this.proofs = proofs;
        this.address = address;
    }

    /** The whole address, as a code on the poster or a text carries it. */
    public String of(UUID postingId) {
        return address.of("/cong-khai/niem-yet/" + proofs.of(postingId).token());
    }
}
