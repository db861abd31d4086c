package vn.giamngheo.household.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdDetail;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.MemberChange;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.household.Relation;

/** What an official reads before deciding: what the register will say, and who may become head. */
@Component
class ChangeConsequences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Households households;

    ChangeConsequences(Households households) {
        this.households = households;
    }

    /**
     * @param heads remaining members to choose the new head from, by id; empty unless the head
     *     leaves
     * @param consequences of accepting, in sentences
     */
    record Preview(Map<UUID, String> heads, List<String> consequences) {}

    Preview of(MemberChange change) {
        var household = households.detail(change.householdId());
        return change.kind().isDeparture()
                ? departure(change, household)
                : arrival(change, household);
    }

    private static Preview departure(MemberChange change, HouseholdDetail household) {
        var staying =
                household.members().stream()
                        .filter(member -> !member.id().equals(change.memberId()))
                        .toList();
        var heads = new LinkedHashMap<UUID, String>();
        if (change.person().relation() == Relation.HEAD) {
            staying.forEach(member -> heads.put(member.id(), words(member)));
        }
        var sentences = new ArrayList<String>();
        sentences.add(
                "%s ra khỏi sổ hộ từ ngày %s, lý do: %s."
                        .formatted(
                                change.person().fullName(),
                                DAY.format(change.happenedOn()),
                                change.kind().label()));
        sentences.add("Hộ còn %d nhân khẩu.".formatted(staying.size()));
        if (!heads.isEmpty()) {
            sentences.add(
                    "Người được chọn thành chủ hộ. Quan hệ của các thành viên khác giữ như trong sổ"
                            + " nên phải kiểm tra lại; công chức làm công tác giảm nghèo sửa ở"
                            + " Nhập danh sách.");
        }
        sentences.add("Phân loại hiện nay của hộ không thay đổi.");
        return new Preview(heads, sentences);
    }

    private static Preview arrival(MemberChange change, HouseholdDetail household) {
        return new Preview(
                Map.of(),
                List.of(
                        "%s được ghi vào sổ hộ, quan hệ với chủ hộ: %s; dân tộc ghi theo chủ hộ."
                                .formatted(
                                        change.person().fullName(),
                                        change.person().relation().label()),
                        "Hộ có %d nhân khẩu.".formatted(household.members().size() + 1),
                        "Phân loại hiện nay của hộ không thay đổi."));
    }

    private static String words(MemberView member) {
        return "%s, %s, sinh %s"
                .formatted(member.fullName(), member.relation().label(), member.birthText());
    }
}
