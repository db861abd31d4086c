package vn.giamngheo.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.excel.ExcelFile;

/**
 * The year without a browser: loads, plays every role, writes the documents, prints one JSON object
 * as its last line, and ends. A failure ends with another exit code and one sentence.
 */
@Component
@Profile("training")
class HeadlessReview {

    private static final Logger LOG = LoggerFactory.getLogger(HeadlessReview.class);

    private static final String PERIODIC_REVIEW = "periodic-review";
    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2024;

    private final TrainingCommune commune;
    private final TrainingClock clock;
    private final Autopilot autopilot;
    private final YearReporter reporter;
    private final OutputFolder outputFolder;
    private final PovertyStandards standards;
    private final ActingAs actingAs;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    HeadlessReview(
            TrainingCommune commune,
            TrainingClock clock,
            Autopilot autopilot,
            YearReporter reporter,
            OutputFolder outputFolder,
            PovertyStandards standards,
            ActingAs actingAs,
            CurrentActor currentActor,
            ObjectMapper json) {
        this.commune = commune;
        this.clock = clock;
        this.autopilot = autopilot;
        this.reporter = reporter;
        this.outputFolder = outputFolder;
        this.standards = standards;
        this.actingAs = actingAs;
        this.currentActor = currentActor;
        this.json = json;
    }

    void runAndExit(TrainingOptions options, ConfigurableApplicationContext context) {
        var code = 0;
        var lastLine = "";
        try {
            lastLine = json.writeValueAsString(run(options));
        } catch (BusinessException e) {
            code = 1;
            lastLine = e.getMessage();
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.error("The autopilot failed", e);
            code = 2;
            lastLine = "Chế độ tự chạy dừng vì lỗi không lường trước; xem chi tiết ở trên.";
        }
        SpringApplication.exit(context);
        // the context is closed and its loggers are silent: this is the last line
        var stream = new FileOutputStream(code == 0 ? FileDescriptor.out : FileDescriptor.err);
        var out = new PrintStream(stream, true, StandardCharsets.UTF_8);
        out.println(lastLine);
        System.exit(code);
    }

    YearReport run(TrainingOptions options) {
        if (!PERIODIC_REVIEW.equals(options.autopilot())) {
            throw new BusinessException(
                    "UNKNOWN_AUTOPILOT",
                    "Chế độ tự chạy chỉ có periodic-review (rà soát định kỳ), không có %s."
                            .formatted(options.autopilot()));
        }
        var started = System.nanoTime();
        var year = year(options.year());
        commune.prepare(year);
        var answers = load(options.importFile(), year);
        var roundId = autopilot.run(year, answers, Milestone.ROUND_CLOSED, LOG::info);
        var output = options.output();
        if (output != null) {
            LOG.info("Ghi văn bản vào {}", output);
            actingAs.actingAs(
                    TrainingCommune.OFFICER,
                    () -> {
                        outputFolder.write(roundId, output, currentActor.require());
                        return true;
                    });
        }
        return reporter.report(roundId, Duration.ofNanos(System.nanoTime() - started));
    }

    private Answers load(@Nullable Path importFile, int year) {
        var indicators = standards.indicatorsOn(clock.today());
        var invented = new InventedAnswers(year, indicators.stream().map(Indicator::code).toList());
        if (importFile == null) {
            if (commune.isEmpty()) {
                commune.loadInvented(year);
            }
            return invented;
        }
        var content = read(importFile);
        if (commune.isEmpty() && ExcelFile.read(content).sheet("Thôn").isEmpty()) {
            commune.loadInventedVillages(year);
        }
        commune.load(importFile.getFileName().toString(), content);
        return SheetAnswers.read(content, indicators).orElse(invented);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BusinessException(
                    "IMPORT_FILE",
                    "Không đọc được tệp %s. Kiểm tra lại đường dẫn.".formatted(file));
        }
    }

    private static int year(String text) {
        try {
            var year = Integer.parseInt(text.strip());
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        } catch (NumberFormatException e) {
            // refused below like a year outside the range
        }
        throw new BusinessException(
                "YEAR",
                "Chế độ tự chạy làm được các năm từ %d đến %d, không làm được năm %s."
                        .formatted(FIRST_YEAR, LAST_YEAR, text));
    }
}
