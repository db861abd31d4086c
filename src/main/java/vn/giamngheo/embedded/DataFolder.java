package vn.giamngheo.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which one commune's data lives. While the application runs it holds a lock on the
 * folder, so that a second copy cannot work on the same data; the lock dies with the program,
 * however the program ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            return new DataFolder(path, lock(path));
        } catch (IOException notWritable) {
            throw new StartupRefused(
                    "Không khởi động được: không ghi được vào thư mục dữ liệu %s. Hãy cấp quyền ghi cho thư mục này hoặc chạy lại với --giamngheo.data=<thư mục khác>."
                            .formatted(path),
                    notWritable);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path.resolve("giamngheo.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProgram) {
            channel.close();
            throw alreadyRunning(path);
        }
        channel.close();
        throw alreadyRunning(path);
    }

    private static StartupRefused alreadyRunning(Path path) {
        return new FolderInUse(
                "Không khởi động được: một bản khác của chương trình đang chạy trên thư mục dữ liệu %s. Hãy dùng bản đang chạy, hoặc dừng bản đó trước khi chạy lại."
                        .formatted(path));
    }

    /** The database cluster itself. */
    Path cluster() {
        return path.resolve("postgresql");
    }

    /** Where a new cluster is prepared before it takes its place in one step. */
    Path clusterInPreparation() {
        return path.resolve("postgresql.new");
    }

    /** The server's programs, unpacked. */
    Path programs() {
        return path.resolve("programs");
    }

    /** Passwords of the database roles. */
    Path passwords() {
        return path.resolve("database-passwords.properties");
    }

    /** What the server said while starting. */
    Path startLog() {
        return path.resolve("postgresql-start.log");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException alreadyGone) {
            // the lock is gone either way
        }
    }
}
