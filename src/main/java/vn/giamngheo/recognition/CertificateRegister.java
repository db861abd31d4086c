package vn.giamngheo.recognition;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.document.NumberRegister;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Issues the certificates of a decision, numbered by village and name, and takes back those that a
 * correction puts right. Asked twice it changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateRegister {

    private final NumberRegister numbers;
    private final Households households;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    CertificateRegister(
            NumberRegister numbers,
            Households households,
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batch) {
        this.numbers = numbers;
        this.households = households;
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** One for every poor and near-poor household of the decision. */
    void issue(SignedDecision decision) {
        var listed = decision.items().stream().filter(item -> item.after().isListed()).toList();
        if (listed.isEmpty() || alreadyIssued(decision)) {
            return;
        }
        var first =
                numbers.take(
                        decision.communeKey(),
                        decision.year(),
                        NumberRegister.Kind.CERTIFICATE,
                        listed.size());
        var order =
                new ArrayList<>(
                        households
                                .summaries(listed.stream().map(DecisionItem::householdId).toList())
                                .keySet());
        insert(
                listed.stream()
                        .map(
                                item ->
                                        row(
                                                decision,
                                                item.householdId(),
                                                item.after(),
                                                first + order.indexOf(item.householdId())))
                        .toList());
    }

    /** Certificates of the same round that the households of a correction still hold. */
    void revoke(SignedDecision correction) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.certificate c
                        SET revoked_on = :on, revoked_by = :correction
                        FROM giamngheo.decision d
                        WHERE d.id = c.decision_id AND d.round_id = :round
                            AND c.revoked_on IS NULL AND c.decision_id <> :correction
                            AND c.household_id = ANY(CAST(:households AS uuid[]))
                        """)
                .param("on", Date.valueOf(correction.signedOn()))
                .param("correction", correction.id())
                .param("round", correction.roundId())
                .param(
                        "households",
                        correction.items().stream()
                                .map(item -> item.householdId().toString())
                                .toArray(String[]::new))
                .update();
    }

    private boolean alreadyIssued(SignedDecision decision) {
        return jdbc.sql("SELECT count(*) FROM giamngheo.certificate WHERE decision_id = :id")
                        .param("id", decision.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(List<MapSqlParameterSource> rows) {
        batch.batchUpdate(
                """
                INSERT INTO giamngheo.certificate (id, decision_id, household_id, commune_key, year,
                    sequence, number, category, issued_on, token)
                VALUES (:id, :decision, :household, :commune, :year, :sequence, :number, :category,
                    :issued, :token)
                """,
                rows.toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(
            SignedDecision decision, UUID household, PovertyCategory category, int sequence) {
        return new MapSqlParameterSource("id", UUID.randomUUID())
                .addValue("decision", decision.id())
                .addValue("household", household)
                .addValue("commune", decision.communeKey())
                .addValue("year", decision.year())
                .addValue("sequence", sequence)
                .addValue("number", NumberRegister.Kind.CERTIFICATE.print(sequence))
                .addValue("category", category.name())
                .addValue("issued", Date.valueOf(decision.signedOn()))
                .addValue("token", CertificateToken.next());
    }
}
