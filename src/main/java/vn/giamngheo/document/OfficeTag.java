package vn.giamngheo.document;

/**
 * A tag of the DOCX templates as it is explained to whoever words them.
 *
 * @param name "so"
 * @param meaning what is put in its place, "Số của văn bản"
 * @param sample invented value for the preview, "05/TB-UBND"
 */
public record OfficeTag(String name, String meaning, String sample) {}
