package io.juluo.geodata.source;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks of codes and names of a zone layer, and of towns against their districts' codes. */
final class ZoneChecks {
    private ZoneChecks() {}

    /** Two zones of one level must not share a code: error. */
    static void codesAreUnique(List<ZoneFeature> zones, String input, IssueReport issues) {
        Findings twice = new Findings(
                "duplicate_code",
                input,
                "codes stand on several zones",
                "give each zone its own code, or join their polygons");
        groups(zones, ZoneFeature::code).forEach((code, same) -> twice.add(code + " on " + labels(same)));
        twice.reportZones(Severity.ERROR, issues);
    }

    /** Two zones of one parent should not share a name: warning. */
    static void namesAreUnique(List<ZoneFeature> zones, String input, IssueReport issues) {
        Findings twice = new Findings(
                "duplicate_name",
                input,
                "names stand on several zones of one district",
                "check whether they are parts of one zone");
        groups(zones, zone -> zone.name() + " in " + zone.parent())
                .forEach((name, same) -> twice.add(name + " on " + labels(same)));
        twice.reportZones(Severity.WARNING, issues);
    }

    /** Each town names a district of the district layer: error. */
    static void parentsAreKnown(
            List<ZoneFeature> towns, List<ZoneFeature> districts, String input, IssueReport issues) {
        Set<String> known =
                districts.stream().map(d -> String.valueOf(d.code())).collect(Collectors.toSet());
        Findings orphans = new Findings(
                "unknown_parent",
                input,
                "towns name a district that the district layer does not have",
                "correct the district's code in one of the two layers");
        towns.stream()
                .filter(town -> town.parent() == null || !known.contains(town.parent()))
                .forEach(town -> orphans.add(town.title() + " in " + town.parent(), town.geometry()));
        orphans.reportZones(Severity.ERROR, issues);
    }

    /** The profile's main city is made of districts: error. */
    static void mainCityIsKnown(Set<String> mainCity, List<ZoneFeature> districts, String input, IssueReport issues) {
        Set<String> known =
                districts.stream().map(d -> String.valueOf(d.code())).collect(Collectors.toSet());
        Findings unknown = new Findings(
                "unknown_main_city",
                input,
                "codes under main_city in the profile are no district of this layer",
                "correct main_city in the profile");
        mainCity.stream().filter(code -> !known.contains(code)).sorted().forEach(unknown::add);
        unknown.reportZones(Severity.ERROR, issues);
    }

    private static Map<String, List<ZoneFeature>> groups(List<ZoneFeature> zones, Function<ZoneFeature, ?> key) {
        Map<String, List<ZoneFeature>> groups = new LinkedHashMap<>();
        zones.forEach(zone -> groups.computeIfAbsent(String.valueOf(key.apply(zone)), k -> new ArrayList<>())
                .add(zone));
        groups.values().removeIf(same -> same.size() < 2);
        return groups;
    }

    private static String labels(List<ZoneFeature> zones) {
        return zones.stream().map(ZoneFeature::label).collect(Collectors.joining(" and "));
    }
}
