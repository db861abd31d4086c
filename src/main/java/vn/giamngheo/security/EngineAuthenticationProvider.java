package vn.giamngheo.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Form login against the engine's identity service, which throttles repeated failures. */
@Component
class EngineAuthenticationProvider implements AuthenticationProvider {

    private final EngineIdentity engine;
    private final Officials officials;

    EngineAuthenticationProvider(EngineIdentity engine, Officials officials) {
        this.engine = engine;
        this.officials = officials;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var username = login.getName().strip().toLowerCase(java.util.Locale.ROOT);
        var password = String.valueOf(login.getCredentials());
        var official =
                officials
                        .signedIn(username)
                        .filter(known -> engine.passwordIsRight(username, password))
                        .orElseThrow(() -> new BadCredentialsException("login refused"));
        engine.mirror(official.actor());
        return UsernamePasswordAuthenticationToken.authenticated(
                official, null, official.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
