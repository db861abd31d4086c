package archfixture.household;

/** Violation: prints to the console. */
class Prints {

    void print() {
        System.out.println("printed");
    }
}
