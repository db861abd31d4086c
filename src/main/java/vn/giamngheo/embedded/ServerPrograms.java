package vn.giamngheo.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}), unpacked once from the class path.
 */
final class ServerPrograms {

    private static final int LONGEST_RUN_IN_MINUTES = 5;

    private final Path home;

    private ServerPrograms(Path home) {
        this.home = home;
    }

    /**
     * Unpacks below {@code folder}, in one step: an interrupted unpacking leaves nothing that looks
     * complete.
     */
    static ServerPrograms unpackedBelow(Path folder) throws IOException {
        byte[] archive = archive();
        Path home = folder.resolve(DigestUtils.md5DigestAsHex(archive));
        if (!Files.isDirectory(home)) {
            Path draft = folder.resolve(home.getFileName() + ".new");
            FileSystemUtils.deleteRecursively(draft);
            unpack(archive, draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPrograms(home);
    }

    private static byte[] archive() throws IOException {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system =
                name.contains("win") && !name.contains("darwin")
                        ? "Windows"
                        : name.contains("mac") ? "Darwin" : "Linux";
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            if (in != null) {
                return in.readAllBytes();
            }
        } catch (IllegalStateException notForThisPlatform) {
            throw unsupported(system, machine, notForThisPlatform);
        }
        throw unsupported(system, machine, null);
    }

    private static StartupRefused unsupported(
            String system, String machine, @Nullable Throwable cause) {
        return new StartupRefused(
                "Không khởi động được: bản này không kèm cơ sở dữ liệu cho máy %s %s. Hãy dùng máy chủ PostgreSQL riêng với --spring.datasource.url."
                        .formatted(system, machine),
                cause);
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        file.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }

    /**
     * Runs one program to its end. PostgreSQL refuses to work for root, therefore root runs it in a
     * user namespace of its own.
     *
     * @throws ProgramFailed with what the program said
     */
    void run(String program, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        } else if ("root".equals(System.getProperty("user.name"))) {
            throw new StartupRefused(
                    "Không khởi động được: cơ sở dữ liệu kèm theo không chạy được bằng tài khoản"
                            + " root trên máy này. Hãy chạy lại bằng một tài khoản thường.");
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        if (!ended(process) || process.exitValue() != 0) {
            process.destroy();
            throw new ProgramFailed(program, Files.readString(output, StandardCharsets.UTF_8));
        }
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(LONGEST_RUN_IN_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", interrupted);
        }
    }

    /** One of the programs ended with an error. */
    static final class ProgramFailed extends IOException {
        ProgramFailed(String program, String output) {
            super(program + ": " + output);
        }
    }
}
