package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.ProposeMemberChanges;
import vn.giamngheo.shared.Actor;

/** Writes a final survey: answers word for word, causes and needs, changes of the register. */
@Component
class SurveyRecording {

    private final SurveyRecords records;
    private final ProposeMemberChanges proposeMemberChanges;
    private final NamedParameterJdbcTemplate jdbc;

    SurveyRecording(
            SurveyRecords records,
            ProposeMemberChanges proposeMemberChanges,
            NamedParameterJdbcTemplate jdbc) {
        this.records = records;
        this.proposeMemberChanges = proposeMemberChanges;
        this.jdbc = jdbc;
    }

    void write(CompleteSurvey survey, Actor actor, LocalDate day) {
        var review = survey.of().review();
        var formA = survey.assessment().formA();
        records.write(review.id(), survey.assessment().facts(), actor);
        writeCodes(review.id(), codes("CAUSE", "cause.", survey.values()));
        writeCodes(review.id(), codes("NEED", "need.", survey.values()));
        proposeMemberChanges.propose(
                survey.of().household().summary().id(),
                review.id(),
                survey.members().proposedChanges(),
                actor,
                day);
        review.record(formA == null ? null : formA.count(), actor.username(), day);
    }

    void screenOut(HouseholdReview review, FormAReading formA, Actor actor, LocalDate day) {
        writeCodes(
                review.id(),
                formA.present().stream().map(code -> new Code("FORM_A", code, "")).toList());
        review.screenOut(
                formA.count(),
                "Hộ không thuộc diện rà soát: phiếu A có %d trên 9 đặc điểm, từ %d đặc điểm trở lên thì không đưa vào danh sách hộ cần rà soát. Căn cứ %s."
                        .formatted(
                                formA.count(), formA.form().excludedFrom(), formA.form().clause()),
                actor.username(),
                day);
    }

    private static List<Code> codes(String kind, String prefix, Map<String, String> values) {
        List<Code> codes = new ArrayList<>();
        values.forEach(
                (field, value) -> {
                    if (field.startsWith(prefix) && value.equals("true")) {
                        codes.add(
                                new Code(
                                        kind,
                                        field.substring(prefix.length()),
                                        values.getOrDefault(SurveyFields.words(field), "")));
                    }
                });
        return codes;
    }

    private void writeCodes(UUID reviewId, List<Code> codes) {
        if (!codes.isEmpty()) {
            jdbc.batchUpdate(
                    """
                    INSERT INTO giamngheo.survey_code (review_id, kind, code, note)
                    VALUES (:review, :kind, :code, :note)
                    """,
                    codes.stream()
                            .map(
                                    code ->
                                            new MapSqlParameterSource("review", reviewId)
                                                    .addValue("kind", code.kind())
                                                    .addValue("code", code.code())
                                                    .addValue("note", code.note()))
                            .toArray(MapSqlParameterSource[]::new));
        }
    }

    private record Code(String kind, String code, String note) {}
}
