package vn.giamngheo.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The year without a browser, as a technician starts it from the command line; what it says and
 * what it complains about are kept apart.
 */
final class HeadlessRun implements AutoCloseable {

    private static final int PATIENCE_MINUTES = 3;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;
    private final List<String> lines = new ArrayList<>();

    private HeadlessRun(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /** The periodic review of a year on a data folder, with further options. */
    static HeadlessRun of(String year, Path data, String... options) throws IOException {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--giamngheo.data=" + data,
                                "--giamngheo.autopilot=periodic-review",
                                "--giamngheo.year=" + year));
        all.addAll(List.of(options));
        return start(data, all);
    }

    private static HeadlessRun start(Path data, List<String> options) throws IOException {
        var errors = Files.createTempFile(data.getParent(), "errors-", ".txt");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-jar",
                                Objects.requireNonNull(System.getProperty("giamngheo.jar")),
                                "--spring.profiles.active=training"));
        command.addAll(options);
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return new HeadlessRun(process, errors);
    }

    /** The first line with these words; fails when the program ends without it. */
    String lineWith(String words) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("Ended without '" + words + "': " + everything());
    }

    /** Waits for its end. */
    HeadlessRun ended() throws IOException, InterruptedException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
        awaitEnd();
        return this;
    }

    private void awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("Still running: " + everything());
        }
    }

    int exitCode() {
        return process.exitValue();
    }

    /** What the year came to: the last line of the output. */
    JsonNode report() throws IOException {
        if (exitCode() != 0) {
            throw new AssertionError("Exit code " + exitCode() + ": " + everything());
        }
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }

    /** What it complained about, line by line. */
    List<String> complaints() throws IOException {
        return Files.readAllLines(errors, StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return lines;
    }

    String everything() throws IOException {
        return String.join("\n", lines) + "\n" + String.join("\n", complaints());
    }

    /** {@code kill -9}. */
    void kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as the system's shutdown does. */
    void terminate() throws IOException, InterruptedException {
        process.toHandle().destroy();
        ended();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
