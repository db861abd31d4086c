package vn.giamngheo.recognition;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of a snapshot: fields between tabs, a line feed at the end, the same on every machine. */
final class SnapshotLines {

    private final StringBuilder text = new StringBuilder();

    SnapshotLines(String format) {
        line(format);
    }

    SnapshotLines line(@Nullable Object... fields) {
        text.append(Stream.of(fields).map(SnapshotLines::field).collect(Collectors.joining("\t")));
        text.append('\n');
        return this;
    }

    Snapshot snapshot() {
        return Snapshot.of(text.toString());
    }

    /** A line of its own may be handed in whole; what people typed keeps no line break. */
    private static String field(@Nullable Object value) {
        return value == null ? "" : value.toString().replaceAll("[\\r\\n]+", " ");
    }
}
