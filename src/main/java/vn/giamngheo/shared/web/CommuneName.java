package vn.giamngheo.shared.web;

import java.util.Optional;

/** Gives the shell the name of the commune a person works for; offered by the territory. */
public interface CommuneName {

    /** "xã Tân Lễ" for a unit key; empty when the key is unknown. */
    Optional<String> of(String communeKey);
}
