package vn.giamngheo.classification;

/** One question of form B1 with the option that applied and its points. */
public record PointItem(int no, String question, String option, int points) {}
