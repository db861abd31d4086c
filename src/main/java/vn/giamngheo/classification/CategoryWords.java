package vn.giamngheo.classification;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.workflow.DecisionWords;

/** What the table that classifies a household answers, in words. */
@Component
class CategoryWords implements DecisionWords {

    @Override
    public Map<String, String> words() {
        return Arrays.stream(PovertyCategory.values())
                .collect(
                        Collectors.toMap(
                                category -> "category." + category.name(), PovertyCategory::label));
    }
}
