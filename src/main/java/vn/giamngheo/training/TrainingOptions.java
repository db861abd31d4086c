package vn.giamngheo.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How a training start was asked for on the command line.
 *
 * @param autopilot "periodic-review" to run the year without a browser and end
 * @param year year of the round; text, so that a wrong one is refused in a sentence
 * @param importFile .xlsx that takes the place of the invented households
 * @param output folder for the documents
 */
@ConfigurationProperties("giamngheo")
record TrainingOptions(
        @Nullable String autopilot,
        @DefaultValue("2023") String year,
        @Name("import") @Nullable Path importFile,
        @Nullable Path output) {}
