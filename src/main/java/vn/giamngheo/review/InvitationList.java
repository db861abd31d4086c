package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.shared.Staff.Person;
import vn.giamngheo.territory.Territory;

/**
 * Draws up who is to be invited, as far as the application knows them: the officials by their
 * posts, the reviewed households, and whoever the village added to its meeting before. The village
 * adds its party cell, mass organisations and other households.
 */
@Component
class InvitationList {

    private final RollCall rollCall;
    private final MeetingDraft draft;
    private final Rounds rounds;
    private final Territory territory;
    private final Staff staff;
    private final Households households;
    private final JdbcClient jdbc;

    InvitationList(
            RollCall rollCall,
            MeetingDraft draft,
            Rounds rounds,
            Territory territory,
            Staff staff,
            Households households,
            JdbcClient jdbc) {
        this.rollCall = rollCall;
        this.draft = draft;
        this.rounds = rounds;
        this.territory = territory;
        this.staff = staff;
        this.households = households;
        this.jdbc = jdbc;
    }

    /**
     * Puts on the list whoever is not on it yet.
     *
     * @param before the village's meeting before this one, null for the first
     */
    void draw(UUID villageReviewId, UUID meetingId, @Nullable UUID before) {
        var part = rounds.village(villageReviewId);
        var village = territory.village(part.villageKey()).name();
        var officials = officials(part.communeKey(), village);
        List<Invitee> wanted = new ArrayList<>(officials);
        if (before != null) {
            rollCall.invitees(before).stream()
                    .filter(invitee -> invitee.reviewId() == null)
                    .forEach(wanted::add);
        }
        wanted.addAll(reviewed(meetingId, village));
        var listed = new HashSet<String>();
        rollCall.invitees(meetingId).forEach(invitee -> listed.add(keyOf(invitee)));
        for (var invitee : wanted) {
            if (listed.add(keyOf(invitee))) {
                rollCall.invite(
                        meetingId,
                        new Invitee(
                                UUID.randomUUID(),
                                invitee.category(),
                                invitee.fullName(),
                                invitee.post(),
                                invitee.unit(),
                                invitee.reviewId()));
            }
        }
        prefill(meetingId, before, officials);
    }

    private void prefill(UUID meetingId, @Nullable UUID before, List<Invitee> officials) {
        var standing = draft.values(meetingId);
        var heads =
                officials.stream()
                        .filter(invitee -> invitee.category() == InviteeCategory.VILLAGE_HEAD)
                        .toList();
        if (heads.size() == 1 && !standing.containsKey(MeetingFields.CHAIR)) {
            draft.prefill(meetingId, MeetingFields.CHAIR, heads.get(0).fullName());
        }
        if (before != null) {
            var earlier = draft.values(before);
            for (var field :
                    List.of(
                            MeetingFields.PLACE,
                            MeetingFields.SECRETARY,
                            MeetingFields.SECRETARY_ACCOUNT)) {
                if (!standing.containsKey(field)) {
                    draft.prefill(meetingId, field, earlier.getOrDefault(field, ""));
                }
            }
        }
    }

    /** Whoever holds two posts is invited once, for the first of them. */
    private List<Invitee> officials(String communeKey, String village) {
        var commune = territory.commune(communeKey);
        var committee = "UBND " + lowered(commune.fullName());
        Set<String> invited = new HashSet<>();
        List<Invitee> officials = new ArrayList<>();
        add(
                officials,
                invited,
                InviteeCategory.VILLAGE_HEAD,
                holding(Roles.VILLAGE_HEAD, communeKey, p -> p.where().equals(village)),
                "Trưởng thôn",
                village);
        add(
                officials,
                invited,
                InviteeCategory.POVERTY_OFFICER,
                holding(Roles.POVERTY_OFFICER, communeKey, p -> true),
                "Công chức làm công tác giảm nghèo",
                committee);
        add(
                officials,
                invited,
                InviteeCategory.STEERING_COMMITTEE,
                holding(Roles.STEERING_COMMITTEE, communeKey, p -> true),
                "Thành viên Ban Chỉ đạo",
                committee);
        add(
                officials,
                invited,
                InviteeCategory.FATHERLAND_FRONT,
                holding(Roles.FATHERLAND_FRONT, communeKey, p -> true),
                "Đại diện Mặt trận Tổ quốc",
                "UBMTTQ " + lowered(commune.fullName()));
        add(
                officials,
                invited,
                InviteeCategory.ENUMERATOR,
                holding(Roles.ENUMERATOR, communeKey, p -> p.where().equals(village)),
                "Rà soát viên",
                village);
        return officials;
    }

    private List<Person> holding(String role, String communeKey, Predicate<Person> wanted) {
        return staff.holding(role, communeKey).stream().filter(wanted).toList();
    }

    private static void add(
            List<Invitee> officials,
            Set<String> invited,
            InviteeCategory category,
            List<Person> people,
            String post,
            String unit) {
        for (var person : people) {
            if (invited.add(person.username())) {
                officials.add(
                        new Invitee(
                                UUID.randomUUID(), category, person.fullName(), post, unit, null));
            }
        }
    }

    private List<Invitee> reviewed(UUID meetingId, String village) {
        var reviews =
                jdbc
                        .sql(
                                """
                                SELECT r.household_id, m.review_id
                                FROM giamngheo.village_meeting_result m
                                JOIN giamngheo.household_review r ON r.id = m.review_id
                                WHERE m.meeting_id = :meeting
                                """)
                        .param("meeting", meetingId)
                        .query(
                                (row, number) ->
                                        Map.entry(
                                                row.getObject("household_id", UUID.class),
                                                row.getObject("review_id", UUID.class)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return households.summaries(reviews.keySet()).values().stream()
                .map(household -> ofHousehold(household, reviews.get(household.id()), village))
                .toList();
    }

    private static Invitee ofHousehold(HouseholdSummary household, UUID reviewId, String village) {
        return new Invitee(
                UUID.randomUUID(),
                InviteeCategory.REVIEWED_HOUSEHOLD,
                household.headName(),
                "Chủ hộ",
                village,
                reviewId);
    }

    private static String keyOf(Invitee invitee) {
        return invitee.reviewId() != null
                ? invitee.reviewId().toString()
                : invitee.category() + " " + invitee.fullName();
    }

    private static String lowered(String unit) {
        return unit.substring(0, 1).toLowerCase(Locale.ROOT) + unit.substring(1);
    }
}
