package vn.giamngheo.benefit;

import java.util.Collection;
import java.util.UUID;

/** Many ids as one parameter of a query. */
final class Ids {

    private Ids() {}

    /** For {@code = ANY(CAST(:ids AS uuid[]))}. */
    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
