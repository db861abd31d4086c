package vn.giamngheo.document;

/** Sex as the lists print it; the certificate has one birth year column for each. */
public enum Sex {
    MALE("Nam"),
    FEMALE("Nữ");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** Vietnamese word. */
    public String label() {
        return label;
    }
}
