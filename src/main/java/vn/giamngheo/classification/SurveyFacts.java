package vn.giamngheo.classification;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a household at its door, as far as they were given: what every standard judges.
 *
 * @param members who live in the household, in any order
 * @param internet whether a member uses the internet; null while not answered
 * @param devices means of access to information; empty: none; null while not answered
 * @param marks marks set by hand, by code of the indicator
 * @param points answers to form B1, by number of the question
 * @param paperTotal B1 total of the paper form; null when there is none
 * @param paperExplanation why the paper total differs from the computed one; empty while it need
 *     not
 */
public record SurveyFacts(
        List<MemberFacts> members,
        DwellingFacts dwelling,
        @Nullable Boolean internet,
        @Nullable Set<InfoDevice> devices,
        Map<String, ManualMark> marks,
        Map<Integer, PointAnswer> points,
        @Nullable Integer paperTotal,
        String paperExplanation) {

    public SurveyFacts {
        members = List.copyOf(members);
        requireNonNull(dwelling, "dwelling");
        requireNonNull(paperExplanation, "paperExplanation");
        devices = devices == null ? null : Set.copyOf(devices);
        marks = Map.copyOf(marks);
        points = Map.copyOf(points);
    }
}
