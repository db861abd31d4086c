package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Answers about one member that can be true but rarely are. */
final class MemberOddities {

    /** Two years above the age at which a level usually ends. */
    private static final Map<Schooling, Integer> LATEST_AGE =
            Map.of(
                    Schooling.PRESCHOOL, 7,
                    Schooling.PRIMARY, 13,
                    Schooling.LOWER_SECONDARY, 17,
                    Schooling.UPPER_SECONDARY, 20);

    private static final Set<WorkState> AT_WORK_OR_SEEKING =
            Set.of(
                    WorkState.SEEKING,
                    WorkState.SELF_EMPLOYED,
                    WorkState.WAGE_CONTRACT,
                    WorkState.WAGE_NO_CONTRACT);

    private final Resident resident;
    private final List<Oddity> found = new ArrayList<>();

    MemberOddities(Resident resident) {
        this.resident = resident;
    }

    List<Oddity> all() {
        schooling();
        work();
        allowance();
        return found;
    }

    private void schooling() {
        var schooling = resident.facts().schooling();
        var latest = schooling == null ? null : LATEST_AGE.get(schooling);
        if (latest != null && resident.youngest() > latest) {
            add(
                    "SCHOOLING",
                    SurveyField.SCHOOLING,
                    "đang học "
                            + schooling.label().toLowerCase(Locale.ROOT)
                            + ", muộn hơn nhiều so với độ tuổi.");
        }
    }

    private void work() {
        var schooling = resident.facts().schooling();
        var work = resident.facts().work();
        if (schooling == null || work == null) {
            return;
        }
        if (schooling == Schooling.NONE && work == WorkState.STUDYING) {
            add("WORK", SurveyField.WORK, "không đi học, nhưng việc làm ghi là đang đi học.");
        } else if (schooling != Schooling.NONE
                && resident.oldest() < 18
                && AT_WORK_OR_SEEKING.contains(work)) {
            add("WORK", SurveyField.WORK, "đang đi học mà cũng đi làm hoặc tìm việc.");
        }
    }

    private void allowance() {
        if (resident.facts().allowance() == Allowance.ELDERLY && resident.oldest() < 60) {
            add(
                    "ALLOWANCE",
                    SurveyField.ALLOWANCE,
                    "hưởng trợ cấp người cao tuổi khi chưa đủ 60 tuổi.");
        }
    }

    private void add(String code, String fact, String words) {
        var id = resident.facts().id();
        found.add(
                new Oddity(
                        code + "-" + id,
                        SurveyField.ofMember(id, fact),
                        resident.words() + " " + words));
    }
}
