package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.Findings;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * The districts add up to the city: held against an outline of the whole city, what no district covers and what lies
 * beyond the outline is told with its area; above a hundredth of the city as a warning, below as a notice.
 */
public final class CityOutline {
    private CityOutline() {}

    /** Compares the districts with the outline, which may come in several features. */
    public static void check(Coverage districts, List<ZoneFeature> outline, String input, IssueReport issues) {
        if (outline.isEmpty() || districts.zones().isEmpty()) {
            return;
        }
        Geometry city =
                Overlays.union(outline.stream().map(ZoneFeature::geometry).toList());
        Geometry covered = districts.union();
        Geometry missing = Overlays.difference(city, covered);
        Geometry beyond = Overlays.difference(covered, city);
        tell(
                new Findings(
                        "city_without_district",
                        input,
                        "no district covers parts of the city's outline",
                        "look for a missing district; people there count as outside the city"),
                missing,
                city,
                issues);
        tell(
                new Findings(
                        "district_beyond_city",
                        input,
                        "districts reach beyond the city's outline",
                        "check that both layers are of one year and one source"),
                beyond,
                city,
                issues);
    }

    private static void tell(Findings findings, Geometry part, Geometry city, IssueReport issues) {
        boolean real = Overlays.polygons(part).stream().anyMatch(polygon -> !Overlays.isRounding(polygon));
        if (real) {
            double share = part.getArea() / city.getArea();
            findings.add(Size.area(part.getArea(), city.getArea()), part)
                    .reportZones(share > TownsInDistricts.NOTABLE_SHARE ? Severity.WARNING : Severity.NOTICE, issues);
        }
    }
}
