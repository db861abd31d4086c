package vn.giamngheo.security;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person who works in the application, with every post they held and hold. */
@Entity
class Account {

    @Id private String username;
    private String fullName;
    private String title;
    private boolean active;
    private @Nullable String email;
    @Version private @Nullable Long version;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "username", nullable = false, updatable = false)
    private List<RoleAssignment> roles = new ArrayList<>();

    protected Account() {}

    Account(String username, String fullName, String title) {
        this.username = username;
        this.fullName = fullName;
        this.title = title;
        this.active = true;
    }

    void hold(RoleAssignment role) {
        roles.add(role);
    }

    List<RoleAssignment> roles() {
        return List.copyOf(roles);
    }

    void close() {
        active = false;
    }

    void reopen() {
        active = true;
    }

    void receiveMailAt(@Nullable String address) {
        email = address;
    }

    String username() {
        return username;
    }

    String fullName() {
        return fullName;
    }

    /** What is printed under a signature, and by whose right one signs. */
    void entitle(String newTitle) {
        title = newTitle;
    }

    String title() {
        return title;
    }

    boolean isActive() {
        return active;
    }
}
