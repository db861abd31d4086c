package vn.giamngheo.classification.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.classification.EditLawData;
import vn.giamngheo.classification.LawKind;
import vn.giamngheo.classification.LawSheets;
import vn.giamngheo.classification.LawVersions;
import vn.giamngheo.classification.RuleChoice;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;

/** Fills the forms of a draft with what stands in it, or with what was typed and refused. */
@Component
class EditForms {

    private final EditLawData editLawData;
    private final LawVersions versions;
    private final LawSheets sheets;

    EditForms(EditLawData editLawData, LawVersions versions, LawSheets sheets) {
        this.editLawData = editLawData;
        this.versions = versions;
        this.sheets = sheets;
    }

    /** The form of everything but indicators; returns the name of the template. */
    String whole(Actor actor, String id, Map<String, String> typed, Model model) {
        fill(actor, id, typed, model);
        var version = versions.detail(actor, id).version();
        if (version.kind() == LawKind.STANDARD) {
            model.addAttribute("areas", Area.values())
                    .addAttribute("categories", PovertyCategory.values());
        } else if (version.kind() != LawKind.POINT_TABLE) {
            model.addAttribute("list", sheets.codeList(actor, version));
        }
        return "classification/edit";
    }

    /** The form of one indicator; returns the name of the template. */
    String indicator(Actor actor, String id, String code, Map<String, String> typed, Model model) {
        var form = fill(actor, id, typed, model);
        var line =
                sheets.standard(actor, id)
                        .indicator(code)
                        .orElseThrow(
                                () -> new BusinessException("NOT_FOUND", "Không có chỉ số này."));
        var rule = form.getOrDefault("indicator." + code + ".rule", "");
        model.addAttribute("line", line)
                .addAttribute("prefix", "indicator." + code + ".")
                .addAttribute("rules", rules())
                .addAttribute(
                        "numbers",
                        RuleChoice.named(rule).map(RuleChoice::parameters).orElse(List.of()));
        return "classification/indicator";
    }

    private Map<String, String> fill(
            Actor actor, String id, Map<String, String> typed, Model model) {
        var form = new LinkedHashMap<>(editLawData.values(actor, id));
        form.replaceAll((field, value) -> typed.getOrDefault(field, value));
        model.addAttribute("law", versions.detail(actor, id).version()).addAttribute("form", form);
        return form;
    }

    private static Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        Arrays.stream(RuleChoice.values()).forEach(rule -> rules.put(rule.name(), rule.label()));
        return rules;
    }
}
