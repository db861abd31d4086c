package vn.giamngheo.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The three roles of the embedded database and their passwords, made once and kept beside the data,
 * readable by the owner of the folder only. The application's role owns nothing, so that row-level
 * security can bind it.
 */
record DatabaseRoles(
        String administratorPassword, String ownerPassword, String applicationPassword) {

    static final String ADMINISTRATOR = "postgres";
    static final String OWNER = "giamngheo_owner";
    static final String APPLICATION = "giamngheo_app";

    static DatabaseRoles of(DataFolder folder) throws IOException {
        if (Files.exists(folder.passwords())) {
            return read(folder.passwords());
        }
        if (Files.exists(folder.cluster())) {
            throw new StartupRefused(
                    "Không khởi động được: thiếu tệp mật khẩu cơ sở dữ liệu %s. Hãy khôi phục tệp này từ bản sao lưu của thư mục dữ liệu."
                            .formatted(folder.passwords()));
        }
        DatabaseRoles roles = new DatabaseRoles(newPassword(), newPassword(), newPassword());
        roles.write(folder.passwords());
        return roles;
    }

    private static DatabaseRoles read(Path file) throws IOException {
        Properties passwords = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            passwords.load(in);
        }
        return new DatabaseRoles(
                passwordOf(ADMINISTRATOR, passwords, file),
                passwordOf(OWNER, passwords, file),
                passwordOf(APPLICATION, passwords, file));
    }

    private static String passwordOf(String role, Properties passwords, Path file) {
        String password = passwords.getProperty(role);
        if (password == null) {
            throw new StartupRefused(
                    "Không khởi động được: tệp mật khẩu cơ sở dữ liệu %s không có mật khẩu của %s. Hãy khôi phục tệp này từ bản sao lưu của thư mục dữ liệu."
                            .formatted(file, role));
        }
        return password;
    }

    private void write(Path file) throws IOException {
        Properties passwords = new Properties();
        passwords.setProperty(ADMINISTRATOR, administratorPassword);
        passwords.setProperty(OWNER, ownerPassword);
        passwords.setProperty(APPLICATION, applicationPassword);
        Path draft = privateFile(file.resolveSibling(file.getFileName() + ".new"));
        try (OutputStream out = Files.newOutputStream(draft)) {
            passwords.store(out, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** An empty file that only the owner of the data folder can read. */
    static Path privateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return Files.createFile(file, ownerOnly);
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return "DatabaseRoles[" + OWNER + ", " + APPLICATION + "]";
    }
}
