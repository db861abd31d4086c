package vn.giamngheo.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the owning modules what tasks are about, one query a kind of subject. */
@Component
class SubjectNames {

    private final List<TaskSubjects> subjects;

    SubjectNames(List<TaskSubjects> subjects) {
        this.subjects = subjects;
    }

    Map<String, TaskSubjects.TaskSubject> of(Collection<TaskRow> tasks) {
        return ofKeys(
                tasks.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TaskRow::process,
                                        Collectors.mapping(
                                                TaskRow::businessKey, Collectors.toList()))));
    }

    /**
     * @param keysByProcess business keys by process id
     */
    Map<String, TaskSubjects.TaskSubject> ofKeys(Map<String, List<String>> keysByProcess) {
        Map<String, TaskSubjects.TaskSubject> names = new HashMap<>();
        for (var subject : subjects) {
            var keys =
                    subject.processes().stream()
                            .flatMap(
                                    process ->
                                            keysByProcess.getOrDefault(process, List.of()).stream())
                            .toList();
            if (!keys.isEmpty()) {
                names.putAll(subject.of(keys));
            }
        }
        return names;
    }
}
