package vn.giamngheo.review.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.review.HoldVillageMeeting;
import vn.giamngheo.review.HoldVillageMeeting.Sheet;
import vn.giamngheo.review.InviteToMeeting;
import vn.giamngheo.review.Invitee;
import vn.giamngheo.review.InviteeCategory;
import vn.giamngheo.review.PrintInvitation;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.review.SignedMinutes;
import vn.giamngheo.review.SuperviseMeeting;
import vn.giamngheo.review.TakeRollCall;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.territory.Territory;

/** Puts together what the page of a meeting shows, while it runs and afterwards. */
@Component
class MeetingViews {

    private final HoldVillageMeeting holdVillageMeeting;
    private final InviteToMeeting inviteToMeeting;
    private final TakeRollCall takeRollCall;
    private final PrintInvitation printInvitation;
    private final SignedMinutes signedMinutes;
    private final SuperviseMeeting superviseMeeting;
    private final Rounds rounds;
    private final Territory territory;
    private final Staff staff;
    private final Clock clock;

    MeetingViews(
            HoldVillageMeeting holdVillageMeeting,
            InviteToMeeting inviteToMeeting,
            TakeRollCall takeRollCall,
            PrintInvitation printInvitation,
            SignedMinutes signedMinutes,
            SuperviseMeeting superviseMeeting,
            Rounds rounds,
            Territory territory,
            Staff staff,
            Clock clock) {
        this.holdVillageMeeting = holdVillageMeeting;
        this.inviteToMeeting = inviteToMeeting;
        this.takeRollCall = takeRollCall;
        this.printInvitation = printInvitation;
        this.signedMinutes = signedMinutes;
        this.superviseMeeting = superviseMeeting;
        this.rounds = rounds;
        this.territory = territory;
        this.staff = staff;
        this.clock = clock;
    }

    /** As the screens of a running meeting are told. */
    MeetingScreen screen(UUID villageReviewId, Actor actor) {
        return MeetingScreen.of(
                inviteToMeeting.list(villageReviewId, actor),
                takeRollCall.attendance(villageReviewId, actor),
                holdVillageMeeting.filled(villageReviewId, actor).reading(),
                clock.getZone());
    }

    /**
     * @param number of the meeting, null for the latest
     */
    void show(UUID villageReviewId, @Nullable Integer number, Actor actor, Model model) {
        var sheet = holdVillageMeeting.sheet(villageReviewId, number, actor);
        var part = rounds.village(villageReviewId);
        var invitees = inviteToMeeting.list(villageReviewId, sheet.number(), actor);
        var attendance = takeRollCall.attendance(villageReviewId, sheet.number(), actor);
        model.addAttribute("sheet", sheet)
                .addAttribute("year", part.year())
                .addAttribute("villageName", territory.village(sheet.villageKey()).name())
                .addAttribute("attendees", byCategory(attendance.attendees(invitees)))
                .addAttribute("attendance", attendance)
                .addAttribute("today", LocalDateTime.now(clock).toLocalDate())
                .addAttribute("mayFill", false)
                .addAttribute(
                        "opinions",
                        superviseMeeting.opinions(villageReviewId, sheet.number(), actor))
                .addAttribute("maySpeak", superviseMeeting.maySpeak(actor))
                .addAttribute("signed", signedMinutes.pages(villageReviewId, sheet.number(), actor))
                .addAttribute("notAgreed", notAgreed(sheet))
                .addAttribute("earlier", earlier(sheet.number()));
        if (sheet.draft()) {
            fill(sheet, invitees, part.communeKey(), actor, model);
        }
    }

    private void fill(
            Sheet sheet, List<Invitee> invitees, String communeKey, Actor actor, Model model) {
        var id = sheet.villageReviewId();
        var filled = holdVillageMeeting.filled(id, actor);
        var village = territory.village(sheet.villageKey()).name();
        model.addAttribute("filled", filled)
                .addAttribute("fields", filled.values())
                .addAttribute("mayFill", filled.mayWrite())
                .addAttribute("invitees", byCategory(invitees))
                .addAttribute("categories", categories())
                .addAttribute("enumerators", enumerators(communeKey, village))
                .addAttribute("screen", screen(id, actor))
                .addAttribute("invitation", printInvitation.message(id, actor))
                .addAttribute("now", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS))
                .addAttribute(
                        "consequences",
                        List.of(
                                "Biên bản được ghi nhận và không sửa được nữa.",
                                "Hộ đạt từ 50 % số người dự họp đồng ý được đưa vào danh sách niêm"
                                        + " yết.",
                                "Hộ chưa đạt 50 % trở lại rà soát, thôn họp lại về các hộ đó."));
        if (!model.containsAttribute("fieldErrors")) {
            model.addAttribute("fieldErrors", filled.reading().wrong());
        }
    }

    /** Whom the head may let write beside them. */
    private Map<String, String> enumerators(String communeKey, String village) {
        Map<String, String> choices = new LinkedHashMap<>();
        staff.holding(Roles.ENUMERATOR, communeKey).stream()
                .filter(person -> person.where().equals(village))
                .forEach(person -> choices.put(person.username(), person.fullName()));
        return choices;
    }

    /** What the village adds by itself. */
    static Map<InviteeCategory, String> categories() {
        Map<InviteeCategory, String> words = new LinkedHashMap<>();
        for (var category :
                List.of(
                        InviteeCategory.PARTY_AND_MASS_ORGANISATION,
                        InviteeCategory.OTHER_HOUSEHOLD,
                        InviteeCategory.STEERING_COMMITTEE,
                        InviteeCategory.POVERTY_OFFICER,
                        InviteeCategory.FATHERLAND_FRONT,
                        InviteeCategory.ENUMERATOR)) {
            words.put(category, category.label());
        }
        return words;
    }

    private static Map<InviteeCategory, List<Invitee>> byCategory(List<Invitee> invitees) {
        Map<InviteeCategory, List<Invitee>> groups = new EnumMap<>(InviteeCategory.class);
        invitees.forEach(
                invitee ->
                        groups.computeIfAbsent(invitee.category(), c -> new ArrayList<>())
                                .add(invitee));
        return groups;
    }

    private static List<HoldVillageMeeting.Row> notAgreed(Sheet sheet) {
        return sheet.rows().stream().filter(row -> Boolean.FALSE.equals(row.agreed())).toList();
    }

    /** Numbers of the meetings before this one. */
    private static List<Integer> earlier(int number) {
        List<Integer> numbers = new ArrayList<>();
        for (var before = 1; before < number; before++) {
            numbers.add(before);
        }
        return numbers;
    }
}
