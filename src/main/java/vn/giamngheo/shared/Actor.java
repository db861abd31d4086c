package vn.giamngheo.shared;

import java.util.Set;

/**
 * The person who acts, as the domain needs to know them: who, with which roles, where.
 *
 * @param username account name, also the engine's user id
 * @param displayName name as printed in records, "Lương Khánh Toàn"
 * @param title post as printed under a signature, "Chủ tịch"; empty when there is none
 * @param groups engine group ids: "poverty-officer", "village-head.11116-2023.01"
 * @param communes unit keys of the communes the person works for (the engine's tenants)
 */
public record Actor(
        String username,
        String displayName,
        String title,
        Set<String> groups,
        Set<String> communes) {

    public boolean hasRole(String role) {
        return groups.contains(role);
    }

    public boolean worksFor(String communeKey) {
        return communes.contains(communeKey);
    }
}
