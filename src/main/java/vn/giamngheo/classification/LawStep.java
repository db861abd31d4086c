package vn.giamngheo.classification;

/** A step of a version on its way, and the verb by which it is audited. */
enum LawStep {
    SUBMIT(LawState.SUBMITTED, "submit-law-data", false),
    SEND_BACK(LawState.DRAFT, "send-back-law-data", true),
    CONFIRM(LawState.CONFIRMED, "confirm-law-data", false),
    SUPERSEDE(LawState.SUPERSEDED, "supersede-law-data", false),
    WITHDRAW_EXAMPLE(LawState.SUPERSEDED, "withdraw-example-table", false),
    DISCARD(LawState.DISCARDED, "discard-law-data", true);

    private final LawState to;
    private final String action;
    private final boolean noted;

    LawStep(LawState to, String action, boolean noted) {
        this.to = to;
        this.action = action;
        this.noted = noted;
    }

    LawState to() {
        return to;
    }

    String action() {
        return action;
    }

    /** Whether its words are shown to people on the version from then on. */
    boolean isNoted() {
        return noted;
    }
}
