package vn.giamngheo.document;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Giấy mời họp dân: one slip for each person invited.
 *
 * @param date of the invitation
 * @param subject what the meeting is about, "thống nhất kết quả rà soát … năm 2023"
 * @param meetOn left open on paper while it is not known, as are {@code meetAt} and {@code place}
 * @param households how many households the meeting is about
 * @param inviter who invites, the head of the village
 * @param guests empty prints one slip without a name
 */
public record InvitationDocument(
        IssuingBody body,
        String villageName,
        LocalDate date,
        String subject,
        @Nullable LocalDate meetOn,
        @Nullable LocalTime meetAt,
        String place,
        int households,
        String inviter,
        List<Guest> guests,
        boolean training)
        implements OfficialDocument {

    public InvitationDocument {
        guests = guests.isEmpty() ? List.of(new Guest("", "", "")) : List.copyOf(guests);
    }

    /**
     * A person invited.
     *
     * @param post may be empty, as may {@code unit}
     */
    public record Guest(String fullName, String post, String unit) {

        /** "ông (bà) Hà Thị Khánh, Rà soát viên, Thôn Đông". */
        public String words() {
            var name = fullName.isEmpty() ? "........................................" : fullName;
            return "Ông (bà) "
                    + name
                    + (post.isEmpty() ? "" : ", " + post)
                    + (unit.isEmpty() ? "" : ", " + unit);
        }
    }

    /** "19 giờ 30 phút, ngày 05 tháng 10 năm 2023", with room for the pen. */
    public String when() {
        return (meetAt == null ? "..... giờ ..... phút" : OfficialWording.timeInWords(meetAt))
                + ", "
                + (meetOn == null
                        ? "ngày ..... tháng ..... năm ....."
                        : OfficialWording.dateInWords(meetOn));
    }

    /** Where, with room for the pen. */
    public String where() {
        return place.isEmpty()
                ? "............................................................"
                : place;
    }

    @Override
    public String title() {
        return "Giấy mời họp dân - " + villageName;
    }
}
