package vn.giamngheo.approval;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialDocuments;
import vn.giamngheo.document.PostedListDocument;
import vn.giamngheo.document.Signature;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** Prints a list to put up: who is affected and how, and nothing else about anybody. */
@UseCase
public class PrintPostedList {

    private final PostedLists postedLists;
    private final PublicAddresses addresses;
    private final PostingPeriods periods;
    private final Territory territory;
    private final OfficialDocuments documents;
    private final TrainingMark training;

    PrintPostedList(
            PostedLists postedLists,
            PublicAddresses addresses,
            PostingPeriods periods,
            Territory territory,
            OfficialDocuments documents,
            TrainingMark training) {
        this.postedLists = postedLists;
        this.addresses = addresses;
        this.periods = periods;
        this.territory = territory;
        this.documents = documents;
        this.training = training;
    }

    /**
     * The poster. A list that does not hang yet is printed as put up today: the paper comes before
     * the proof that it hangs.
     *
     * @return PDF
     */
    public byte[] pdf(UUID postingId, TerritoryScope scope) {
        var list = postedLists.list(postingId, scope);
        var period = periods.of(list);
        var commune = territory.commune(list.communeKey());
        var body = IssuingBody.of(commune.fullName(), commune.name());
        return documents.postedList(
                new PostedListDocument(
                        body,
                        null,
                        period.from(),
                        "%s rà soát hộ nghèo, hộ cận nghèo năm %d - %s"
                                .formatted(
                                        list.ofReverification() ? "Kết quả phúc tra" : "Kết quả",
                                        list.year(),
                                        list.villageName()),
                        households(postingId),
                        period.from(),
                        period.to(),
                        period.words(),
                        List.of(
                                "Nhà văn hóa " + lowerFirst(list.villageName()),
                                "Trụ sở " + body.name()),
                        period.to(),
                        "trưởng thôn, Ban Chỉ đạo rà soát tại trụ sở "
                                + body.name()
                                + " hoặc Ủy ban Mặt trận Tổ quốc xã",
                        addresses.of(postingId),
                        Signature.steeringCommittee(""),
                        training.active()));
    }

    private List<PostedListDocument.Household> households(UUID postingId) {
        return postedLists.householdsOf(postingId).stream()
                .map(
                        item ->
                                new PostedListDocument.Household(
                                        item.household().headName(),
                                        item.household().villageName(),
                                        item.before(),
                                        item.after()))
                .toList();
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
