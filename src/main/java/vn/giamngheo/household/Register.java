package vn.giamngheo.household;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole register of a commune as it stands, read once before a list is compared with it. */
final class Register {

    private final Map<String, Entry> byCode = new HashMap<>();
    private final Map<String, Person> byIdentityNumber = new HashMap<>();
    private final Map<UUID, Entry> byId = new HashMap<>();

    Register(Collection<Entry> entries) {
        for (var entry : entries) {
            byCode.put(entry.code(), entry);
            byId.put(entry.id(), entry);
            for (var person : entry.members()) {
                if (person.identityNumber() != null) {
                    byIdentityNumber.put(person.identityNumber(), person);
                }
            }
        }
    }

    Optional<Entry> household(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Person> personWith(String identityNumber) {
        return Optional.ofNullable(byIdentityNumber.get(identityNumber));
    }

    String codeOf(Person person) {
        return byId.get(person.householdId()).code();
    }

    Collection<Entry> households() {
        return byCode.values();
    }

    /** A household and those who live in it. */
    record Entry(
            UUID id,
            String code,
            String villageKey,
            String villageName,
            String address,
            HouseholdFlags flags,
            Set<Integer> causes,
            String note,
            boolean closed,
            List<Person> members) {}

    /** A member who lives in the household. */
    record Person(
            UUID id,
            UUID householdId,
            String fullName,
            Relation relation,
            Birth birth,
            Sex sex,
            @Nullable String identityNumber,
            String ethnicGroup,
            int position) {}
}
