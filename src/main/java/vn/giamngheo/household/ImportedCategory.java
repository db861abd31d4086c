package vn.giamngheo.household;

import java.time.LocalDate;
import vn.giamngheo.shared.PovertyCategory;

/** A class that a file brings with the decision it was given by; valid from the decision's date. */
public record ImportedCategory(
        PovertyCategory category, String decisionNumber, LocalDate decidedOn) {}
