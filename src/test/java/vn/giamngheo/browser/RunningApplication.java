package vn.giamngheo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged application with the training commune, on a port and in a folder of its own. */
final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final String address;

    private RunningApplication(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static RunningApplication start(Path data) {
        try {
            var port = freePort();
            var log = Files.createDirectories(Path.of("target")).resolve("browser-application.log");
            var process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx512m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-jar",
                                    System.getProperty("giamngheo.jar", "target/giamngheo.jar"),
                                    "--spring.profiles.active=training",
                                    "--giamngheo.data=" + data,
                                    "--server.port=" + port)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            var application = new RunningApplication(process, "http://localhost:" + port);
            application.awaitStart(log);
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    private void awaitStart(Path log) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "the application did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** The commune is loaded once its login cards are there. */
    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/dang-nhap")).build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("Rà soát viên - Thôn");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
