package vn.giamngheo.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Signs in on the real port and carries cookies and tokens as a browser does. */
class PersonAtTheBrowser {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", Pattern.DOTALL);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String username = "";

    PersonAtTheBrowser(int port) {
        this.address = "http://localhost:" + port;
    }

    String username() {
        return username;
    }

    PersonAtTheBrowser signIn(String username, String password) {
        this.username = username;
        var token = TOKEN.matcher(get("/dang-nhap").body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        var body =
                "username=%s&password=%s&_csrf=%s"
                        .formatted(encoded(username), encoded(password), encoded(token.group(1)));
        send(
                request("/dang-nhap")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        // the web applications hand out their XSRF token on the first answer
        get("/camunda/api/admin/auth/user/default");
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    int status(String path) {
        return get(path).statusCode();
    }

    HttpResponse<String> write(String method, String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", xsrfToken())
                        .method(method, BodyPublishers.ofString(json)));
    }

    /** Sends an empty form with the token of our pages. */
    HttpResponse<String> send(String method, String path) {
        var token = TOKEN.matcher(get("/huong-dan").body());
        if (!token.find()) {
            throw new IllegalStateException("our pages have no token");
        }
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-CSRF-TOKEN", token.group(1))
                        .method(method, BodyPublishers.ofString("")));
    }

    HttpResponse<String> post(String path, String json) {
        return write("POST", path, json);
    }

    private String xsrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
