package vn.giamngheo.classification;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the mark of an indicator follows from members and dwelling; a standard names it. */
interface DerivationRule {

    Map<String, DerivationRule> BY_NAME =
            Map.ofEntries(
                    Map.entry("EMPLOYMENT", new EmploymentRule()),
                    Map.entry("DEPENDENTS", new DependentsRule()),
                    Map.entry("NUTRITION", new NutritionRule()),
                    Map.entry("HEALTH_INSURANCE", new HealthInsuranceRule()),
                    Map.entry("ADULT_EDUCATION", new AdultEducationRule()),
                    Map.entry("CHILD_SCHOOLING", new ChildSchoolingRule()),
                    Map.entry("HOUSING_QUALITY", new HousingQualityRule()),
                    Map.entry("HOUSING_AREA", new HousingAreaRule()),
                    Map.entry("WATER_SOURCE", new WaterSourceRule()),
                    Map.entry("TOILET", new ToiletRule()),
                    Map.entry("TELECOM", new TelecomRule()),
                    Map.entry("INFO_DEVICES", new InfoDevicesRule()));

    /** Empty for a name that the application does not know. */
    static Optional<DerivationRule> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Names of the numbers that the threshold needs. */
    Set<String> parameters();

    /**
     * @param thresholds with every number of {@link #parameters()}
     */
    Derived derive(SurveyedHousehold household, Thresholds thresholds);
}
