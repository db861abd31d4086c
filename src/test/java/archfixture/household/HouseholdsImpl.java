package archfixture.household;

/** Violation: named after nothing. */
class HouseholdsImpl {}
