package vn.giamngheo.training;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** At the start of the training profile: loads the commune, and runs the year when asked to. */
@Component
@Profile("training")
@EnableConfigurationProperties(TrainingOptions.class)
class TrainingStart implements ApplicationRunner {

    private static final int YEAR_OF_THE_PLAN = 2023;

    private final TrainingOptions options;
    private final TrainingCommune commune;
    private final HeadlessReview headlessReview;
    private final ConfigurableApplicationContext context;

    TrainingStart(
            TrainingOptions options,
            TrainingCommune commune,
            HeadlessReview headlessReview,
            ConfigurableApplicationContext context) {
        this.options = options;
        this.commune = commune;
        this.headlessReview = headlessReview;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (options.autopilot() != null) {
            headlessReview.runAndExit(options, context);
            return;
        }
        commune.prepare(YEAR_OF_THE_PLAN);
        if (commune.isEmpty()) {
            commune.loadInvented(YEAR_OF_THE_PLAN);
        }
    }
}
