package vn.giamngheo.classification.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import vn.giamngheo.classification.CellProblem;
import vn.giamngheo.classification.PointTableRefused;

/** The form of a file that was not taken, with the cells to repair. */
final class RefusedFile {

    private static final int MOST_SHOWN = 200;

    private RefusedFile() {}

    static ModelAndView page(String view, PointTableRefused refused, Model model) {
        List<CellProblem> cells = refused.cells();
        model.addAttribute("fieldErrors", refused.byField())
                .addAttribute("cells", cells.subList(0, Math.min(MOST_SHOWN, cells.size())))
                .addAttribute("more", Math.max(0, cells.size() - MOST_SHOWN));
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
