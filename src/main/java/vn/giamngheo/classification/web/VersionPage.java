package vn.giamngheo.classification.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.classification.LawDetail;
import vn.giamngheo.classification.LawKind;
import vn.giamngheo.classification.LawSheets;
import vn.giamngheo.classification.LawVersions;
import vn.giamngheo.shared.Actor;

/** The page of one version, filled for whoever looks at it or was refused a step on it. */
@Component
class VersionPage {

    private static final String VIEW = "classification/version";

    private final LawVersions versions;
    private final LawSheets sheets;

    VersionPage(LawVersions versions, LawSheets sheets) {
        this.versions = versions;
        this.sheets = sheets;
    }

    /** Returns the name of the template. */
    String fill(Actor actor, String id, Model model) {
        var detail = versions.detail(actor, id);
        var version = detail.version();
        model.addAttribute("detail", detail)
                .addAttribute("law", version)
                .addAttribute("consequences", consequences(detail));
        switch (version.kind()) {
            case STANDARD -> model.addAttribute("standard", sheets.standard(actor, id));
            case POINT_TABLE -> model.addAttribute("sheet", sheets.pointTable(actor, id));
            default -> model.addAttribute("list", sheets.codeList(actor, version));
        }
        return VIEW;
    }

    private static List<String> consequences(LawDetail detail) {
        var version = detail.version();
        var words = new ArrayList<String>();
        words.add(
                switch (version.kind()) {
                    case STANDARD ->
                            "Hộ được rà soát %s được phân loại theo bản này."
                                    .formatted(version.period());
                    case POINT_TABLE -> "Điểm B1 của hộ trong vùng được tính bằng bảng này.";
                    default -> "Danh mục này được dùng %s.".formatted(version.period());
                });
        if (version.replaces() != null) {
            words.add("Bản cũ “%s” không còn được dùng.".formatted(detail.replacedName()));
        }
        if (version.kind() == LawKind.POINT_TABLE) {
            words.add("Bạn nhận rằng từng câu, phương án và số điểm đã đối chiếu với văn bản.");
        }
        words.add("Bản đã xác nhận không sửa được nữa; muốn sửa phải lập bản thay thế.");
        return words;
    }
}
