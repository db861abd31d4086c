package vn.giamngheo.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.document.OpinionReportDocument;
import vn.giamngheo.document.OpinionReportDocument.Annex;
import vn.giamngheo.document.OpinionReportDocument.Household;
import vn.giamngheo.document.Sex;
import vn.giamngheo.document.Signature;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.territory.OpinionAuthorities;
import vn.giamngheo.territory.Territory;

/** Words the report that asks for the opinion, from what lies in the dossier. */
@Component
class OpinionReport {

    private final DossierContents contents;
    private final Opinions opinions;
    private final Rounds rounds;
    private final Territory territory;
    private final OpinionAuthorities authorities;
    private final TrainingMark training;

    OpinionReport(
            DossierContents contents,
            Opinions opinions,
            Rounds rounds,
            Territory territory,
            OpinionAuthorities authorities,
            TrainingMark training) {
        this.contents = contents;
        this.opinions = opinions;
        this.rounds = rounds;
        this.territory = territory;
        this.authorities = authorities;
        this.training = training;
    }

    /** As it would be sent today: without number, date and signer. */
    OpinionReportDocument draft(Dossier dossier, LocalDate today) {
        var asked = asked(dossier.communeKey(), today);
        return new Wording(dossier)
                .document(null, null, asked.title(), asked.days(), Signature.chair(""));
    }

    /** As the chair signed it. */
    OpinionReportDocument signed(Dossier dossier, Opinion letter) {
        var name = String.valueOf(letter.reportSignerName());
        return new Wording(dossier)
                .document(
                        letter.reportNumber(),
                        letter.askedOn(),
                        letter.authorityTitle(),
                        "chậm nhất hết ngày %s (%s)"
                                .formatted(
                                        OfficialWording.shortDate(letter.dueOn()), letter.clause()),
                        letter.reportOnBehalf()
                                ? Signature.deputyForChair(name)
                                : Signature.chair(name));
    }

    private Asked asked(String communeKey, LocalDate today) {
        try {
            return authorities
                    .on(communeKey, today)
                    .map(
                            authority ->
                                    new Asked(
                                            authority.title(),
                                            "trong thời hạn %s ngày làm việc (%s)"
                                                    .formatted(
                                                            OfficialWording.count(
                                                                    authority.workingDays()),
                                                            authority.clause())))
                    .orElse(new Asked("(không phải xin ý kiến)", "theo quy định"));
        } catch (BusinessException notConfigured) {
            return new Asked("(chưa xác định cơ quan cho ý kiến)", "theo quy định");
        }
    }

    private record Asked(String title, String days) {}

    /** The sentences and tables of one report, over data read once. */
    private final class Wording {

        private final Dossier dossier;
        private final int year;
        private final IssuingBody body;
        private final DossierContents.Contents dossierContents;
        private final ResultLists results;
        private final Map<UUID, Rounds.ReviewResult> scores;
        private final Map<String, Integer> residents;

        Wording(Dossier dossier) {
            this.dossier = dossier;
            this.year = rounds.round(dossier.roundId()).year();
            var commune = territory.commune(dossier.communeKey());
            this.body = IssuingBody.of(commune.fullName(), commune.name());
            this.dossierContents = contents.of(dossier.roundId());
            this.results = contents.results(dossier.roundId());
            this.scores =
                    rounds.resultsOf(results.lines().stream().map(ResultLine::reviewId).toList());
            this.residents =
                    territory.populations(dossier.communeKey(), year).stream()
                            .collect(
                                    Collectors.toMap(
                                            row -> row.villageKey(), row -> row.households()));
        }

        OpinionReportDocument document(
                @Nullable String number,
                @Nullable LocalDate date,
                String addressee,
                String answeredWithin,
                Signature signature) {
            return new OpinionReportDocument(
                    body,
                    number,
                    date,
                    "Kết quả rà soát hộ nghèo, hộ cận nghèo năm %d và xin ý kiến".formatted(year),
                    addressee,
                    "Thực hiện Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng"
                            + " Chính phủ, %s báo cáo kết quả rà soát hộ nghèo, hộ cận nghèo năm"
                                    .formatted(body.name())
                            + " %d trên địa bàn như sau:".formatted(year),
                    sentences(),
                    villages(),
                    complaintsSummary(),
                    complaints(),
                    dossier.reportNote().lines().filter(line -> !line.isBlank()).toList(),
                    earlier(),
                    "%s kính báo cáo và đề nghị %s cho ý kiến bằng văn bản về kết quả rà soát, %s"
                            .formatted(body.name(), addressee, answeredWithin),
                    annexes(),
                    signature,
                    List.of("Như trên", "Ban Chỉ đạo rà soát xã", "Lưu: VT"),
                    training.active());
        }

