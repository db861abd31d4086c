package vn.giamngheo.approval;

import java.security.SecureRandom;
import java.util.Base64;

/** The last part of an address that nobody can guess: 192 random bits. */
final class PublicToken {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicToken() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
