package vn.giamngheo.approval.process;

import vn.giamngheo.workflow.ProcessVariable;

/** What the steps of this module write into a periodic review. */
final class DossierVariables {

    static final ProcessVariable<Boolean> ALL_POSTED_OUT = ProcessVariable.flag("allPostedOut");
    static final ProcessVariable<String> DOSSIER_ID = ProcessVariable.text("dossierId");
    static final ProcessVariable<Boolean> OPINION_NEEDED = ProcessVariable.flag("opinionNeeded");

    private DossierVariables() {}
}
