package vn.giamngheo.benefit;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.UseCase;

/** What others entered into the catalogue and a person may confirm: it counts only after that. */
@UseCase
@Transactional(readOnly = true)
public class EntriesToConfirm {

    private final CatalogueEntries entries;
    private final ReadCatalogue catalogue;
    private final ReadNumbers numbers;

    EntriesToConfirm(CatalogueEntries entries, ReadCatalogue catalogue, ReadNumbers numbers) {
        this.entries = entries;
        this.catalogue = catalogue;
        this.numbers = numbers;
    }

    /** As many as {@link #rules} and {@link #numbers} list, without reading them. */
    public Waiting count(Actor actor) {
        var law = CatalogueAccess.mayConfirm(actor, null);
        var communes =
                actor.communes().stream()
                        .filter(commune -> CatalogueAccess.mayConfirm(actor, commune))
                        .toList();
        return law || !communes.isEmpty()
                ? entries.waiting(actor.username(), law, communes)
                : new Waiting(0, 0);
    }

    public List<ReadCatalogue.OneRule> rules(Actor actor) {
        return catalogue.open(actor).stream().filter(one -> one.acts().confirm()).toList();
    }

    public List<ReadNumbers.One> numbers(Actor actor) {
        return numbers.open(actor).stream().filter(one -> one.acts().confirm()).toList();
    }

    /** How many wait for the person. */
    public record Waiting(int rules, int numbers) {}
}
