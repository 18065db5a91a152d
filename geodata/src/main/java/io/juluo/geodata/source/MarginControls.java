package io.juluo.geodata.source;

import io.juluo.geodata.city.CalibrationInput.MarginInput;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.text.CsvLines;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the totals of zones by the categories of one dimension. A file speaks of census units, which are added up to
 * their districts, or of towns; rows of the other kind are passed over: those of districts between towns, that of the
 * city everywhere.
 */
final class MarginControls {
    private static final double HUNDRED = 100;

    private final MarginInput input;
    private final String city;
    private final CalibrationZones zones;
    private final Map<String, Double> townPeople;
    private final IssueReport issues;
    private final String file;
    private final Findings unknown;
    private final Findings bad;
    private final Findings twice;

    MarginControls(
            MarginInput input,
            String city,
            CalibrationZones zones,
            Map<String, Double> townPeople,
            IssueReport issues) {
        this.input = input;
        this.city = city;
        this.zones = zones;
        this.townPeople = townPeople;
        this.issues = issues;
        this.file = DeclaredFile.label(input.file().path());
        this.unknown = new Findings(
                "unknown_unit",
                file,
                "rows of " + input.dimension() + " name no census unit and no town",
                "correct the codes, or say where the units lie under census.control.located_in");
        this.bad = new Findings(
                "bad_margin",
                file,
                "rows have no usable numbers for " + input.dimension(),
                "write a number that is not negative into every column, 0 where nobody is");
        this.twice = new Findings("duplicate_code", file, "codes stand on several rows", "keep one row for each unit");
    }

    /**
     * What a file says.
     *
     * @param level district or town
     * @param byZone people of each category, by the zone's code; not yet made to add up to the zone's people
     * @param unreadable zones with a row that cannot be used, which is told
     */
    record Counts(ZoneLevel level, Map<String, List<Double>> byZone, Set<String> unreadable) {}

    /** The categories in their order, the rest last. */
    static List<String> categories(MarginInput input) {
        return Stream.concat(input.categories().keySet().stream(), Stream.ofNullable(input.rest()))
                .toList();
    }

    Counts read() {
        List<String> columns = Stream.concat(
                        Stream.of(input.code()),
                        input.categories().values().stream().flatMap(List::stream))
                .distinct()
                .toList();
        List<CsvLines.Line> lines = CsvTable.read(input.file(), columns, issues)
                .map(CsvTable::lines)
                .orElse(List.of());
        boolean towns = lines.stream()
                .map(line -> Code.of(line.get(input.code())))
                .anyMatch(code -> code != null && zones.town(code) != null);
        Counts counts = new Counts(towns ? ZoneLevel.TOWN : ZoneLevel.DISTRICT, new TreeMap<>(), new HashSet<>());
        TreeMap<String, Long> seen = new TreeMap<>();
        for (CsvLines.Line line : lines) {
            add(line, counts, seen);
        }
        unknown.reportRows(Severity.ERROR, issues);
        bad.reportRows(Severity.ERROR, issues);
        twice.reportRows(Severity.ERROR, issues);
        return counts;
    }

    private void add(CsvLines.Line line, Counts counts, Map<String, Long> seen) {
        String code = Code.of(line.get(input.code()));
        if (code != null && (code.equals(city) || (isTown(counts) && zones.district(code) != null))) {
            return;
        }
        String zone = code == null ? null : isTown(counts) ? zones.town(code) : zones.district(code);
        if (code == null || zone == null) {
            unknown.add(Where.line(line.number()) + " (" + code + ")");
            return;
        }
        if (seen.putIfAbsent(code, line.number()) != null) {
            twice.add(Where.line(line.number()) + " (" + code + ")");
            return;
        }
        List<Double> values = values(line, isTown(counts) ? townPeople.get(zone) : zones.unitPeople(code));
        if (values == null) {
            counts.unreadable().add(zone);
            bad.add(Where.line(line.number()) + " (" + code + ")");
        } else {
            counts.byZone().merge(zone, values, MarginControls::sum);
        }
    }

    private static boolean isTown(Counts counts) {
        return counts.level() == ZoneLevel.TOWN;
    }

    /** Each category's people of a unit with so many residents; null where that cannot be told. */
    private @Nullable List<Double> values(CsvLines.Line line, @Nullable Double people) {
        List<Double> values = new ArrayList<>();
        double sum = 0;
        for (List<String> columns : input.categories().values()) {
            double value = 0;
            for (String column : columns) {
                Double one = TownControls.number(line.get(column));
                if (one == null) {
                    return null;
                }
                value += one;
            }
            values.add(value);
            sum += value;
        }
        if (people == null) {
            return input.percent() || input.rest() != null ? null : values;
        }
        double whole = input.percent() ? HUNDRED : people;
        if (input.rest() != null) {
            if (sum > whole * (1 + MarginScaling.MOST_SCALED)) {
                return null;
            }
            values.add(Math.max(0, whole - sum));
        }
        double unit = input.percent() ? people / HUNDRED : 1;
        return values.stream().map(value -> value * unit).toList();
    }

    private static List<Double> sum(List<Double> a, List<Double> b) {
        List<Double> sum = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            sum.add(a.get(i) + b.get(i));
        }
        return sum;
    }
}
