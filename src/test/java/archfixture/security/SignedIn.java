package archfixture.security;

/** What only pages may use. */
public class SignedIn {}
