package vn.giamngheo.workflow;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words why a machine step failed. The engine keeps the trace of the exception; what
 * a use case of ours refused is a sentence already, anything else is a kind that people can act on.
 */
final class FailureWords {

    private static final Pattern REFUSAL =
            Pattern.compile(
                    "vn\\.giamngheo\\.shared\\.(?:BusinessException|InvalidInput): ([^\\r\\n]+)");

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            "OptimisticLockingException|deadlock detected|could not serialize"
                                    + "|PessimisticLockingFailure|CannotAcquireLock",
                            "Hai bước ghi cùng một hồ sơ vào cùng lúc. Thử lại thường là xong."),
                    new Kind(
                            "CannotGetJdbcConnection|SQLTransientConnection|CannotCreateTransaction|Connection"
                                + " refused|terminating connection|PSQLException: This connection",
                            "Lúc đó ứng dụng không nối được với cơ sở dữ liệu. Khi cơ sở dữ liệu"
                                    + " chạy lại thì thử lại."),
                    new Kind(
                            "OutOfMemoryError|No space left",
                            "Máy chủ hết bộ nhớ hoặc hết chỗ lưu. Thêm chỗ, rồi thử lại."),
                    new Kind(
                            "DataIntegrityViolation|DuplicateKey|violates [a-z-]+ constraint",
                            "Bước này định ghi điều trái với dữ liệu đã có. Báo người phụ trách kỹ"
                                    + " thuật; thử lại khi đã sửa."),
                    new Kind(
                            "Missing process variable|Unknown property used in expression",
                            "Hồ sơ thiếu dữ liệu mà bước này cần. Báo người phụ trách kỹ thuật; thử"
                                    + " lại khi đã bổ sung."));

    private static final String NO_TRACE =
            "Bước đã hết số lần tự thử lại; không còn ghi lại nguyên nhân.";
    private static final String OTHER =
            "Ứng dụng gặp lỗi chưa rõ nguyên nhân. Báo người phụ trách kỹ thuật tên bước và thời"
                    + " điểm này; thử lại khi đã sửa.";

    private FailureWords() {}

    /**
     * @param trace of the exception, or what of it is known; null when the engine kept none
     */
    static String of(@Nullable String trace) {
        if (trace == null || trace.isBlank()) {
            return NO_TRACE;
        }
        var refusal = REFUSAL.matcher(trace);
        if (refusal.find()) {
            return refusal.group(1).strip();
        }
        return KINDS.stream()
                .filter(kind -> kind.matches(trace))
                .map(Kind::words)
                .findFirst()
                .orElse(OTHER);
    }

    private record Kind(Pattern pattern, String words) {

        Kind(String pattern, String words) {
            this(Pattern.compile(pattern), words);
        }

        boolean matches(String trace) {
            return pattern.matcher(trace).find();
        }
    }
}
