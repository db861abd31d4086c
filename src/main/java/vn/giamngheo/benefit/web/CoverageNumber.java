package vn.giamngheo.benefit.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.giamngheo.benefit.Coverage.Group;

/** A number of the page on targets: the word of its address and the groups it counts. */
record CoverageNumber(String path, String label, Set<Group> groups) {

    static final CoverageNumber ELIGIBLE =
            new CoverageNumber("du-dieu-kien", "Đủ điều kiện", EnumSet.allOf(Group.class));

    static final CoverageNumber TO_REACH =
            new CoverageNumber(
                    "phai-dat", "Phải đạt (đã cấp và còn lại)", EnumSet.of(Group.DONE, Group.LEFT));

    CoverageNumber {
        groups = Set.copyOf(groups);
    }

    /** Empty for what is none. */
    static Optional<CoverageNumber> of(String path) {
        if (path.equals(ELIGIBLE.path)) {
            return Optional.of(ELIGIBLE);
        }
        if (path.equals(TO_REACH.path)) {
            return Optional.of(TO_REACH);
        }
        return Arrays.stream(Group.values())
                .filter(group -> group.path().equals(path))
                .map(group -> new CoverageNumber(path, group.label(), Set.of(group)))
                .findFirst();
    }

    /** Who is listed differs in what became of them. */
    public boolean mixed() {
        return groups.size() > 1;
    }
}
