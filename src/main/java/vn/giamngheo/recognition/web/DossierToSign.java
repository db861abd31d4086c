package vn.giamngheo.recognition.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.approval.Dossiers.DossierView;
import vn.giamngheo.approval.ResultLine;
import vn.giamngheo.approval.ResultList;
import vn.giamngheo.approval.ResultLists;
import vn.giamngheo.recognition.Refusals;
import vn.giamngheo.recognition.SampleChecks;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/**
 * What lies before the signer: the four lists, the preparer, the opinion, what signing does, and a
 * few households worth a look.
 */
@Component
class DossierToSign {

    private final DossierContents contents;
    private final Refusals refusals;
    private final SampleChecks sampleChecks;
    private final Rounds rounds;
    private final Territory territory;
    private final Staff staff;

    DossierToSign(
            DossierContents contents,
            Refusals refusals,
            SampleChecks sampleChecks,
            Rounds rounds,
            Territory territory,
            Staff staff) {
        this.contents = contents;
        this.refusals = refusals;
        this.sampleChecks = sampleChecks;
        this.rounds = rounds;
        this.territory = territory;
        this.staff = staff;
    }

    void show(DossierView dossier, ListParameters list, Actor actor, Model model) {
        TerritoryScope.of(actor).requireWholeCommune(dossier.communeKey());
        var results = contents.results(dossier.roundId());
        list.show(results, model);
        model.addAttribute("dossier", dossier);
        model.addAttribute("round", rounds.round(dossier.roundId()));
        model.addAttribute("commune", territory.commune(dossier.communeKey()).fullName());
        model.addAttribute("preparer", preparer(dossier));
        model.addAttribute("letter", dossier.latestLetter());
        model.addAttribute(
                "consequences", consequences(results, refusals.expected(dossier.roundId())));
        model.addAttribute("samples", samples(dossier, results));
        model.addAttribute(
                "preparedByReader",
                actor.username().equals(dossier.preparedBy())
                        && actor.hasRole(Roles.COMMUNE_CHAIR));
        model.addAttribute("returnReason", dossier.returnReason());
    }

    private List<Sample> samples(DossierView dossier, ResultLists results) {
        var byHousehold =
                results.lines().stream()
                        .collect(
                                Collectors.toMap(
                                        line -> line.household().id(),
                                        line -> line,
                                        (first, second) -> first));
        return sampleChecks.of(dossier.roundId()).stream()
                .filter(suggestion -> byHousehold.containsKey(suggestion.householdId()))
                .map(
                        suggestion ->
                                new Sample(
                                        byHousehold.get(suggestion.householdId()),
                                        suggestion.why()))
                .toList();
    }

    private @Nullable String preparer(DossierView dossier) {
        return staff.holding(Roles.POVERTY_OFFICER, dossier.communeKey()).stream()
                .filter(person -> person.username().equals(dossier.preparedBy()))
                .map(Staff.Person::fullName)
                .findFirst()
                .orElse(dossier.preparedBy());
    }

    private static List<String> consequences(ResultLists results, int refusals) {
        return List.of(
                "%d hộ nghèo, %d hộ cận nghèo được công nhận."
                        .formatted(results.poor(), results.nearPoor()),
                "%d hộ thoát nghèo, %d hộ thoát cận nghèo được công nhận."
                        .formatted(
                                results.of(ResultList.ESCAPED_POVERTY).size(),
                                results.of(ResultList.ESCAPED_NEAR_POVERTY).size()),
                "%d giấy chứng nhận, %d thông báo không công nhận được lập."
                        .formatted(results.listed(), refusals),
                "Quyết định đã ký không sửa được; sai thì đính chính bằng quyết định mới.");
    }

    /** A household worth a look, by name. */
    record Sample(ResultLine line, String why) {}
}
