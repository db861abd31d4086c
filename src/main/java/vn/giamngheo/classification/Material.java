package vn.giamngheo.classification;

/** What a main part of the dwelling is made of. */
public enum Material {
    DURABLE("Bền chắc"),
    NOT_DURABLE("Không bền chắc");

    private final String label;

    Material(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
