package vn.giamngheo.benefit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The requests as they are written; pages read them through {@link ApplicationRegister}. */
interface BenefitApplications extends Repository<BenefitApplication, UUID> {

    /** Written at once: papers and events hang on the row. */
    BenefitApplication saveAndFlush(BenefitApplication application);

    Optional<BenefitApplication> findById(UUID id);

    List<BenefitApplication> findByIdIn(Collection<UUID> ids);

    boolean existsBySubjectIdAndBenefitCodeAndStateIn(
            UUID subjectId, String benefitCode, Collection<ApplicationState> states);

    boolean existsBySubjectIdAndExclusiveKindAndStateIn(
            UUID subjectId, String exclusiveKind, Collection<ApplicationState> states);

    /** Savings-and-credit groups that requests of the commune named, each once, by name. */
    @Query(
            """
            select distinct a.loanGroup from BenefitApplication a
            where a.communeKey = :commune and a.loanGroup <> '' order by a.loanGroup
            """)
    List<String> loanGroups(String commune);
}
