package vn.giamngheo.household;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Who of the register a list means: by identity number, else by name and birth within the
 * household. Nobody is meant twice.
 */
final class MemberMatch {

    private final Map<MemberLine, Register.Person> persons = new IdentityHashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    private MemberMatch() {}

    static MemberMatch of(List<MemberLine> lines, List<Register.Person> members) {
        var match = new MemberMatch();
        match.pair(
                lines,
                members,
                (line, person) ->
                        line.identityNumber() != null
                                && line.identityNumber().equals(person.identityNumber()));
        match.pair(
                lines,
                members,
                (line, person) ->
                        line.birth().equals(person.birth()) && line.namedLike(person.fullName()));
        match.pair(
                lines,
                members,
                (line, person) ->
                        line.birth().agreesWith(person.birth())
                                && line.namedLike(person.fullName()));
        return match;
    }

    Optional<Register.Person> personOf(MemberLine line) {
        return Optional.ofNullable(persons.get(line));
    }

    boolean isNamed(Register.Person person) {
        return taken.contains(person.id());
    }

    private void pair(
            List<MemberLine> lines,
            List<Register.Person> members,
            BiPredicate<MemberLine, Register.Person> same) {
        for (var line : lines) {
            if (!persons.containsKey(line)) {
                members.stream()
                        .filter(person -> !taken.contains(person.id()) && same.test(line, person))
                        .findFirst()
                        .ifPresent(
                                person -> {
                                    persons.put(line, person);
                                    taken.add(person.id());
                                });
            }
        }
    }
}
