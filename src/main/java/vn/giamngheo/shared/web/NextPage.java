package vn.giamngheo.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The answer to a Camunda Form that a page of ours sent: where to go, and the sentence to read
 * there.
 */
public final class NextPage {

    private NextPage() {}

    public static ResponseEntity<Map<String, String>> of(
            String path, String message, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.getOutputFlashMap(request).put("message", message);
        RequestContextUtils.saveOutputFlashMap(path, request, response);
        return ResponseEntity.ok(Map.of("next", path));
    }
}
