package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.Findings;
import java.util.List;

/** Warns of zones of which more than a hundredth lies outside every district: the grid may know no people there. */
public final class BeyondCity {
    private BeyondCity() {}

    /** Compares the zones with the districts. */
    public static void tell(List<ZoneFeature> zones, List<ZoneFeature> districts, String input, IssueReport issues) {
        ZoneIndex index = new ZoneIndex(districts);
        Findings beyond = new Findings(
                "custom_zone_beyond_city",
                input,
                "custom zones reach beyond every district",
                "nothing to do where that is meant: people beyond the city are counted as far as the grid has them");
        for (ZoneFeature zone : zones) {
            double area = zone.geometry().getArea();
            double inside = index.near(zone.geometry()).stream()
                    .mapToDouble(
                            district -> index.within(zone.geometry(), district).getArea())
                    .sum();
            if (area - inside > TownsInDistricts.NOTABLE_SHARE * area) {
                beyond.add(zone.title() + ": " + Size.area(area - inside, area), zone.geometry());
            }
        }
        beyond.reportZones(Severity.WARNING, issues);
    }
}
