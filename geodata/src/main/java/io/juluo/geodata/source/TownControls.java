package io.juluo.geodata.source;

import io.juluo.geodata.city.CalibrationInput.TownControlInput;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.text.CsvLines;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Census totals of towns. Every town needs its total. Rows of the city and of districts, as yearbooks have them between
 * the towns, are passed over. Where the towns of a district do not add up to the district, that is told and the towns
 * hold.
 */
final class TownControls {
    private final TownControlInput input;
    private final String city;
    private final CalibrationZones zones;
    private final IssueReport issues;
    private final String file;

    TownControls(TownControlInput input, String city, CalibrationZones zones, IssueReport issues) {
        this.input = input;
        this.city = city;
        this.zones = zones;
        this.issues = issues;
        this.file = DeclaredFile.label(input.file().path());
    }

    /** People of each town, by its code. */
    Map<String, Double> read() {
        Map<String, Double> people = new TreeMap<>();
        Set<String> unreadable = new HashSet<>();
        Findings unknown = new Findings(
                "unknown_unit", file, "rows name no town of the town layer", "correct the codes or remove the rows");
        Findings twice = new Findings("duplicate_code", file, "codes stand on several rows", "keep one row for each");
        Findings bad = new Findings(
                "bad_population",
                file,
                "rows have no number of people in the column " + input.population(),
                "write it with digits only");
        List<CsvLines.Line> lines = CsvTable.read(input.file(), List.of(input.code(), input.population()), issues)
                .map(CsvTable::lines)
                .orElse(List.of());
        for (CsvLines.Line line : lines) {
            String code = Code.of(line.get(input.code()));
            String town = code == null ? null : zones.town(code);
            Double persons = number(line.get(input.population()));
            if (code != null && town == null && (code.equals(city) || zones.district(code) != null)) {
                continue;
            }
            if (town == null) {
                unknown.add(Where.line(line.number()) + " (" + code + ")");
            } else if (persons == null) {
                unreadable.add(town);
                bad.add(Where.line(line.number()) + " (" + code + ")");
            } else if (people.putIfAbsent(town, persons) != null) {
                twice.add(Where.line(line.number()) + " (" + code + ")");
            }
        }
        unknown.reportRows(Severity.ERROR, issues);
        twice.reportRows(Severity.ERROR, issues);
        bad.reportRows(Severity.ERROR, issues);
        if (!lines.isEmpty()) {
            everyTownIsThere(people.keySet(), unreadable);
        }
        compareWithDistricts(people);
        return people;
    }

    /** A plain number that is not negative; null where there is none. */
    static @Nullable Double number(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.matches("[0-9]{1,15}(\\.[0-9]{1,12})?") ? Double.valueOf(stripped) : null;
    }

    private void everyTownIsThere(Set<String> read, Set<String> unreadable) {
        Findings missing = new Findings(
                "town_without_control", file, "towns have no total", "add their rows, with 0 where nobody lives");
        zones.districtByTown().keySet().stream()
                .filter(town -> !read.contains(town) && !unreadable.contains(town))
                .forEach(missing::add);
        missing.reportZones(Severity.ERROR, issues);
    }

    private void compareWithDistricts(Map<String, Double> people) {
        Map<String, Double> sums = new TreeMap<>();
        people.forEach((town, persons) -> sums.merge(zones.districtByTown().get(town), persons, Double::sum));
        Findings differing = new Findings(
                "towns_differ_from_district",
                file,
                "the towns of districts do not add up to the district's census total; the towns' hold",
                "look for a missing or doubled town, or for totals of another date");
        sums.forEach((district, sum) -> {
            Long control = zones.peopleByDistrict().get(district);
            if (control != null && Math.abs(sum - control) > 0.5) {
                differing.add(
                        String.format(Locale.ROOT, "%s: %,.0f ≠ %,d (%+,.0f)", district, sum, control, sum - control));
            }
        });
        differing.reportZones(Severity.WARNING, issues);
    }
}
