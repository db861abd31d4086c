package vn.giamngheo.recognition;

import java.security.SecureRandom;
import java.util.Base64;

/** The last part of a certificate's public address: nobody can guess it or count on from it. */
final class CertificateToken {

    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateToken() {}

    /** 144 random bits as 24 signs that an address carries as they are. */
    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
