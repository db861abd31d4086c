package vn.giamngheo.shared;

import java.util.List;
import java.util.Optional;

/**
 * Who is acting in this thread, whichever face the act came from. Asked by pages and by the steps
 * that record a human decision; rules receive the {@link Actor} as a parameter.
 */
public interface CurrentActor {

    /** Empty in background work. */
    Optional<Actor> find();

    /**
     * @throws BusinessException NOT_SIGNED_IN when nobody is signed in
     */
    default Actor require() {
        return find().orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_SIGNED_IN", "Bạn cần đăng nhập để làm việc này."));
    }

    /** Names of the absent people whose posts the person who acts holds as well. */
    default List<String> insteadOf() {
        return List.of();
    }
}
