package vn.giamngheo.shared.web;

import java.util.Optional;
import vn.giamngheo.shared.Actor;

/** Where a person begins, when that is not the list of tasks; implemented by the page's module. */
public interface HomePage {

    /** Path of the page; empty when the person begins elsewhere. */
    Optional<String> of(Actor actor);
}
