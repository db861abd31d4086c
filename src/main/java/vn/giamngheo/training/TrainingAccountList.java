package vn.giamngheo.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giamngheo.security.OpenAccount;
import vn.giamngheo.security.OpenAccount.NewAccount;
import vn.giamngheo.security.OpenAccount.Post;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.web.TrainingAccounts;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.Village;

/** The invented officials of the training commune and the one password everybody knows. */
@Component
@Profile("training")
class TrainingAccountList implements TrainingAccounts {

    static final String COMMUNE = "11116-2023";
    static final String PASSWORD = "TapHuan@2023";

    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2021, 7, 1);

    private final List<Map<String, String>> people = TrainingFile.read("accounts.csv");
    private final OpenAccount openAccount;
    private final Territory territory;

    TrainingAccountList(OpenAccount openAccount, Territory territory) {
        this.openAccount = openAccount;
        this.territory = territory;
    }

    /** Opens the accounts of the commune's own officials, once. */
    void openCommuneAccounts() {
        people.stream().filter(person -> !ofVillage(person)).forEach(person -> open(person, null));
    }

    /** Opens the accounts of every village that has none. */
    void openVillageAccounts() {
        territory
                .villages(COMMUNE)
                .forEach(village -> peopleOf(village).forEach(person -> open(person, village)));
    }

    private void open(Map<String, String> person, Village village) {
        var username = person.get("username");
        if (openAccount.exists(username)) {
            return;
        }
        var posts =
                Stream.of(person.get("roles").split(";"))
                        .map(
                                role ->
                                        new Post(
                                                role,
                                                role.equals(Roles.ADMINISTRATOR) ? null : COMMUNE,
                                                village == null ? null : village.key(),
                                                IN_OFFICE_SINCE))
                        .toList();
        openAccount.open(
                new NewAccount(
                        username, PASSWORD, person.get("full_name"), person.get("title"), posts));
    }

    /**
     * The people of a village's number; a village beyond those invented gets a head by its name.
     */
    private List<Map<String, String>> peopleOf(Village village) {
        var number = String.valueOf(village.ordinal());
        var invented = people.stream().filter(person -> number.equals(person.get("village")));
        var found = invented.toList();
        if (!found.isEmpty()) {
            return found;
        }
        var place = village.name();
        return List.of(
                person("truongthon" + number, "Trưởng " + place, "Trưởng thôn", Roles.VILLAGE_HEAD),
                person(
                        "rasoat" + number + "a",
                        "Rà soát viên A " + place,
                        "Rà soát viên",
                        Roles.ENUMERATOR),
                person(
                        "rasoat" + number + "b",
                        "Rà soát viên B " + place,
                        "Rà soát viên",
                        Roles.ENUMERATOR));
    }

    private static Map<String, String> person(
            String username, String name, String title, String role) {
        return Map.of("username", username, "full_name", name, "title", title, "roles", role);
    }

    @Override
    public List<TrainingAccount> list() {
        var commune =
                people.stream()
                        .filter(person -> !ofVillage(person))
                        .map(person -> card(person, person.get("title"), groupOf(person)));
        var villages =
                territory.villages(COMMUNE).stream()
                        .flatMap(
                                village ->
                                        peopleOf(village).stream()
                                                .map(
                                                        person ->
                                                                card(
                                                                        person,
                                                                        person.get("title")
                                                                                + " - "
                                                                                + village.name(),
                                                                        "Thôn")));
        return Stream.concat(commune, villages).toList();
    }

    private static TrainingAccount card(Map<String, String> person, String title, String group) {
        return new TrainingAccount(
                person.get("username"), PASSWORD, person.get("full_name"), title, group);
    }

    private static String groupOf(Map<String, String> person) {
        return switch (person.get("roles")) {
            case Roles.OPINION_AUTHORITY, Roles.SUPERVISOR -> "Huyện, giám sát";
            case Roles.ADMINISTRATOR -> "Hệ thống";
            default -> "Xã";
        };
    }

    private static boolean ofVillage(Map<String, String> person) {
        return Roles.OF_A_VILLAGE.contains(person.get("roles"));
    }
}