        private List<String> sentences() {
            var known = residents.values().stream().mapToInt(Integer::intValue).sum();
            return List.of(
                    "Số hộ được rà soát: %d hộ.".formatted(results.lines().size()),
                    "Hộ nghèo sau rà soát: %s; trước rà soát %d hộ, mới vào danh sách %d hộ."
                            .formatted(
                                    rate(results.poor(), known),
                                    results.poorBefore(),
                                    results.newlyPoor()),
                    "Hộ cận nghèo sau rà soát: %s; trước rà soát %d hộ, mới vào danh sách %d hộ."
                            .formatted(
                                    rate(results.nearPoor(), known),
                                    results.nearPoorBefore(),
                                    results.newlyNearPoor()),
                    "Hộ thoát nghèo: %d hộ; hộ thoát cận nghèo: %d hộ."
                            .formatted(
                                    results.of(ResultList.ESCAPED_POVERTY).size(),
                                    results.of(ResultList.ESCAPED_NEAR_POVERTY).size()));
        }

        /** "41 hộ trên 2345 hộ dân cư, tỷ lệ 1,75%": a rate always with both of its numbers. */
        private String rate(int part, int whole) {
            return everyVillageCounted()
                    ? "%d hộ trên %d hộ dân cư, tỷ lệ %s"
                            .formatted(part, whole, OfficialWording.share(part, whole))
                    : "%d hộ, chưa tính được tỷ lệ vì có thôn chưa có số hộ dân cư".formatted(part);
        }

        private boolean everyVillageCounted() {
            return territory.villages(dossier.communeKey()).stream()
                    .allMatch(village -> residents.containsKey(village.key()));
        }

        private List<OpinionReportDocument.Village> villages() {
            var meetings =
                    dossierContents.villages().stream()
                            .collect(Collectors.toMap(item -> item.name(), item -> item));
            List<OpinionReportDocument.Village> lines = new ArrayList<>();
            for (var village : territory.villages(dossier.communeKey())) {
                var own =
                        new ResultLists(
                                results.lines().stream()
                                        .filter(
                                                line ->
                                                        line.household()
                                                                .villageKey()
                                                                .equals(village.key()))
                                        .toList());
                var meeting = meetings.get(village.name());
                lines.add(
                        line(
                                village.name(),
                                own,
                                residents.get(village.key()),
                                meeting == null || meeting.lastMeetingOn() == null
                                        ? "chưa họp"
                                        : OfficialWording.shortDate(meeting.lastMeetingOn()),
                                posted(village.key())));
            }
            var all = residents.values().stream().mapToInt(Integer::intValue).sum();
            lines.add(line("Toàn xã", results, everyVillageCounted() ? all : null, "", ""));
            return lines;
        }

        private OpinionReportDocument.Village line(
                String name,
                ResultLists own,
                @Nullable Integer whole,
                String meeting,
                String posted) {
            return new OpinionReportDocument.Village(
                    name,
                    whole == null ? "chưa có" : String.valueOf(whole),
                    own.lines().size(),
                    own.poor(),
                    whole == null ? "-" : OfficialWording.share(own.poor(), whole),
                    own.nearPoor(),
                    whole == null ? "-" : OfficialWording.share(own.nearPoor(), whole),
                    own.newlyListed(),
                    own.of(ResultList.ESCAPED_POVERTY).size(),
                    own.of(ResultList.ESCAPED_NEAR_POVERTY).size(),
                    meeting,
                    posted);
        }

        private String posted(String villageKey) {
            var hung =
                    dossierContents.postings().stream()
                            .filter(list -> list.villageKey().equals(villageKey))
                            .filter(list -> list.postedOn() != null && list.endsOn() != null)
                            .map(
                                    list ->
                                            "từ %s đến hết %s%s"
                                                    .formatted(
                                                            OfficialWording.shortDate(
                                                                    list.postedOn()),
                                                            OfficialWording.shortDate(
                                                                    list.endsOn()),
                                                            list.ofReverification()
                                                                    ? " (kết quả phúc tra)"
                                                                    : ""))
                            .toList();
            return hung.isEmpty() ? "chưa niêm yết" : String.join("; ", hung);
        }

