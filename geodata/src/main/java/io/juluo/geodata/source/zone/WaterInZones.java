package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Tells how much of a zone is water, where it is more than a hundredth; the zones stay as they are. Notice. */
public final class WaterInZones {
    private WaterInZones() {}

    private record Wet(ZoneFeature zone, Geometry water) {
        double area() {
            return water.getArea();
        }
    }

    /**
     * Compares the zones with water areas, which may overlap each other.
     *
     * @param input the zone layer
     */
    public static void tell(List<ZoneFeature> zones, List<ZoneFeature> water, String input, IssueReport issues) {
        ZoneIndex index = new ZoneIndex(water);
        List<Wet> wet = new ArrayList<>();
        for (ZoneFeature zone : zones) {
            List<Geometry> parts = index.near(zone.geometry()).stream()
                    .map(area -> Overlays.intersection(area.geometry(), zone.geometry()))
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (!parts.isEmpty()) {
                wet.add(new Wet(zone, Overlays.union(parts)));
            }
        }
        Findings findings = new Findings(
                "water_in_zone", input, "zones have water in them", "nothing to do: densities are told by whole zones");
        wet.stream()
                .filter(w -> w.area()
                        > TownsInDistricts.NOTABLE_SHARE * w.zone().geometry().getArea())
                .sorted(Comparator.comparingDouble(Wet::area).reversed())
                .forEach(w -> findings.add(
                        w.zone().title() + ": "
                                + Size.area(w.area(), w.zone().geometry().getArea()),
                        w.water()));
        findings.reportZones(Severity.NOTICE, issues);
    }
}
