package vn.giamngheo.workflow;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts names to tasks: the engine knows ids only, the module that owns the subject knows whom it is
 * about. Implemented by the owning module, one bean per kind of subject.
 */
public interface TaskSubjects {

    /** Processes whose business key this knows. */
    Collection<String> processes();

    /**
     * @param businessKeys ids of the subjects, of the processes named above
     * @return what a person recognises, by business key; absent when there is nothing to say
     */
    Map<String, TaskSubject> of(Collection<String> businessKeys);

    /**
     * @param title "Nguyễn Thị Lụa - thôn Đông", or the village, or the list
     * @param villageKey village the task belongs to; null for the commune's own
     * @param page page of ours about it, for whoever may only read; null when there is none
     */
    record TaskSubject(String title, @Nullable String villageKey, @Nullable String page) {}
}
