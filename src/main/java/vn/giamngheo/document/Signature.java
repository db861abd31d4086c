package vn.giamngheo.document;

import java.util.List;

/**
 * The block under which a person signs by hand: capitals, room for signature and seal, full name.
 * Signature and seal themselves are never drawn.
 */
public record Signature(List<String> capacity, String fullName) {

    public Signature {
        capacity = List.copyOf(capacity);
    }

    /** The chair of the people's committee signs. */
    public static Signature chair(String fullName) {
        return new Signature(List.of("CHỦ TỊCH"), fullName);
    }

    /** The chair signs on behalf of the people's committee. */
    public static Signature committee(String fullName) {
        return new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), fullName);
    }

    /** A deputy signs for the chair. */
    public static Signature deputyForChair(String fullName) {
        return new Signature(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), fullName);
    }

    /** The head of the review steering committee signs on behalf of the committee. */
    public static Signature steeringCommittee(String fullName) {
        return new Signature(List.of("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"), fullName);
    }
}
