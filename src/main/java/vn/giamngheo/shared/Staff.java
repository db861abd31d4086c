package vn.giamngheo.shared;

import java.util.List;

/** Who holds a post, asked by modules that name a person for a task. */
public interface Staff {

    /** People who hold the role in the commune today, by name. */
    List<Person> holding(String role, String communeKey);

    /**
     * A person who can be named.
     *
     * @param where village of the post, empty for a post of the whole commune
     */
    record Person(String username, String fullName, String where) {}
}
