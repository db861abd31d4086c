package vn.giamngheo.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.Relation;
import vn.giamngheo.household.Sex;

/**
 * A person of the household as the survey sees them: of the register, or found at the door.
 *
 * @param birthDate null while a new person's birth was not entered readably
 * @param presence whether the person lives in the household now
 * @param found entered in this survey, not yet in the register
 */
public record SurveyMember(
        UUID id,
        String name,
        @Nullable Relation relation,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        boolean yearOnly,
        Presence presence,
        boolean found) {

    /** What the enumerator found about a person of the household. */
    public enum Presence {
        STAYS("Đang ở trong hộ"),
        DIED("Đã chết"),
        MOVED_OUT("Chuyển đi"),
        /** A person entered at the door by mistake. */
        REMOVED("Bỏ dòng này");

        private final String label;

        Presence(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean stays() {
        return presence == Presence.STAYS;
    }

    /** Full years on a day; -1 while the birth is not known. */
    public int ageOn(LocalDate day) {
        return birthDate == null ? -1 : Period.between(birthDate, day).getYears();
    }
}
