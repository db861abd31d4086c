package vn.giamngheo.territory.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.territory.OpinionStanding;

/**
 * How many communes have an authority, need none, or were forgotten, by province.
 *
 * @param otherPeriod units of the other list of units, which do not exist on the day
 */
public record OpinionCoverage(List<Line> provinces, Line country, int otherPeriod) {

    /** Stands for the state of a unit that does not exist on the day. */
    static final String OTHER_PERIOD = "OTHER_PERIOD";

    /** One province, or the country. */
    public record Line(String key, String name, int authority, int none, int notConfigured) {

        public int total() {
            return authority + none + notConfigured;
        }

        private Line plus(OpinionStanding unit) {
            return switch (unit.state()) {
                case AUTHORITY -> new Line(key, name, authority + 1, none, notConfigured);
                case NONE -> new Line(key, name, authority, none + 1, notConfigured);
                case NOT_CONFIGURED -> new Line(key, name, authority, none, notConfigured + 1);
            };
        }
    }

    static OpinionCoverage of(List<OpinionStanding> units) {
        Map<String, Line> lines = new LinkedHashMap<>();
        var country = new Line("", "Cả nước", 0, 0, 0);
        var others = 0;
        for (var unit : units) {
            if (!unit.inForce()) {
                others++;
                continue;
            }
            var line =
                    lines.getOrDefault(
                            unit.provinceKey(),
                            new Line(unit.provinceKey(), unit.provinceName(), 0, 0, 0));
            lines.put(unit.provinceKey(), line.plus(unit));
            country = country.plus(unit);
        }
        return new OpinionCoverage(List.copyOf(lines.values()), country, others);
    }

    static String stateOf(OpinionStanding unit) {
        return unit.inForce() ? unit.state().name() : OTHER_PERIOD;
    }

    Map<String, String> provinceNames() {
        Map<String, String> names = new LinkedHashMap<>();
        provinces.forEach(line -> names.put(line.key(), line.name()));
        return names;
    }
}
