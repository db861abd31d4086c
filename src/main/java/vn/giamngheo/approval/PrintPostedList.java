package vn.giamngheo.approval;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.PostedListDocument;
import vn.giamngheo.document.Signature;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** Prints a list to put up: who is affected and how, and nothing else about anybody. */
@UseCase
public class PrintPostedList {

    private final PostedLists postedLists;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final TrainingMark training;

    PrintPostedList(
            PostedLists postedLists,
            Territory territory,
            OfficialDocuments documents,
            TrainingMark training) {
        this.postedLists = postedLists;
        this.territory = territory;
        this.documents = documents;
        this.training = training;
    }

    /**
     * @return PDF
     * @throws BusinessException NOT_POSTED before the day of posting is recorded, because the list
     *     names its last day
     */
    public byte[] pdf(UUID postingId, TerritoryScope scope) {
        var list = postedLists.list(postingId, scope);
        if (list.postedOn() == null || list.endsOn() == null) {
            throw new BusinessException(
                    "NOT_POSTED",
                    "Ghi ngày niêm yết trước khi in: danh sách phải nêu ngày cuối nhận khiếu nại.");
        }
        var commune = territory.commune(list.communeKey());
        var households =
                postedLists.householdsOf(postingId).stream()
                        .map(
                                item ->
                                        new PostedListDocument.Household(
                                                item.household().headName(),
                                                item.household().villageName(),
                                                item.before(),
                                                item.after()))
                        .toList();
        var body = IssuingBody.of(commune.fullName(), commune.name());
        return documents.postedList(
                new PostedListDocument(
                        body,
                        null,
                        list.postedOn(),
                        "%s rà soát hộ nghèo, hộ cận nghèo năm %d - %s"
                                .formatted(
                                        list.ofReverification() ? "Kết quả phúc tra" : "Kết quả",
                                        list.year(),
                                        list.villageName()),
                        households,
                        list.postedOn(),
                        list.endsOn(),
                        List.of(
                                "Nhà văn hóa " + lowerFirst(list.villageName()),
                                "Trụ sở " + body.name()),
                        list.endsOn(),
                        "trưởng thôn hoặc Ban Chỉ đạo rà soát xã tại trụ sở " + body.name(),
                        Signature.steeringCommittee(""),
                        training.active()));
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
