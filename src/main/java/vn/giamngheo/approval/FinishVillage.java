package vn.giamngheo.approval;

import java.util.UUID;
import vn.giamngheo.review.VillageCourse;
import vn.giamngheo.shared.UseCase;

/** The village has held its last meeting; its lists go on by themselves. */
@UseCase
public class FinishVillage {

    private final VillageCourse villageCourse;
    private final RoundGate gate;

    FinishVillage(VillageCourse villageCourse, RoundGate gate) {
        this.villageCourse = villageCourse;
        this.gate = gate;
    }

    public void finish(UUID villageReviewId) {
        gate.wakeIfPostedOut(villageCourse.finish(villageReviewId));
    }
}
