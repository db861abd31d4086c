package vn.giamngheo.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.workflow.DeskSuggestions;

/** Reminds the poverty officer in season that the periodic review of this year is not open yet. */
@Component
class OpenRoundSuggestion implements DeskSuggestions {

    private static final int FIRST_MONTH = 9;
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 14;

    private final Rounds rounds;
    private final Clock clock;

    OpenRoundSuggestion(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<Suggestion> of(Actor actor) {
        var today = LocalDate.now(clock);
        var year = today.getYear();
        if (!actor.hasRole(Roles.POVERTY_OFFICER)
                || today.isBefore(LocalDate.of(year, FIRST_MONTH, 1))
                || today.isAfter(LocalDate.of(year, LAST_MONTH, LAST_DAY))) {
            return List.of();
        }
        var opened =
                rounds.of(actor.communes()).stream()
                        .filter(round -> round.year() == year)
                        .map(Rounds.RoundView::communeKey)
                        .toList();
        return opened.containsAll(actor.communes())
                ? List.of()
                : List.of(
                        new Suggestion(
                                "Mở đợt rà soát định kỳ",
                                "Năm %d chưa có đợt rà soát. Rà soát định kỳ thực hiện từ 01/09 đến hết 14/12/%d."
                                        .formatted(year, year),
                                "/ra-soat"));
    }
}
