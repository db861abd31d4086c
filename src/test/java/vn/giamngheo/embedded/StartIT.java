package vn.giamngheo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the jar the way a commune does. */
@Timeout(600)
class StartIT {

    private static final String STARTED = "Started Application";

    @TempDir static Path home;

    @Test
    void it_starts_again_after_a_kill_and_leaves_no_server_behind_when_it_ends_in_order()
            throws Exception {
        Path data = home.resolve("data");
        try (ChildProgram first = jar(data, 0)) {
            first.lineWith(STARTED);
            refusesASecondCopyOn(data);
            first.kill();
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).exists();

        try (ChildProgram second = jar(data, 0)) {
            assertThat(second.lineWith("Cơ sở dữ liệu kèm theo")).contains("được dùng tiếp");
            second.lineWith(STARTED);
            second.terminate();
            assertThat(second.linesUntilEnd())
                    .as("nothing to complain about while ending")
                    .noneMatch(line -> line.contains("Exception"));
            second.exitCode();
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private static void refusesASecondCopyOn(Path data) throws Exception {
        try (ChildProgram copy = jar(data, 0)) {
            assertThat(copy.linesUntilEnd())
                    .singleElement()
                    .asString()
                    .contains(
                            "một bản khác của chương trình đang chạy trên thư mục dữ liệu " + data);
            assertThat(copy.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_said_in_one_sentence() throws Exception {
        Path file = Files.createFile(home.resolve("tep"));

        try (ChildProgram program = jar(file.resolve("data"), 0)) {
            assertThat(program.linesUntilEnd())
                    .singleElement()
                    .asString()
                    .contains("không ghi được vào thư mục dữ liệu " + file.resolve("data"));
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_taken_port_is_said_in_one_sentence() throws Exception {
        Path data = home.resolve("data-port");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                ChildProgram program = jar(data, taken.getLocalPort())) {
            List<String> lines = program.linesUntilEnd();

            assertThat(lines.get(lines.size() - 1))
                    .contains(
                            "Không khởi động được: cổng %d đang được chương trình khác dùng."
                                    .formatted(taken.getLocalPort()));
            assertThat(lines).noneMatch(line -> line.contains("Exception"));
            assertThat(program.exitCode()).isEqualTo(1);
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private static ChildProgram jar(Path data, int port) throws IOException {
        return ChildProgram.start(
                List.of(
                        ChildProgram.java(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-jar",
                        Objects.requireNonNull(System.getProperty("giamngheo.jar")),
                        "--giamngheo.data=" + data,
                        "--server.port=" + port));
    }
}
