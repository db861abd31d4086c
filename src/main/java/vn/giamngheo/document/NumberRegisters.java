package vn.giamngheo.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.document.NumberRegister.Kind;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** Shows how far the registers of a commune's documents have come, and where they were moved. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class NumberRegisters {

    private final JdbcClient jdbc;
    private final Clock clock;

    NumberRegisters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A register.
     *
     * @param last the last number given out; 0 when none was
     */
    public record Register(int year, Kind kind, int last) {

        /** "05/QĐ-UBND". */
        public String lastPrinted() {
            return last == 0 ? "chưa dùng" : kind.print(last);
        }

        /** What the next document gets. */
        public String nextPrinted() {
            return kind.print(last + 1);
        }
    }

    /** A register that went on at another number, and why. */
    public record Move(
            int year,
            Kind kind,
            int lastBefore,
            int lastAfter,
            String reason,
            String movedByName,
            LocalDateTime movedAt) {

        /** "04 đến 812": the numbers that no document of the application carries. */
        public String leftOut() {
            return lastBefore + 1 == lastAfter
                    ? OfficialWording.count(lastAfter)
                    : "%s đến %s"
                            .formatted(
                                    OfficialWording.count(lastBefore + 1),
                                    OfficialWording.count(lastAfter));
        }
    }

    /** The years whose registers can be moved, the current one first. */
    public List<Integer> openYears() {
        var year = LocalDate.now(clock).getYear();
        return List.of(year, year + 1);
    }

    /**
     * Every kind of the open years and of the years that have numbers, latest year first.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<Register> of(Actor actor, String communeKey) {
        RegisterAccess.check(actor);
        var used =
                jdbc.sql(
                                """
                                SELECT year, kind, last FROM giamngheo.document_number
                                WHERE commune_key = :commune ORDER BY year DESC, kind
                                """)
                        .param("commune", communeKey)
                        .query(Register.class)
                        .list();
        var all = new ArrayList<Register>();
        var years =
                Stream.concat(used.stream().map(Register::year), openYears().stream().limit(1))
                        .distinct()
                        .sorted((one, other) -> other - one)
                        .toList();
        for (var year : years) {
            for (var kind : Kind.values()) {
                all.add(
                        used.stream()
                                .filter(each -> each.year() == year && each.kind() == kind)
                                .findFirst()
                                .orElse(new Register(year, kind, 0)));
            }
        }
        return all;
    }

    /**
     * Latest first.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<Move> moves(Actor actor, String communeKey) {
        RegisterAccess.check(actor);
        return jdbc.sql(
                        """
                        SELECT year, kind, last_before, last_after, reason, moved_by_name, moved_at
                        FROM giamngheo.document_number_move
                        WHERE commune_key = :commune ORDER BY moved_at DESC
                        """)
                .param("commune", communeKey)
                .query(
                        (row, number) ->
                                new Move(
                                        row.getInt("year"),
                                        Kind.valueOf(row.getString("kind")),
                                        row.getInt("last_before"),
                                        row.getInt("last_after"),
                                        row.getString("reason"),
                                        row.getString("moved_by_name"),
                                        LocalDateTime.ofInstant(
                                                row.getTimestamp("moved_at").toInstant(),
                                                clock.getZone())))
                .list();
    }

    /**
     * Communes for which the application has given out a number, at most 200.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<String> communes(Actor actor) {
        RegisterAccess.check(actor);
        return jdbc.sql(
                        """
                        SELECT DISTINCT commune_key FROM giamngheo.document_number
                        ORDER BY commune_key LIMIT 200
                        """)
                .query(String.class)
                .list();
    }
}
