package vn.giamngheo.approval.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files a person chose; a field left empty is sent as a file without content. */
final class Uploads {

    private Uploads() {}

    static byte @Nullable [] one(@Nullable MultipartFile file) {
        return file == null || file.isEmpty() ? null : bytes(file);
    }

    static List<byte[]> all(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).map(Uploads::bytes).toList();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
