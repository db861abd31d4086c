package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/** Requests (Mẫu số 01) that wait for the list of the next round. */
@UseCase
public class OpenRequests {

    private final JdbcClient jdbc;
    private final Households households;

    OpenRequests(JdbcClient jdbc, Households households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    /** The earliest received first. */
    public List<OpenRequest> of(TerritoryScope scope) {
        var rows =
                jdbc.sql(
                                """
                                SELECT r.household_id, r.received_on, r.reason
                                FROM giamngheo.review_request r
                                JOIN giamngheo.household h ON h.id = r.household_id
                                WHERE r.round_id IS NULL AND
                                """
                                        + scope.sqlCondition("r.commune_key", "h.village_key")
                                        + " ORDER BY r.received_on, r.id")
                        .params(scope.sqlParams())
                        .query(Row.class)
                        .list();
        var named = households.summaries(rows.stream().map(Row::householdId).toList());
        List<OpenRequest> requests = new ArrayList<>();
        for (var row : rows) {
            var household = named.get(row.householdId());
            if (household != null) {
                requests.add(new OpenRequest(household, row.receivedOn(), row.reason()));
            }
        }
        return requests;
    }

    /** One request with the household that handed it in. */
    public record OpenRequest(HouseholdSummary household, LocalDate receivedOn, String reason) {}

    private record Row(UUID householdId, LocalDate receivedOn, String reason) {}
}
