package vn.giamngheo.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.household.HouseholdRow;
import vn.giamngheo.household.Households;
import vn.giamngheo.household.ImportHouseholds;
import vn.giamngheo.shared.ActingAs;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.territory.FoundVillages;
import vn.giamngheo.territory.NewVillage;
import vn.giamngheo.territory.Territory;

/** Loads the invented commune into an empty database, through the same checks as a real list. */
@Component
@Profile("training")
class TrainingCommune {

    static final String OFFICER = "ldtbxh";

    private static final String YEAR_BEFORE = "{năm trước}";

    private final TrainingClock clock;
    private final TrainingAccountList accounts;
    private final Territory territory;
    private final FoundVillages foundVillages;
    private final Households households;
    private final ImportHouseholds importHouseholds;
    private final WorkingDays workingDays;
    private final ActingAs actingAs;
    private final CurrentActor currentActor;

    TrainingCommune(
            TrainingClock clock,
            TrainingAccountList accounts,
            Territory territory,
            FoundVillages foundVillages,
            Households households,
            ImportHouseholds importHouseholds,
            WorkingDays workingDays,
            ActingAs actingAs,
            CurrentActor currentActor) {
        this.clock = clock;
        this.accounts = accounts;
        this.territory = territory;
        this.foundVillages = foundVillages;
        this.households = households;
        this.importHouseholds = importHouseholds;
        this.workingDays = workingDays;
        this.actingAs = actingAs;
        this.currentActor = currentActor;
    }

    /** Gives the commune its day and its officials; asked again it changes nothing. */
    @Transactional
    public void prepare(int year) {
        if (!clock.isSet()) {
            clock.moveTo(openingDay(year));
        }
        accounts.openCommuneAccounts();
        accounts.openVillageAccounts();
    }

    /** First working day of the periodic review. */
    LocalDate openingDay(int year) {
        var first = LocalDate.of(year, 9, 1);
        return workingDays.isWorkingDay(first) ? first : workingDays.after(first, 1);
    }

    boolean isEmpty() {
        return territory.villages(TrainingAccountList.COMMUNE).isEmpty()
                && households.countOpen(TrainingAccountList.COMMUNE) == 0;
    }

    /**
     * Brings the six invented villages and their households, on the lists by a decision of the
     * December before.
     */
    @Transactional
    public void loadInvented(int year) {
        loadInventedVillages(year);
        var rows = new ArrayList<HouseholdRow>();
        var line = 2;
        for (var row : TrainingFile.read("households.csv")) {
            rows.add(HouseholdRow.ofText(line++, dated(row, year - 1)));
        }
        actingAs.actingAs(
                OFFICER,
                () ->
                        importHouseholds.importRows(
                                TrainingAccountList.COMMUNE,
                                "Danh sách tập huấn",
                                rows,
                                List.of(),
                                currentActor.require()));
    }

    /** The invented villages alone, for a list that brings households and no villages. */
    @Transactional
    public void loadInventedVillages(int year) {
        foundVillages.add(
                TrainingAccountList.COMMUNE,
                TrainingFile.read("villages.csv").stream()
                        .map(
                                row ->
                                        new NewVillage(
                                                row.get("Thôn"),
                                                Integer.parseInt(row.get("Số hộ dân cư")),
                                                Integer.parseInt(row.get("Số nhân khẩu"))))
                        .toList(),
                year);
        accounts.openVillageAccounts();
    }

    /** Brings a list from outside; its villages get their officials. */
    @Transactional
    public void load(String fileName, byte[] content) {
        actingAs.actingAs(
                OFFICER,
                () ->
                        importHouseholds.importAll(
                                TrainingAccountList.COMMUNE,
                                fileName,
                                content,
                                currentActor.require()));
        accounts.openVillageAccounts();
    }

    private static Map<String, String> dated(Map<String, String> row, int yearBefore) {
        Map<String, String> dated = new HashMap<>(row);
        dated.computeIfPresent(
                "Ngày quyết định",
                (header, value) -> value.replace(YEAR_BEFORE, String.valueOf(yearBefore)));
        return dated;
    }
}
