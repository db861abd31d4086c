package vn.giamngheo.training;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a year of the commune came to, as the headless run prints it. "Before" is the category on 1
 * September; the columns are those of report forms 7.2 and 7.3.
 *
 * @param households open households in the register of the commune
 * @param reviewed classified in this round
 * @param decisions numbers of the decisions signed
 * @param seconds real time of the run
 */
@JsonPropertyOrder({
    "year",
    "households",
    "reviewed",
    "poor",
    "nearPoor",
    "escapedPoverty",
    "escapedNearPoverty",
    "newlyPoor",
    "newlyNearPoor",
    "decisions",
    "certificates",
    "seconds"
})
record YearReport(
        int year,
        int households,
        long reviewed,
        long poor,
        long nearPoor,
        long escapedPoverty,
        long escapedNearPoverty,
        long newlyPoor,
        long newlyNearPoor,
        List<String> decisions,
        int certificates,
        BigDecimal seconds) {}
