package archfixture.household;

import org.springframework.data.repository.Repository;

/** A repository other fixtures reach for. */
public interface Households extends Repository<Household, String> {}
