package archfixture.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity other fixtures reach for. */
@Entity
public class Household {

    @Id private String id = "";

    public String id() {
        return id;
    }
}