        private String complaintsSummary() {
            var all = dossierContents.complaints();
            if (all.isEmpty()) {
                return "Không có khiếu nại trong thời gian niêm yết.";
            }
            var byAuthority = all.stream().filter(PostedLists.ComplaintView::byAuthority).count();
            return ("Đã tiếp nhận %d khiếu nại của người dân; %d hộ được kiểm tra lại theo đề nghị"
                            + " của cơ quan cho ý kiến. Đã phúc tra, giải quyết xong %d trên %d.")
                    .formatted(
                            all.size() - byAuthority,
                            byAuthority,
                            dossierContents.settled(),
                            all.size());
        }

        private List<OpinionReportDocument.Complaint> complaints() {
            var all = dossierContents.complaints();
            var households =
                    contents.householdsOf(
                            all.stream().map(PostedLists.ComplaintView::reviewId).toList());
            List<UUID> reviews = new ArrayList<>();
            all.forEach(
                    complaint -> {
                        reviews.add(complaint.reviewId());
                        if (complaint.newReviewId() != null) {
                            reviews.add(complaint.newReviewId());
                        }
                    });
            var found = rounds.resultsOf(reviews);
            return all.stream()
                    .map(
                            complaint ->
                                    new OpinionReportDocument.Complaint(
                                            households.get(complaint.reviewId()).title(),
                                            OfficialWording.shortDate(complaint.receivedOn()),
                                            complaint.byAuthority()
                                                    ? "Cơ quan cho ý kiến"
                                                    : "Người dân",
                                            outcome(complaint, found)))
                    .toList();
        }

        private String outcome(
                PostedLists.ComplaintView complaint, Map<UUID, Rounds.ReviewResult> found) {
            var before = found.get(complaint.reviewId());
            var after = complaint.newReviewId() == null ? null : found.get(complaint.newReviewId());
            if (!complaint.settled() || after == null || after.category() == null) {
                return complaint.stateWords();
            }
            return after.category() == before.category()
                    ? "Giữ nguyên: " + label(after.category())
                    : "Đổi từ %s thành %s"
                            .formatted(label(before.category()), label(after.category()));
        }

        private List<String> earlier() {
            return opinions.findByDossierIdOrderByNumber(dossier.id()).stream()
                    .filter(letter -> !letter.isOpen())
                    .map(
                            letter ->
                                    "%s ngày %s: %s trả lời tại văn bản số %s ngày %s, %s."
                                            .formatted(
                                                    letter.reportNumber() == null
                                                            ? "Hồ sơ gửi"
                                                            : "Báo cáo số " + letter.reportNumber(),
                                                    OfficialWording.shortDate(letter.askedOn()),
                                                    letter.authorityTitle(),
                                                    letter.reference(),
                                                    OfficialWording.shortDate(letter.answeredOn()),
                                                    letter.outcome() == Opinion.Outcome.AGREED
                                                            ? "thống nhất"
                                                            : "đề nghị kiểm tra lại %d hộ"
                                                                    .formatted(
                                                                            letter.returns()
                                                                                    .size())))
                    .toList();
        }

        private List<Annex> annexes() {
            return List.of(
                    new Annex(
                            "I",
                            "hộ nghèo, hộ cận nghèo sau rà soát",
                            households(
                                    line ->
                                            line.after() == PovertyCategory.POOR
                                                    || line.after() == PovertyCategory.NEAR_POOR)),
                    new Annex("II", "hộ nghèo", households(ResultList.POOR::holds)),
                    new Annex("III", "hộ cận nghèo", households(ResultList.NEAR_POOR::holds)),
                    new Annex(
                            "IV", "hộ thoát nghèo", households(ResultList.ESCAPED_POVERTY::holds)),
                    new Annex(
                            "V",
                            "hộ thoát cận nghèo",
                            households(ResultList.ESCAPED_NEAR_POVERTY::holds)));
        }

        private List<Household> households(Predicate<ResultLine> belongs) {
            return results.lines().stream().filter(belongs).map(this::household).toList();
        }

        private Household household(ResultLine line) {
            var household = line.household();
            var result = scores.get(line.reviewId());
            return new Household(
                    household.headName(),
                    household.headBirthDate().getYear(),
                    Sex.valueOf(household.headSex().name()),
                    household.ethnicGroup(),
                    household.villageName(),
                    household.memberCount(),
                    result.b1(),
                    result.b2(),
                    label(line.after()),
                    label(line.before()));
        }

        private static String label(@Nullable PovertyCategory category) {
            return category == null ? "chưa phân loại" : category.label();
        }
    }
}
