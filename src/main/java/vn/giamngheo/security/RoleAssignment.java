package vn.giamngheo.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Roles;

/** One post held from a date to a date: a role, in a commune or in one of its villages. */
@Entity
class RoleAssignment {

    @Id private UUID id;
    private String role;
    private @Nullable String communeKey;
    private @Nullable String villageKey;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected RoleAssignment() {}

    RoleAssignment(
            String role,
            @Nullable String communeKey,
            @Nullable String villageKey,
            LocalDate validFrom) {
        this.id = UUID.randomUUID();
        this.role = role;
        this.communeKey = communeKey;
        this.villageKey = villageKey;
        this.validFrom = validFrom;
    }

    /** Some day from that day on it is still held. */
    boolean reaches(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }

    boolean isSamePost(String otherRole, @Nullable String commune, @Nullable String village) {
        return role.equals(otherRole)
                && Objects.equals(communeKey, commune)
                && Objects.equals(villageKey, village);
    }

    /** The same post in other hands from that day, until the day this one was to end. */
    RoleAssignment continuedFrom(LocalDate day) {
        var continued = new RoleAssignment(role, communeKey, villageKey, day);
        continued.validTo = validTo;
        return continued;
    }

    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    UUID id() {
        return id;
    }

    String role() {
        return role;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable String villageKey() {
        return villageKey;
    }

    /** The engine's group id: the role itself, or the role of one village. */
    String group() {
        return villageKey == null ? role : Roles.ofVillage(role, villageKey);
    }

    @Nullable String communeKey() {
        return communeKey;
    }
}
