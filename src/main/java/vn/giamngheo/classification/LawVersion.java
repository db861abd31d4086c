package vn.giamngheo.classification;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.TypedDay;

/**
 * One version of something the law fixes, as people find it in the list.
 *
 * @param validTo last day on which it holds; null while no end is known
 * @param mark how far its facts were checked, see {@link LawMark}
 * @param replaces the confirmed version that this one takes the place of
 * @param example invented for training
 * @param submittedBy account that handed it in; null for a draft and for what the application
 *     brings
 * @param note why it was last sent back, or why it was discarded; empty otherwise
 * @param version counts every change; an act names the one it saw
 */
public record LawVersion(
        String id,
        LawKind kind,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        String mark,
        LawState state,
        @Nullable String replaces,
        boolean example,
        @Nullable String submittedBy,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn,
        String note,
        long version) {

    /** A draft that an administrator begins; the header by the field names of the page. */
    static LawVersion draft(String id, LawKind kind, Map<String, String> header, boolean example) {
        return new LawVersion(
                id,
                kind,
                header.getOrDefault(HeaderPart.NAME, ""),
                TypedDay.read(header.getOrDefault(HeaderPart.FROM, "")).orElseThrow(),
                TypedDay.read(header.getOrDefault(HeaderPart.TO, "")).orElse(null),
                header.getOrDefault(HeaderPart.BASIS, ""),
                LawMark.ENTERED,
                LawState.DRAFT,
                null,
                example,
                null,
                null,
                null,
                "",
                0);
    }

    /** The mark in words for people. */
    public String markWords() {
        return LawMark.words(mark);
    }

    /** "từ 01/01/2022 đến 31/12/2026". */
    public String period() {
        return validTo == null
                ? "từ " + TypedDay.words(validFrom)
                : "từ %s đến %s".formatted(TypedDay.words(validFrom), TypedDay.words(validTo));
    }

    /** Still on its way to a confirmation. */
    public boolean isOpen() {
        return state == LawState.DRAFT || state == LawState.SUBMITTED;
    }

    /** What all versions of the same thing share: {@code NAT-2022} for {@code NAT-2022.2}. */
    static String root(String id) {
        var suffix = id.indexOf('.');
        return suffix < 0 ? id : id.substring(0, suffix);
    }
}
