package vn.giamngheo.household;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How exactly a birth is known: old people often know the year alone, kept as its first day. */
public enum BirthPrecision {
    DAY("dd/MM/uuuu"),
    YEAR("uuuu");

    private final DateTimeFormatter format;

    BirthPrecision(String pattern) {
        this.format = DateTimeFormatter.ofPattern(pattern);
    }

    /** The birth as people write it: 24/05/1967, or 1967. */
    public String text(LocalDate birthDate) {
        return format.format(birthDate);
    }
}
