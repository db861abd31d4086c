package archfixture.household.util;

/** Violation: a package that says nothing. */
class Anything {}
