package vn.giamngheo.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs people in for requests of page tests of other modules. */
@TestComponent
public class SignInForTest {

    private final Officials officials;

    SignInForTest(Officials officials) {
        this.officials = officials;
    }

    public RequestPostProcessor as(String username) {
        var official = officials.signedIn(username).orElseThrow();
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        official, null, official.getAuthorities()));
    }
}
