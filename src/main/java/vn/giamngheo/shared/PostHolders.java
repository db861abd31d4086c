package vn.giamngheo.shared;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may act by which post today, asked by those who hand out work and look after it. */
public interface PostHolders {

    /** Everybody with an open account who may act there today, deputies included. */
    List<Holder> inCommunes(Collection<String> communeKeys);

    /** Accounts of today's administrators. */
    List<String> administrators();

    /** Those of the accounts that exist, closed ones included. */
    Map<String, Account> accounts(Collection<String> usernames);

    /**
     * A person and one post by which they may act.
     *
     * @param communeKey null for an administrator
     * @param group the engine's group of the post
     * @param place village of the post, empty for one of the whole commune
     * @param absentTo last day of the person's own absence; null when they are there
     * @param insteadOf name of the absent person whose post it is; null for their own
     */
    record Holder(
            String username,
            String fullName,
            @Nullable String communeKey,
            String role,
            String group,
            String place,
            @Nullable LocalDate absentTo,
            @Nullable String insteadOf) {}

    /**
     * @param active the person can sign in
     * @param email where mail goes; null for nobody's
     * @param absentTo last day of an absence; null when there is none today
     */
    record Account(
            String username,
            String fullName,
            boolean active,
            @Nullable String email,
            @Nullable LocalDate absentTo) {}
}
