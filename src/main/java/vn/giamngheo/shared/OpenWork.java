package vn.giamngheo.shared;

import java.util.List;

/** Tasks that wait for one person by name, asked by those who keep accounts. */
public interface OpenWork {

    /** Open tasks the person has taken or was given, by kind; no names of households. */
    List<Kind> of(String username);

    /**
     * Gives all of them to another person; what that person may not do goes back to its group.
     *
     * @return what became of them
     */
    Outcome moveAll(String from, String to, String by, String reason);

    /** Gives all of them back to their groups. */
    Outcome freeAll(String username, String by, String reason);

    /**
     * @param name "Rà soát, chấm điểm hộ"
     */
    record Kind(String name, long count) {}

    /**
     * @param moved now the other person's
     * @param freed back with their group
     * @param left with the former person still, because nobody may be named in their place here
     */
    record Outcome(int moved, int freed, int left) {}
}
