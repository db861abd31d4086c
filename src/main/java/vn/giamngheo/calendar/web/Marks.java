package vn.giamngheo.calendar.web;

/** The marks of the law's data in words: how far a fact was checked. */
public final class Marks {

    Marks() {}

    public String words(String mark) {
        if (mark.startsWith("UNVERIFIED")) {
            return "Chưa xác minh";
        }
        if (mark.startsWith("VERIFIED")) {
            return "Đã đối chiếu";
        }
        return mark.equals("FROM MEMORY") ? "Chưa đối chiếu văn bản" : mark;
    }
}
