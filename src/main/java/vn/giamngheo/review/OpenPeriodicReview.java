package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/**
 * Opens the periodic review of a commune (Quyết định 24/2021/QĐ-TTg, Điều 3 khoản 1 điểm a): from 1
 * September to the end of 14 December.
 */
@UseCase
public class OpenPeriodicReview {

    private static final String CLOSING_RULE = "ROUND_CLOSE";

    private final ReviewRounds rounds;
    private final ReviewProcesses processes;
    private final Deadlines deadlines;
    private final Territory territory;
    private final AuditTrail audit;
    private final Clock clock;

    OpenPeriodicReview(
            ReviewRounds rounds,
            ReviewProcesses processes,
            Deadlines deadlines,
            Territory territory,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.processes = processes;
        this.deadlines = deadlines;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return id of the new round
     * @throws BusinessException when it is not the poverty officer, not the season, or there is a
     *     round of this or a later year already
     */
    public UUID open(String communeKey, int year, Actor actor) {
        if (!actor.hasRole(Roles.POVERTY_OFFICER) || !actor.worksFor(communeKey)) {
            throw new BusinessException(
                    "FORBIDDEN", "Chỉ công chức làm công tác giảm nghèo của xã mở đợt rà soát.");
        }
        var today = LocalDate.now(clock);
        if (today.isBefore(LocalDate.of(year, 9, 1)) || today.isAfter(LocalDate.of(year, 12, 14))) {
            throw new InvalidInput(
                    "year",
                    "Rà soát định kỳ năm %d thực hiện từ ngày 01/09 đến hết ngày 14/12/%d."
                            .formatted(year, year));
        }
        if (rounds.existsByCommuneKeyAndYearGreaterThanEqual(communeKey, year)) {
            throw new InvalidInput(
                    "year",
                    "Xã đã có đợt rà soát định kỳ của năm %d hoặc năm sau.".formatted(year));
        }
        if (rounds.existsByCommuneKeyAndStateNot(communeKey, RoundState.CLOSED)) {
            throw new InvalidInput(
                    "year", "Đợt rà soát trước của xã chưa kết thúc. Hãy hoàn thành đợt đó trước.");
        }
        var commune = territory.commune(communeKey);
        var round = rounds.save(new ReviewRound(commune.key(), year, today, actor.username()));
        deadlines.set(Rounds.SUBJECT, round.id().toString(), CLOSING_RULE, today);
        processes.startRound(round.id(), communeKey);
        audit.record(
                communeKey,
                actor.username(),
                "open-periodic-review",
                Rounds.SUBJECT,
                round.id().toString(),
                String.valueOf(year));
        return round.id();
    }
}
