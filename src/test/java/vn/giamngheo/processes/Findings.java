package vn.giamngheo.processes;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** What a model does against the conventions: the convention's name, the element, what is wrong. */
final class Findings {

    private final List<String> all = new ArrayList<>();

    void addIf(boolean wrong, String convention, BaseElement element, String sentence) {
        addIf(wrong, convention, String.valueOf(element.getId()), sentence);
    }

    void addIf(boolean wrong, String convention, String element, String sentence) {
        if (wrong) {
            all.add(convention + ": " + element + " " + sentence);
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
