package vn.giamngheo.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program started by a test, read line by line. */
final class ChildProgram implements AutoCloseable {

    static final String READY = "ready ";

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ChildProgram(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildProgram start(List<String> command) throws IOException {
        return new ChildProgram(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /** The first line with these words; fails when the program ends without it. */
    String lineWith(String words) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("Ended without '" + words + "': " + String.join("\n", lines));
    }

    /** Everything it said, once it has ended by itself. */
    List<String> linesUntilEnd() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    /** Lets it go on to its orderly end. */
    int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return exitCode();
    }

    /** Asks it to end, as Ctrl-C and the system's shutdown do; what it says can still be read. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("Still running: " + String.join("\n", lines));
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
