package vn.giamngheo.shared;

import java.util.function.Supplier;

/**
 * Lets a block of code act for a person who is not at the keyboard: the autopilot of the training
 * commune, which must pass the same permissions as people do.
 */
public interface ActingAs {

    /**
     * Runs the work with the account's roles and restores the former actor.
     *
     * @throws BusinessException when the account does not exist or is closed
     */
    <T> T actingAs(String username, Supplier<T> work);
}
