package vn.giamngheo.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/**
 * Lets a signed decision take effect: the categories of its households change from the day it was
 * signed, and every poor and near-poor household has its certificate. Every step may be asked
 * twice.
 */
@UseCase
public class EffectDecision {

    private final SignedDecisions decisions;
    private final CategoryPeriods categories;
    private final DocumentNumbers numbers;
    private final Households households;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final ApplicationEventPublisher events;

    EffectDecision(
            SignedDecisions decisions,
            CategoryPeriods categories,
            DocumentNumbers numbers,
            Households households,
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batch,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.categories = categories;
        this.numbers = numbers;
        this.households = households;
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
    }

    public void updateCategories(UUID dossierId) {
        categories.decide(decision(dossierId));
    }

    /** Numbers and issues the certificates by village and name; tells whoever waits for them. */
    public void issueCertificates(UUID dossierId) {
        var decision = decision(dossierId);
        if (alreadyIssued(decision)) {
            return;
        }
        var listed = decision.items().stream().filter(item -> item.after().isListed()).toList();
        if (!listed.isEmpty()) {
            insert(decision, listed);
        }
        decision.takeEffect();
        events.publishEvent(new HouseholdsRecognised(decision.id(), decision.communeKey()));
    }

    private void insert(SignedDecision decision, List<DecisionItem> listed) {
        var first =
                numbers.take(
                        decision.communeKey(),
                        decision.year(),
                        DocumentNumbers.Kind.CERTIFICATE,
                        listed.size());
        var order =
                new ArrayList<>(
                        households
                                .summaries(listed.stream().map(DecisionItem::householdId).toList())
                                .keySet());
        var rows =
                listed.stream()
                        .map(
                                item ->
                                        row(
                                                decision,
                                                item.householdId(),
                                                item.after(),
                                                first + order.indexOf(item.householdId())))
                        .toArray(MapSqlParameterSource[]::new);
        batch.batchUpdate(
                """
                INSERT INTO giamngheo.certificate (id, decision_id, household_id, commune_key, year,
                    sequence, number, category, issued_on)
                VALUES (:id, :decision, :household, :commune, :year, :sequence, :number, :category,
                    :issued)
                """,
                rows);
    }

    private static MapSqlParameterSource row(
            SignedDecision decision, UUID household, PovertyCategory category, int sequence) {
        return new MapSqlParameterSource("id", UUID.randomUUID())
                .addValue("decision", decision.id())
                .addValue("household", household)
                .addValue("commune", decision.communeKey())
                .addValue("year", decision.year())
                .addValue("sequence", sequence)
                .addValue("number", "%02d/GCN-HN.HCN".formatted(sequence))
                .addValue("category", category.name())
                .addValue("issued", java.sql.Date.valueOf(decision.signedOn()));
    }

    private boolean alreadyIssued(SignedDecision decision) {
        return jdbc.sql("SELECT count(*) FROM giamngheo.certificate WHERE decision_id = :id")
                        .param("id", decision.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private SignedDecision decision(UUID dossierId) {
        return decisions.findByDossierId(dossierId).orElseThrow();
    }
}
