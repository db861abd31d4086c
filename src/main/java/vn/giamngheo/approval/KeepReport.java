package vn.giamngheo.approval;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.document.OfficialDocuments;

/** Keeps each report as it was sent: what a later re-verification changes is not in it. */
@Component
class KeepReport {

    private final OpinionReport report;
    private final OfficialDocuments documents;
    private final JdbcClient jdbc;

    KeepReport(OpinionReport report, OfficialDocuments documents, JdbcClient jdbc) {
        this.report = report;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    void asSent(Dossier dossier, Opinion letter) {
        var pdf = documents.opinionReport(report.signed(dossier, letter));
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.opinion_report (opinion_id, pdf, sha256)
                        VALUES (:opinion, :pdf, :sha256)
                        """)
                .param("opinion", letter.id())
                .param("pdf", pdf)
                .param("sha256", sha256(pdf))
                .update();
    }

    Optional<byte[]> of(UUID opinionId) {
        return jdbc.sql("SELECT pdf FROM giamngheo.opinion_report WHERE opinion_id = :opinion")
                .param("opinion", opinionId)
                .query(byte[].class)
                .optional();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
