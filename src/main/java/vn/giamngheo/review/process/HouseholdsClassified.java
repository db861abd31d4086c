package vn.giamngheo.review.process;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.VillageCourse;
import vn.giamngheo.workflow.AwaitedMessage;

/** A village waits for its last household; the households themselves know. */
@Component
class HouseholdsClassified implements AwaitedMessage {

    private final VillageCourse villageCourse;

    HouseholdsClassified(VillageCourse villageCourse) {
        this.villageCourse = villageCourse;
    }

    @Override
    public String name() {
        return VillageReviewVariables.HOUSEHOLDS_CLASSIFIED;
    }

    @Override
    public Set<String> happened(Collection<String> businessKeys) {
        return villageCourse
                .classifiedBeforeToday(businessKeys.stream().map(UUID::fromString).toList())
                .stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    @Override
    public void sendAgain(String businessKey) {
        villageCourse.wakeIfClassified(UUID.fromString(businessKey));
    }
}
