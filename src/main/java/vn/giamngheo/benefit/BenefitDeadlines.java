package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/**
 * How long an official may take for a benefit: the law's period, else the commune's own, else what
 * the catalogue proposes as internal.
 */
@Component
class BenefitDeadlines {

    static final String LIST_DAYS = "LIST_DAYS";
    static final String APPLICATION_DAYS = "APPLICATION_DAYS";

    private final CatalogueMemory memory;

    BenefitDeadlines(CatalogueMemory memory) {
        this.memory = memory;
    }

    /**
     * @throws BusinessException RULE_EXPIRED when no rule of the benefit holds on the day
     */
    BenefitDeadline of(String benefitCode, String communeKey, LocalDate day) {
        var book = memory.book();
        var rule =
                book.ruleOn(benefitCode, day)
                        .orElseThrow(
                                () -> ExpiredRule.ofBenefit(book.benefit(benefitCode).name(), day));
        var deadline = rule.deadline();
        if (!deadline.internal() || deadline.days() == null) {
            return deadline;
        }
        var way = book.benefit(benefitCode).way();
        return book.number(way == Benefit.Way.ISSUE ? LIST_DAYS : APPLICATION_DAYS, communeKey, day)
                .map(
                        own ->
                                new BenefitDeadline(
                                        Math.toIntExact(own.value()),
                                        "WORKING",
                                        own.legalBasis(),
                                        true,
                                        deadline.others()))
                .orElse(deadline);
    }
}
