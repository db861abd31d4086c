package vn.giamngheo.classification;

/** How far a fact was checked against the law, in words for people; the data keeps the marks. */
public final class LawMark {

    public static final String VERIFIED = "VERIFIED";
    public static final String UNKNOWN = "UNKNOWN";

    /** Typed in by an administrator of this installation. */
    public static final String ENTERED = "ENTERED";

    private LawMark() {}

    /** "Đã đối chiếu", "Ghi theo trí nhớ, chưa đối chiếu văn bản gốc". */
    public static String words(String mark) {
        return switch (mark) {
            case VERIFIED -> "Đã đối chiếu";
            case "VERIFIED (practice)" -> "Theo biểu mẫu đang dùng, chưa đối chiếu văn bản gốc";
            case "VERIFIED (draft)" -> "Theo dự thảo, chưa đối chiếu văn bản chính thức";
            case "FROM MEMORY" -> "Ghi theo trí nhớ, chưa đối chiếu văn bản gốc";
            case "INTERPRETATION" -> "Cách hiểu của phần mềm, văn bản không nói rõ";
            case ENTERED -> "Do quản trị viên nhập";
            case UNKNOWN -> "Chưa rõ, cần bổ sung";
            default -> mark;
        };
    }
}
