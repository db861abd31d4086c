package vn.giamngheo.household;

import java.time.LocalDate;

/** A birth as exactly as it is known. */
record Birth(LocalDate date, BirthPrecision precision) {

    static Birth ofYear(int year) {
        return new Birth(LocalDate.of(year, 1, 1), BirthPrecision.YEAR);
    }

    static Birth ofDay(LocalDate day) {
        return new Birth(day, BirthPrecision.DAY);
    }

    /** The same birth, one of the two perhaps known by its year only. */
    boolean agreesWith(Birth other) {
        return precision == BirthPrecision.DAY && other.precision == BirthPrecision.DAY
                ? date.equals(other.date)
                : date.getYear() == other.date.getYear();
    }

    /** A day known once is not given up for a year alone. */
    Birth orMoreExact(Birth known) {
        return precision == BirthPrecision.YEAR && agreesWith(known) ? known : this;
    }

    String text() {
        return precision.text(date);
    }
}
