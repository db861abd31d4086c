package vn.giamngheo.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.review.CompileReviewList.Candidate;

/** Danh sách hộ cần rà soát as the page and its Excel file show it: village by village. */
record ReviewList(List<OfVillage> villages) {

    static ReviewList of(List<Candidate> candidates) {
        Map<String, List<Candidate>> byVillage = new LinkedHashMap<>();
        candidates.forEach(
                candidate ->
                        byVillage
                                .computeIfAbsent(
                                        candidate.household().villageKey(),
                                        key -> new ArrayList<>())
                                .add(candidate));
        return new ReviewList(
                byVillage.values().stream()
                        .map(
                                households ->
                                        new OfVillage(
                                                households.get(0).household().villageName(),
                                                households))
                        .toList());
    }

    public int total() {
        return villages.stream().mapToInt(village -> village.households().size()).sum();
    }

    public int byRequest() {
        return villages.stream().mapToInt(OfVillage::byRequest).sum();
    }

    public int byList() {
        return total() - byRequest();
    }

    /** The households of one village. */
    record OfVillage(String name, List<Candidate> households) {

        public int byRequest() {
            return (int) households.stream().filter(Candidate::byRequest).count();
        }

        public int byList() {
            return households.size() - byRequest();
        }
    }
}
