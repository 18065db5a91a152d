package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Checks of codes and names of a zone layer, and of towns against their districts' codes. */
public final class ZoneChecks {
    private ZoneChecks() {}

    /** Two zones of one level must not share a code: error. */
    public static void codesAreUnique(List<ZoneFeature> zones, String input, IssueReport issues) {
        Findings twice = new Findings(
                "duplicate_code",
                input,
                "codes stand on several zones",
                "give each zone its own code, or join their polygons");
        groups(zones, ZoneFeature::code).forEach((code, same) -> twice.add(code + ": " + labels(same), places(same)));
        twice.reportZones(Severity.ERROR, issues);
    }

    /** Two zones of one parent should not share a name: warning. */
    public static void namesAreUnique(List<ZoneFeature> zones, String input, IssueReport issues) {
        Findings twice = new Findings(
                "duplicate_name",
                input,
                "names stand on several zones of one district",
                "check whether they are parts of one zone");
        groups(zones, zone -> zone.name() + nameOf(zone.parent()))
                .forEach((name, same) -> twice.add(name + ": " + labels(same), places(same)));
        twice.reportZones(Severity.WARNING, issues);
    }

    /** The first zone of each code: where several share one, all of them cannot be used. */
    public static List<ZoneFeature> firstOfEachCode(List<ZoneFeature> zones) {
        Set<String> seen = new HashSet<>();
        return zones.stream()
                .filter(zone -> seen.add(String.valueOf(zone.code())))
                .toList();
    }

    /** Each town names a district of the district layer: error. */
    public static void parentsAreKnown(
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
                .forEach(town -> orphans.add(town.title() + ": " + town.parent(), town.geometry()));
        orphans.reportZones(Severity.ERROR, issues);
    }

    /** The profile's main city is made of districts: error. */
    public static void mainCityIsKnown(
            Set<String> mainCity, List<ZoneFeature> districts, String input, IssueReport issues) {
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

    private static String nameOf(@Nullable String parent) {
        return parent == null ? "" : " (" + parent + ")";
    }

    private static Geometry places(List<ZoneFeature> zones) {
        Geometry first = zones.get(0).geometry();
        return first.getFactory()
                .createGeometryCollection(
                        zones.stream().map(ZoneFeature::geometry).toArray(Geometry[]::new));
    }

    private static String labels(List<ZoneFeature> zones) {
        return zones.stream().map(ZoneFeature::label).collect(Collectors.joining(", "));
    }
}
