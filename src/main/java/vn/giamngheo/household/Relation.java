package vn.giamngheo.household;

/** What a member is to the head of the household (quan hệ với chủ hộ). */
public enum Relation {
    HEAD("Chủ hộ"),
    WIFE("Vợ"),
    HUSBAND("Chồng"),
    CHILD("Con"),
    GRANDCHILD("Cháu"),
    FATHER("Bố"),
    MOTHER("Mẹ"),
    GRANDFATHER("Ông"),
    GRANDMOTHER("Bà"),
    ELDER_BROTHER("Anh"),
    ELDER_SISTER("Chị"),
    YOUNGER_SIBLING("Em"),
    OTHER("Khác");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
