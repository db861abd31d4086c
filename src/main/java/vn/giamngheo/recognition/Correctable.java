package vn.giamngheo.recognition;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/**
 * Whether a decision may still be put right, and what holds now for its households. Once the
 * commune has decided on a later year, the classes of an earlier one are history.
 */
@Component
class Correctable {

    private final SignedDecisions signed;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    Correctable(SignedDecisions signed, Decisions decisions, JdbcClient jdbc) {
        this.signed = signed;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /**
     * @throws BusinessException NOT_FOUND; NOT_CORRECTABLE with what to do instead
     */
    SignedDecision require(UUID decisionId) {
        var decision =
                signed.findById(decisionId)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có quyết định này."));
        if (decision.isCorrection()) {
            throw new BusinessException(
                    "NOT_CORRECTABLE",
                    "Đây là quyết định đính chính. Hãy mở quyết định công nhận ban đầu để đề nghị"
                            + " đính chính tiếp.");
        }
        if (exists(
                """
                SELECT EXISTS (SELECT FROM giamngheo.decision d
                    JOIN giamngheo.review_round later ON later.id = d.round_id
                    JOIN giamngheo.review_round own ON own.id = :round
                    WHERE d.kind = 'ORIGINAL' AND later.commune_key = own.commune_key
                        AND later.year > own.year)
                """,
                decision.roundId())) {
            throw new BusinessException(
                    "NOT_CORRECTABLE",
                    "Đã có quyết định công nhận của năm sau nên không đính chính quyết định này"
                            + " được nữa.");
        }
        if (exists(
                """
                SELECT EXISTS (SELECT FROM giamngheo.decision d
                    WHERE d.round_id = :round AND NOT d.effected)
                """,
                decision.roundId())) {
            throw new BusinessException(
                    "NOT_CORRECTABLE",
                    "Phân loại và giấy chứng nhận theo quyết định vừa ký đang được ghi. Chờ một lát"
                            + " rồi làm lại.");
        }
        return decision;
    }

    /** The latest decision on each household of the round. */
    Map<UUID, Decisions.Item> items(SignedDecision decision) {
        return decisions.latestItems(decision.roundId()).stream()
                .collect(Collectors.toMap(Decisions.Item::householdId, Function.identity()));
    }

    private boolean exists(String query, UUID roundId) {
        return jdbc.sql(query).param("round", roundId).query(Boolean.class).single();
    }
}
