package archfixture.household;

import org.springframework.beans.factory.annotation.Autowired;

/** Violation: field injection. */
class FieldInjected {

    @Autowired private Households households;

    Households households() {
        return households;
    }
}
