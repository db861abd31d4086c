package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says that the catalogue was changed, as confirming a rule or a number does. */
@TestComponent
public class CatalogueChange {

    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;

    CatalogueChange(ApplicationEventPublisher publisher, PlatformTransactionManager manager) {
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(manager);
    }

    /** The catalogue is read anew, and what waits of the benefit is counted again. */
    public void of(String benefitCode, String communeKey) {
        transaction.executeWithoutResult(
                status -> {
                    publisher.publishEvent(new CatalogueChanged());
                    publisher.publishEvent(
                            new RatesChanged(benefitCode, communeKey, LocalDate.of(2022, 1, 1)));
                });
    }
}
