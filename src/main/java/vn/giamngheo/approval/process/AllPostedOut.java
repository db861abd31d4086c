package vn.giamngheo.approval.process;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.RoundGate;
import vn.giamngheo.review.ReviewProcesses;
import vn.giamngheo.workflow.AwaitedMessage;

/** A round waits for its last list; villages, postings and complaints themselves know. */
@Component
class AllPostedOut implements AwaitedMessage {

    private final RoundGate roundGate;

    AllPostedOut(RoundGate roundGate) {
        this.roundGate = roundGate;
    }

    @Override
    public String name() {
        return ReviewProcesses.ALL_POSTED_OUT;
    }

    @Override
    public Set<String> happened(Collection<String> businessKeys) {
        return businessKeys.stream()
                .filter(key -> roundGate.isPostedOut(UUID.fromString(key)))
                .collect(Collectors.toSet());
    }

    @Override
    public void sendAgain(String businessKey) {
        roundGate.wakeIfPostedOut(UUID.fromString(businessKey));
    }
}
