package vn.giamngheo.benefit;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.DecisionWords;

/** What the tables on benefits ask and answer, in the words of the catalogue and the facts. */
@Component
class TableWords implements DecisionWords {

    private static final Map<String, String> FIXED =
            Map.ofEntries(
                    entry("YES", "có"),
                    entry("NO", "không"),
                    entry("NONE", "không"),
                    entry("UNKNOWN", "chưa rõ"),
                    entry("subject.MEMBER", "thành viên"),
                    entry("subject.HOUSEHOLD", "hộ"),
                    entry("sex.FEMALE", "nữ"),
                    entry("ethnicity.KINH", "Kinh"),
                    entry("ethnicity.MINORITY", "dân tộc thiểu số"),
                    entry("workingAge.YES", "trong độ tuổi"),
                    entry("workingAge.CHECK", "cần kiểm tra ngày sinh"),
                    entry("workingAge.TOO_OLD", "trên độ tuổi"),
                    entry("workingAge.TOO_YOUNG", "chưa đến tuổi"),
                    entry("earlierGroup.WORK", "người lao động, hưu trí"),
                    entry("earlierGroup.ALLOWANCE", "hưởng trợ cấp xã hội"),
                    entry("earlierGroup.CHILD", "trẻ em dưới 6 tuổi"),
                    entry("earlierGroup.OTHER_GROUP", "nhóm khác"),
                    entry("outcome.GRANT", "được hưởng"),
                    entry("outcome.OFFER", "được hưởng khi có đề nghị"),
                    entry("outcome.REFUSED", "không được hưởng"),
                    entry("outcome.COVERED", "đã có theo diện khác"),
                    entry("outcome.MISSING", "thiếu dữ liệu, cần hỏi thêm"));

    private final Catalogue catalogue;

    TableWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>(FIXED);
        catalogue
                .benefits()
                .forEach(benefit -> words.put("benefit." + benefit.code(), benefit.name()));
        for (var each : LivingClass.values()) {
            words.put("livingClass." + each.name(), each.label());
            words.put("averageStandard." + each.name(), each.label());
        }
        add(words, "schooling", FactKind.SCHOOLING);
        add(words, "disability", FactKind.DISABILITY);
        add(words, "orphan", FactKind.ORPHAN);
        add(words, "legalAidGroup", FactKind.LEGAL_AID_GROUP);
        return words;
    }

    private static void add(Map<String, String> words, String column, FactKind kind) {
        kind.choices().forEach((code, label) -> words.put(column + "." + code, label));
    }
}
