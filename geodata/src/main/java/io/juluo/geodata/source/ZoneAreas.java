package io.juluo.geodata.source;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Checks of zones against each other by area: overlaps, towns beyond their district, districts without towns. */
final class ZoneAreas {
    /** Neighbours digitised apart leave slivers; a real overlap is larger than both of these. */
    private static final double SLIVER_M2 = 1;

    private static final double SLIVER_SHARE = 1e-6;

    /** Coasts and borders drawn twice differ by less. */
    private static final double NOTABLE_SHARE = 0.01;

    private static final double MOST = 0.5;

    private ZoneAreas() {}

    /** Zones of one level must not overlap, or people are counted twice: error. */
    static void doNotOverlap(List<ZoneFeature> zones, String input, IssueReport issues) {
        Findings overlaps =
                new Findings("overlapping_zones", input, "zones overlap", "redraw their common border, or join them");
        STRtree index = index(zones);
        for (int i = 0; i < zones.size(); i++) {
            ZoneFeature one = zones.get(i);
            for (ZoneFeature other : meeting(index, one)) {
                if (other.number() <= one.number()) {
                    continue;
                }
                Geometry common = common(one.geometry(), other.geometry());
                double smaller =
                        Math.min(one.geometry().getArea(), other.geometry().getArea());
                if (common.getArea() > Math.max(SLIVER_M2, SLIVER_SHARE * smaller)) {
                    overlaps.add(one.title() + " and " + other.title() + " by " + area(common.getArea()), common);
                }
            }
        }
        overlaps.reportZones(Severity.ERROR, issues);
    }

    /**
     * A town lies in its district. More than a hundredth of it outside is a warning; more than half is an error: of no
     * district, or of another than it names.
     */
    static void liesInItsDistrict(
            List<ZoneFeature> towns, List<ZoneFeature> districts, String input, IssueReport issues) {
        Findings outside = new Findings(
                "town_outside_districts",
                input,
                "towns lie mostly outside every district",
                "check the CRS of both layers, or correct the town's polygon");
        Findings elsewhere = new Findings(
                "town_in_other_district",
                input,
                "towns lie mostly outside the district they name",
                "correct the town's district code or its polygon");
        Findings partly = new Findings(
                "town_partly_outside",
                input,
                "towns lie partly outside their district",
                "draw both layers from one source, or accept that people there count to the town only");
        STRtree index = index(districts);
        for (ZoneFeature town : towns) {
            Map<ZoneFeature, Double> shares = sharesIn(town, index);
            double anywhere = shares.values().stream().mapToDouble(d -> d).sum();
            double own = shares.entrySet().stream()
                    .filter(e -> String.valueOf(e.getKey().code()).equals(town.parent()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            String where = town.title() + ": " + percent(1 - own) + " ("
                    + area((1 - own) * town.geometry().getArea()) + ") outside " + town.parent();
            if (anywhere < MOST) {
                outside.add(town.title() + ": " + percent(1 - anywhere) + " of it", town.geometry());
            } else if (own < MOST) {
                elsewhere.add(where + most(shares), town.geometry());
            } else if (1 - own > NOTABLE_SHARE) {
                partly.add(where, town.geometry());
            }
        }
        outside.reportZones(Severity.ERROR, issues);
        elsewhere.reportZones(Severity.ERROR, issues);
        partly.reportZones(Severity.WARNING, issues);
    }

    /** Land or sea of a district that no town covers, by its area: notice. */
    static void townsFillTheirDistrict(
            List<ZoneFeature> towns, List<ZoneFeature> districts, String input, IssueReport issues) {
        Findings gaps = new Findings(
                "district_without_town",
                input,
                "towns do not fill their district",
                "nothing to do where this is sea; people there count to the district and to no town");
        STRtree index = index(towns);
        for (ZoneFeature district : districts) {
            double covered_m2 = meeting(index, district).stream()
                    .filter(town -> String.valueOf(district.code()).equals(town.parent()))
                    .mapToDouble(
                            town -> common(town.geometry(), district.geometry()).getArea())
                    .sum();
            double whole_m2 = district.geometry().getArea();
            if (covered_m2 < whole_m2 * (1 - NOTABLE_SHARE)) {
                gaps.add(district.title() + " by " + percent(1 - covered_m2 / whole_m2) + " ("
                        + area(whole_m2 - covered_m2) + ")");
            }
        }
        gaps.reportZones(Severity.NOTICE, issues);
    }

    private static Map<ZoneFeature, Double> sharesIn(ZoneFeature town, STRtree districts) {
        Map<ZoneFeature, Double> shares = new LinkedHashMap<>();
        double whole_m2 = town.geometry().getArea();
        for (ZoneFeature district : meeting(districts, town)) {
            shares.put(district, common(town.geometry(), district.geometry()).getArea() / whole_m2);
        }
        return shares;
    }

    private static String most(Map<ZoneFeature, Double> shares) {
        return shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> ", " + percent(e.getValue()) + " in " + e.getKey().title())
                .orElse("");
    }

    private static Geometry common(Geometry a, Geometry b) {
        return OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
    }

    private static STRtree index(List<ZoneFeature> zones) {
        STRtree index = new STRtree();
        zones.forEach(zone -> index.insert(zone.geometry().getEnvelopeInternal(), zone));
        index.build();
        return index;
    }

    private static List<ZoneFeature> meeting(STRtree index, ZoneFeature zone) {
        List<ZoneFeature> met = new ArrayList<>();
        index.query(zone.geometry().getEnvelopeInternal(), item -> met.add((ZoneFeature) item));
        return met;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String area(double area_m2) {
        return area_m2 < 10_000
                ? String.format(Locale.ROOT, "%.1f m²", area_m2)
                : String.format(Locale.ROOT, "%.2f km²", area_m2 / 1e6);
    }
}
