package vn.giamngheo.recognition.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giamngheo.classification.LawMark;
import vn.giamngheo.recognition.DecisionBases;

/** An administrator sees what decisions rest on, since when, and how far that was checked. */
@Controller
class DecisionBasisPage {

    private final DecisionBases bases;

    DecisionBasisPage(DecisionBases bases) {
        this.bases = bases;
    }

    @GetMapping("/quan-tri/can-cu-quyet-dinh")
    String show(Model model) {
        model.addAttribute(
                "rows",
                bases.all().stream()
                        .map(basis -> new Row(basis, LawMark.words(basis.mark())))
                        .toList());
        return "recognition/bases";
    }

    record Row(DecisionBases.Basis basis, String mark) {}
}
