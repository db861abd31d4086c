package vn.giamngheo.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.giamngheo.shared.Actor;

/**
 * Who is signed in, as Spring Security carries it.
 *
 * @param insteadOf names of the absent people for whom they act
 */
record SignedInOfficial(Actor actor, List<String> insteadOf) implements UserDetails, Serializable {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor.groups().stream()
                .map(SignedInOfficial::role)
                .distinct()
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** "village-head.11116-2023.01" is the authority ROLE_village-head. */
    private static String role(String group) {
        var dot = group.indexOf('.');
        return "ROLE_" + (dot < 0 ? group : group.substring(0, dot));
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    List<String> tenants() {
        return List.copyOf(actor.communes());
    }

    List<String> groups() {
        return List.copyOf(actor.groups());
    }
}
