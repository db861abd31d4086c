package vn.giamngheo.approval;

import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.workflow.Notices;

/**
 * Tells chair and committee of re-verifications whose last working day is tomorrow, and of those
 * that are late. Each is told once, however often the day's run comes.
 */
@UseCase
public class WarnOfComplaints {

    private static final List<String> AUDIENCES =
            List.of(Roles.COMMUNE_CHAIR, Roles.STEERING_COMMITTEE);

    private final ComplaintRegister register;
    private final Notices notices;

    WarnOfComplaints(ComplaintRegister register, Notices notices) {
        this.register = register;
        this.notices = notices;
    }

    public void warn(LocalDate today) {
        for (var entry : register.unverified(today)) {
            if (entry.due()) {
                tell(
                        entry,
                        "COMPLAINT_DUE",
                        "%s: hộ có khiếu nại nhận ngày %s phải phúc tra xong chậm nhất hết ngày %s"
                                + " (%s).");
            } else if (entry.late()) {
                tell(
                        entry,
                        "COMPLAINT_LATE",
                        "%s: hộ có khiếu nại nhận ngày %s chưa phúc tra xong, thời hạn là hết ngày"
                                + " %s (%s).");
            }
        }
    }

    private void tell(ComplaintRegister.Entry entry, String kind, String sentence) {
        var row = entry.row();
        var due = row.dueOn();
        if (due == null) {
            return;
        }
        for (var audience : AUDIENCES) {
            notices.tell(
                    row.communeKey(),
                    audience,
                    kind,
                    row.id().toString(),
                    sentence.formatted(
                            row.villageName(),
                            OfficialWording.shortDate(row.receivedOn()),
                            OfficialWording.shortDate(due),
                            entry.countdown()),
                    "/khieu-nai/" + row.id());
        }
    }
}
