package archfixture.review.web;

import archfixture.household.Households;
import archfixture.security.SignedIn;

/** Violation: a page that reads a repository; innocent: a page that knows who is signed in. */
class RepositoryPage {

    String show(Households households, SignedIn signedIn) {
        return households + " " + signedIn;
    }
}
