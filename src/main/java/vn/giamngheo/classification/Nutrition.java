package vn.giamngheo.classification;

/** How a child is nourished, as measured by the health station. */
public enum Nutrition {
    NORMAL("Bình thường"),
    STUNTED("Suy dinh dưỡng chiều cao theo tuổi"),
    UNDERWEIGHT("Suy dinh dưỡng cân nặng theo tuổi"),
    BOTH("Suy dinh dưỡng cả chiều cao và cân nặng");

    private final String label;

    Nutrition(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
