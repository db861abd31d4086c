package vn.giamngheo.approval;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.OpinionAuthorities;
import vn.giamngheo.workflow.Notices;

/**
 * Tells that a round stands because nobody entered who gives the opinion. In a transaction of its
 * own: the step that found it out fails and takes back what it did.
 */
@Component
class AuthorityMissing {

    private final Notices notices;

    AuthorityMissing(Notices notices) {
        this.notices = notices;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void tell(Dossier dossier, String sentence) {
        var round = dossier.roundId().toString();
        notices.tell(
                dossier.communeKey(),
                Roles.ADMINISTRATOR,
                OpinionAuthorities.NOT_CONFIGURED,
                round,
                sentence,
                "/quan-tri/dia-ban");
        for (var audience : List.of(Roles.COMMUNE_CHAIR, Roles.POVERTY_OFFICER)) {
            notices.tell(
                    dossier.communeKey(),
                    audience,
                    OpinionAuthorities.NOT_CONFIGURED,
                    round,
                    "Hồ sơ rà soát dừng ở bước xin ý kiến. " + sentence,
                    "/ho-so/dot/" + round);
        }
    }
}
