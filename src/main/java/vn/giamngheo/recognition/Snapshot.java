package vn.giamngheo.recognition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a decision was made on, word for word, and its fingerprint: a later change of the register
 * does not change what was signed.
 */
record Snapshot(String text, String sha256) {

    static Snapshot of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new Snapshot(
                    text,
                    HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
