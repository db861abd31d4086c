package vn.giamngheo.benefit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request for a benefit would come to, said before anything is written down.
 *
 * @param verdict what the rules say on the day
 * @param reason sentence with the clause, or why not, or what must be found out
 * @param livingClass class of the household on the day, in words; null when the rules gave no
 *     answer
 * @param asksAmount an amount has to be named
 * @param ceiling most that can be asked for; null when the rule names none
 * @param ceilingWords "100.000.000 đồng"; empty when there is none
 * @param papers what has to be handed in
 */
public record RequestStanding(
        Benefit benefit,
        RequestVerdict verdict,
        String reason,
        @Nullable String livingClass,
        boolean asksAmount,
        boolean ofLoanGroup,
        @Nullable Long ceiling,
        String ceilingWords,
        List<ApplicationPaper> papers) {

    public RequestStanding {
        papers = List.copyOf(papers);
    }

    public boolean eligible() {
        return verdict == RequestVerdict.GIVEN;
    }
}
