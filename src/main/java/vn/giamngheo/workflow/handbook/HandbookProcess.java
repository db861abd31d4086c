package vn.giamngheo.workflow.handbook;

import java.util.List;

/**
 * A process as its page shows it.
 *
 * @param version tag of the version new instances begin in
 * @param picture SVG
 * @param people roles that have steps in it
 * @param calls processes it calls
 * @param calledBy processes that call it
 */
public record HandbookProcess(
        HandbookEntry entry,
        String version,
        String picture,
        List<String> people,
        List<HandbookStep> steps,
        List<String> clauses,
        List<HandbookEntry> calls,
        List<HandbookEntry> calledBy) {}
