package vn.giamngheo.classification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.InputErrors;

/** All tables of rows together: a version is edited, judged complete and copied as a whole. */
@Component
class LawParts {

    private final List<LawPart> parts;

    LawParts(List<LawPart> parts) {
        this.parts = parts;
    }

    /** In the order of the page. */
    List<Cell> cells(LawVersion version) {
        return of(version).stream().flatMap(rows -> rows.cells(version.id()).stream()).toList();
    }

    void check(LawVersion version, Map<String, String> values, InputErrors errors) {
        of(version).forEach(rows -> rows.check(values, errors));
    }

    void write(LawVersion version, Set<String> changed, Map<String, String> values) {
        of(version).forEach(rows -> rows.write(version.id(), changed, values));
    }

    /** Sentences that name what is missing before the version may be confirmed. */
    List<String> gaps(LawVersion version) {
        return of(version).stream().flatMap(rows -> rows.gaps(version.id()).stream()).toList();
    }

    void copy(LawVersion from, String to) {
        of(from).forEach(rows -> rows.copy(from.id(), to));
    }

    private List<LawPart> of(LawVersion version) {
        return parts.stream().filter(rows -> rows.belongTo(version.kind())).toList();
    }
}
