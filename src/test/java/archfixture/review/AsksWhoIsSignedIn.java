package archfixture.review;

import archfixture.security.SignedIn;

/** Violation: a rule that asks who is signed in. */
class AsksWhoIsSignedIn {

    SignedIn who() {
        return new SignedIn();
    }
}
