package vn.giamngheo.workflow;

import java.util.Collection;
import java.util.Set;

/**
 * A message for which a process waits until something has happened in the record. Whoever still
 * waits although the record says that it has happened was never told. The module that owns the
 * record answers; implemented there.
 */
public interface AwaitedMessage {

    /** The message's name in the models. */
    String name();

    /**
     * Of these business keys those for which it has happened, by the record, so long ago that the
     * message was sent if it was sent at all.
     */
    Set<String> happened(Collection<String> businessKeys);

    /** Tells the waiting process. Does nothing when it has not happened, or when nobody waits. */
    void sendAgain(String businessKey);
}
