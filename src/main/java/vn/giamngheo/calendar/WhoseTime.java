package vn.giamngheo.calendar;

/**
 * For whom a period runs, which decides a doubt about a day off: a day that may be off lengthens
 * the time citizens have to complain, and does not lengthen the time an authority has to answer.
 */
public enum WhoseTime {
    CITIZEN,
    AUTHORITY
}
