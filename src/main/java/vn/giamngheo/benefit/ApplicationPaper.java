package vn.giamngheo.benefit;

/** A paper that belongs to a request, and whether it was handed in. */
public record ApplicationPaper(int position, String name, boolean required, boolean handedIn) {}
