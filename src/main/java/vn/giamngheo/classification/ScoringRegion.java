package vn.giamngheo.classification;

/**
 * A region that has a point table of its own (<i>vùng chấm điểm</i>).
 *
 * @param mark how far it was checked against the law
 */
public record ScoringRegion(String code, String name, String mark) {

    public String markWords() {
        return LawMark.words(mark);
    }
}
