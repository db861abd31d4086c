package vn.giamngheo.processes;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** All mechanical conventions of the process models, applied to one file. */
record ProcessModelConventions(Set<String> forms, Set<String> delegates, Set<String> processes) {

    List<String> findings(String fileName, BpmnModelInstance model) {
        var findings = new Findings();
        new NamingConventions(model, findings).check(fileName);
        new StepConventions(model, findings, forms, delegates, processes).check();
        new FlowConventions(model, findings).check();
        new DiagramConventions(model, findings).check();
        return findings.all();
    }
}
