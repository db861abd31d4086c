package vn.giamngheo.recognition;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.document.NumberRegister;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.ExplainResult;
import vn.giamngheo.territory.Territory;

/**
 * Writes the refusals of a decision: every household that asked and is neither poor nor near-poor,
 * by village and name, with the reasons as they were kept when it was classified.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RefusalRegister {

    private final NumberRegister numbers;
    private final Households households;
    private final ExplainResult explainResult;
    private final Territory territory;
    private final JdbcClient jdbc;

    RefusalRegister(
            NumberRegister numbers,
            Households households,
            ExplainResult explainResult,
            Territory territory,
            JdbcClient jdbc) {
        this.numbers = numbers;
        this.households = households;
        this.explainResult = explainResult;
        this.territory = territory;
        this.jdbc = jdbc;
    }

    void issue(SignedDecision decision) {
        if (alreadyIssued(decision)) {
            return;
        }
        var requests = requests(decision.roundId());
        Map<UUID, DecisionItem> refused =
                decision.items().stream()
                        .filter(item -> !item.after().isListed())
                        .filter(item -> requests.containsKey(item.householdId()))
                        .collect(Collectors.toMap(DecisionItem::householdId, item -> item));
        if (refused.isEmpty()) {
            return;
        }
        var named = households.summaries(refused.keySet());
        var sequence =
                numbers.take(
                        decision.communeKey(),
                        decision.year(),
                        NumberRegister.Kind.NOTICE,
                        refused.size());
        var commune = territory.commune(decision.communeKey()).fullName();
        for (var household : named.values()) {
            insert(
                    decision,
                    household,
                    sequence,
                    residence(household, commune),
                    requests.get(household.id()),
                    reasons(refused.get(household.id()).reviewId()));
            sequence++;
        }
    }

    private List<String> reasons(UUID reviewId) {
        return explainResult.reasonsOfRecord(reviewId);
    }

    private static String residence(HouseholdSummary household, String commune) {
        return household.address().isEmpty()
                ? household.villageName() + ", " + commune
                : household.address();
    }

    private boolean alreadyIssued(SignedDecision decision) {
        return jdbc.sql("SELECT count(*) FROM giamngheo.refusal WHERE decision_id = :id")
                        .param("id", decision.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Day of the request by household. */
    private Map<UUID, LocalDate> requests(UUID roundId) {
        Map<UUID, LocalDate> requests = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT household_id, max(received_on) FROM giamngheo.review_request
                        WHERE round_id = :round GROUP BY household_id
                        """)
                .param("round", roundId)
                .query(
                        row -> {
                            requests.put(
                                    row.getObject(1, UUID.class), row.getDate(2).toLocalDate());
                        });
        return requests;
    }

    private void insert(
            SignedDecision decision,
            HouseholdSummary household,
            int sequence,
            String residence,
            LocalDate receivedOn,
            List<String> reasons) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.refusal (id, decision_id, household_id, commune_key,
                            year, sequence, number, head_name, residence, received_on, reasons)
                        VALUES (:id, :decision, :household, :commune, :year, :sequence, :number,
                            :head, :residence, :received, CAST(:reasons AS text[]))
                        """)
                .param("id", UUID.randomUUID())
                .param("decision", decision.id())
                .param("household", household.id())
                .param("commune", decision.communeKey())
                .param("year", decision.year())
                .param("sequence", sequence)
                .param("number", NumberRegister.Kind.NOTICE.print(sequence))
                .param("head", household.headName())
                .param("residence", residence)
                .param("received", Date.valueOf(receivedOn))
                .param("reasons", reasons.toArray(String[]::new))
                .update();
    }
}
