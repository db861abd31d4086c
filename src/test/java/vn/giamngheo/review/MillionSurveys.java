package vn.giamngheo.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import vn.giamngheo.review.SurveyTemplates.Template;

/**
 * Fills the tables of classified reviews with copies of the templates, as a province has them: a
 * round for every commune, rows in no order, one household in a hundred surveyed twice. What only
 * slows the filling down and no reading needs is dropped before.
 */
final class MillionSurveys {

    private static final int HOUSEHOLDS_OF_A_COMMUNE =
            Integer.getInteger("benchmark.households", 2_500);
    private static final int SURVEYED_TWICE = 100;
    private static final int SENT_AT_ONCE = 1 << 20;

    private final SurveyTemplates templates;
    private final int surveys;

    MillionSurveys(SurveyTemplates templates, int surveys) {
        this.templates = templates;
        this.surveys = surveys;
    }

    int rounds() {
        return (surveys + HOUSEHOLDS_OF_A_COMMUNE - 1) / HOUSEHOLDS_OF_A_COMMUNE;
    }

    static UUID round(int number) {
        return new UUID(1, number);
    }

    /** Households of a commune live where the templates of the same evenness do. */
    static int templateOf(UUID household) {
        return (int) household.getLeastSignificantBits();
    }

    /**
     * @param owner of the tables
     */
    void fill(Connection owner) throws SQLException, IOException {
        dropWhatIsNotNeeded(owner);
        copy(owner, "village_review (id, round_id, village_key, started)", this::villages);
        copy(
                owner,
                "household_review (id, round_id, village_review_id, household_id, attempt, origin,"
                        + " category_before, state, started, b1_score, b1_max, b2_score, b2_min,"
                        + " surveyed_by, surveyed_on, category, standard_id, decision_version,"
                        + " reason)",
                this::reviews);
        copy(owner, "household_review_deprivation (review_id, indicator_code)", this::marks);
        copy(
                owner,
                "survey_record (review_id, facts, sha256, recorded_by, recorded_at)",
                this::records);
        try (var statement = owner.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    private static void dropWhatIsNotNeeded(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    """
                    DO $$ DECLARE one record; BEGIN
                        FOR one IN SELECT conrelid::regclass AS owning, conname FROM pg_constraint
                            WHERE contype = 'f' AND conrelid IN (
                                'giamngheo.village_review'::regclass,
                                'giamngheo.household_review'::regclass,
                                'giamngheo.household_review_deprivation'::regclass,
                                'giamngheo.survey_record'::regclass)
                        LOOP
                            EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I',
                                one.owning, one.conname);
                        END LOOP;
                    END $$
                    """);
        }
    }

    private void villages(Lines lines) throws SQLException {
        for (var round = 0; round < rounds(); round++) {
            lines.add(new UUID(2, round), round(round), "benchmark." + round, "t");
        }
    }

    private void reviews(Lines lines) throws SQLException {
        for (var survey = 0; survey < surveys; survey++) {
            if (survey % SURVEYED_TWICE == 0) {
                review(lines, survey, 1, templateAt(survey + 2 * SURVEYED_TWICE));
            }
            review(lines, survey, 2, templateAt(survey));
        }
    }

    private void review(Lines lines, int survey, int attempt, int template) throws SQLException {
        var found = templates.get(template);
        var round = survey / HOUSEHOLDS_OF_A_COMMUNE;
        lines.add(
                id(survey, attempt),
                round(round),
                new UUID(2, round),
                new UUID(mixed(survey), templateAt(survey)),
                attempt,
                "LIST",
                "POOR",
                "CLASSIFIED",
                "t",
                found.result().b1Score(),
                140,
                found.result().b2Score(),
                30,
                "rasoat",
                found.day(),
                found.result().category(),
                BenchmarkLaw.OF_2022,
                "classify-household:ND07-2021:v1",
                found.under2022().findings().get(0).sentence());
    }

    private void marks(Lines lines) throws SQLException {
        for (var survey = 0; survey < surveys; survey++) {
            for (var code : templates.get(templateAt(survey)).result().deprived()) {
                lines.add(id(survey, 2), code);
            }
        }
    }

    private void records(Lines lines) throws SQLException {
        for (var survey = 0; survey < surveys; survey++) {
            Template template = templates.get(templateAt(survey));
            if (template.json() != null) {
                lines.add(id(survey, 2), template.json(), "-", "rasoat", "2023-10-01 08:00+07");
            }
        }
    }

    private int templateAt(int survey) {
        var half = templates.size() / 2;
        var round = survey / HOUSEHOLDS_OF_A_COMMUNE;
        return 2 * (int) Math.floorMod(mixed(survey + 11L * surveys), (long) half) + round % 2;
    }

    private UUID id(int survey, int attempt) {
        return new UUID(mixed(survey + 3L * surveys), mixed(survey + 7L * attempt * surveys));
    }

    /** Different for different numbers, and in no order. */
    private static long mixed(long number) {
        var z = number * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static void copy(Connection owner, String into, Rows rows)
            throws SQLException, IOException {
        var sink =
                owner.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY giamngheo." + into + " FROM STDIN");
        var lines =
                new Lines() {
                    private final StringBuilder waiting = new StringBuilder();

                    @Override
                    public void add(Object... values) throws SQLException {
                        for (var i = 0; i < values.length; i++) {
                            waiting.append(i == 0 ? "" : "\t")
                                    .append(values[i].toString().replace("\\", "\\\\"));
                        }
                        waiting.append('\n');
                        if (waiting.length() > SENT_AT_ONCE) {
                            send();
                        }
                    }

                    void send() throws SQLException {
                        var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
                        sink.writeToCopy(bytes, 0, bytes.length);
                        waiting.setLength(0);
                    }
                };
        rows.writeTo(lines);
        lines.send();
        sink.endCopy();
    }

    private interface Lines {
        void add(Object... values) throws SQLException;
    }

    private interface Rows {
        void writeTo(Lines lines) throws SQLException;
    }
}
