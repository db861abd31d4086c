package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue as it stands confirmed. */
@Component
class ConfirmedCatalogue implements Catalogue {

    private final CatalogueMemory memory;

    ConfirmedCatalogue(CatalogueMemory memory) {
        this.memory = memory;
    }

    @Override
    public List<Benefit> benefits() {
        return memory.book().benefits();
    }

    @Override
    public Benefit benefit(String code) {
        return memory.book().benefit(code);
    }

    @Override
    public Optional<BenefitRule> ruleOn(String benefitCode, LocalDate day) {
        return memory.book().ruleOn(benefitCode, day).map(CatalogueRule::rule);
    }

    @Override
    public List<BenefitRule> rulesOf(String benefitCode) {
        return memory.book().rulesOf(benefitCode).stream().map(CatalogueRule::rule).toList();
    }
}
