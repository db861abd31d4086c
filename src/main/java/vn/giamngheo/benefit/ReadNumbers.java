package vn.giamngheo.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.benefit.ReadCatalogue.Acts;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;

/** The numbers amounts are counted from, of the country and of the communes a person works for. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class ReadNumbers {

    /** The whole country as the form sends it. */
    public static final String WHOLE_COUNTRY = "ca-nuoc";

    private final CatalogueMemory memory;
    private final NumberDrafts numbers;
    private final Territory territory;
    private final EntryNames names;
    private final Clock clock;

    ReadNumbers(
            CatalogueMemory memory,
            NumberDrafts numbers,
            Territory territory,
            EntryNames names,
            Clock clock) {
        this.memory = memory;
        this.numbers = numbers;
        this.territory = territory;
        this.names = names;
        this.clock = clock;
    }

    /** Every kind with what was entered, the newest first. */
    public List<Line> lines(Actor actor) {
        var seen =
                numbers.in(actor.communes()).stream()
                        .filter(
                                number ->
                                        !number.state().isOpen()
                                                || CatalogueAccess.mayEnter(
                                                        actor, number.communeKey())
                                                || CatalogueAccess.mayConfirm(
                                                        actor, number.communeKey()))
                        .toList();
        return memory.book().kinds().stream()
                .map(
                        kind ->
                                new Line(
                                        kind,
                                        seen.stream()
                                                .filter(number -> number.kind().equals(kind))
                                                .toList(),
                                        !places(actor, kind.code()).isEmpty(),
                                        LocalDate.now(clock)))
                .toList();
    }

    /** Numbers that are drafts or wait to be confirmed, for who enters or confirms there. */
    public List<One> open(Actor actor) {
        return numbers.in(actor.communes()).stream()
                .filter(number -> number.state().isOpen())
                .filter(
                        number ->
                                CatalogueAccess.mayEnter(actor, number.communeKey())
                                        || CatalogueAccess.mayConfirm(actor, number.communeKey()))
                .map(number -> one(actor, number))
                .toList();
    }

    /**
     * One number with what the person may do.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN
     */
    public One one(Actor actor, UUID id) {
        return one(actor, numbers.get(id));
    }

    private One one(Actor actor, NumberView number) {
        var commune = number.communeKey();
        CatalogueAccess.requireSee(actor, commune);
        var own = number.enteredBy().equals(actor.username());
        var enters = CatalogueAccess.mayEnter(actor, commune);
        var confirms = CatalogueAccess.mayConfirm(actor, commune);
        if (number.state().isOpen() && !enters && !confirms) {
            throw new BusinessException(
                    "FORBIDDEN", "Bản đang nhập chỉ mở cho người nhập và người xác nhận.");
        }
        var waits = number.state() == EntryState.SUBMITTED && confirms;
        return new One(
                number,
                commune == null ? "Cả nước" : territory.commune(commune).fullName(),
                names.of(number.enteredBy(), number.confirmedBy()),
                new Acts(
                        enters && number.state() == EntryState.DRAFT && own,
                        enters && number.state().isOpen(),
                        waits && !own,
                        waits && own,
                        false));
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public NumberKind kind(String code) {
        return memory.book().askedKind(code);
    }

    /** Where the person may enter the number: key to name, the whole country without a key. */
    public Map<String, String> places(Actor actor, String code) {
        var places = new LinkedHashMap<String, String>();
        actor.communes().stream()
                .sorted()
                .filter(commune -> CatalogueAccess.mayEnter(actor, commune))
                .forEach(commune -> places.put(commune, territory.commune(commune).fullName()));
        if (!kind(code).local() && CatalogueAccess.mayEnter(actor, null)) {
            places.put(WHOLE_COUNTRY, "Cả nước");
        }
        return places;
    }

    /**
     * @param mayEnter the person may enter one
     */
    public record Line(
            NumberKind kind, List<NumberView> numbers, boolean mayEnter, LocalDate today) {}

    /**
     * @param place where it holds, in words
     * @param people who entered and confirmed it, in words
     */
    public record One(NumberView number, String place, String people, Acts acts) {}
}
