package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Places that no zone of a level covers though zones lie round them. People there count to no zone of that level; the
 * ledger of people has a line for them.
 */
public final class ZoneGaps {
    /** A strip of less area is of no interest: nobody lives in it. */
    private static final double LEAST_M2 = 1;

    /** A corner of a gap may touch its district's border; a side along it is no gap between towns. */
    private static final double MOST_ALONG_DISTRICT = 0.25;

    private static final double ON_THE_LINE_M = 1e-3;

    private final List<Gap> gaps = new ArrayList<>();

    private record Gap(String where, Polygon place) {}

    private ZoneGaps() {}

    /**
     * Towns against their districts. A gap that towns enclose, or a strip along their borders, is a warning; a district
     * that towns leave open otherwise, as a rule to the sea, is a notice with its area.
     */
    public static void amongTowns(Coverage towns, List<ZoneFeature> districts, String input, IssueReport issues) {
        Findings open = new Findings(
                "district_without_town",
                input,
                "towns do not fill their district",
                "nothing to do where this is sea; people there count to the district and to no town");
        ZoneGaps gaps = new ZoneGaps();
        Geometry covered = towns.union();
        List<Polygon> holes = holes(covered);
        for (ZoneFeature district : districts) {
            Geometry rest = Overlays.difference(district.geometry(), covered);
            gaps.addTownless(district, rest, holes);
            double whole_m2 = district.geometry().getArea();
            if (rest.getArea() > TownsInDistricts.NOTABLE_SHARE * whole_m2) {
                open.add(district.title() + ": " + Size.area(rest.getArea(), whole_m2), rest);
            }
        }
        open.reportZones(Severity.NOTICE, issues);
        gaps.report(
                new Findings(
                        "gap_between_towns",
                        input,
                        "no town covers places that lie between towns",
                        "draw the common border once, or give the place to a town; people there count to the district"
                                + " and to no town"),
                issues);
    }

    /** Districts alone: holes in the city that they make up. Warning. */
    public static void amongDistricts(Coverage districts, String input, IssueReport issues) {
        ZoneGaps gaps = new ZoneGaps();
        for (Polygon hole : holes(districts.union())) {
            if (!Overlays.isRounding(hole)) {
                gaps.gaps.add(new Gap("", hole));
            }
        }
        gaps.report(
                new Findings(
                        "gap_between_districts",
                        input,
                        "no district covers places that lie between districts",
                        "draw the common border once, or give the place to a district; people there count as outside"
                                + " the city"),
                issues);
    }

    private void addTownless(ZoneFeature district, Geometry rest, List<Polygon> holes) {
        IndexedFacetDistance border = null;
        for (Polygon part : Overlays.polygons(rest)) {
            boolean gap = !Overlays.isRounding(part) && isEnclosed(part, holes);
            boolean strip =
                    !gap && part.getArea() >= LEAST_M2 && Overlays.meanWidth(part) <= ZoneOverlaps.STRIP_WIDTH_M;
            if (strip) {
                border = border == null
                        ? new IndexedFacetDistance(district.geometry().getBoundary())
                        : border;
                gap = shareAlong(border, part) < MOST_ALONG_DISTRICT;
            }
            if (gap) {
                gaps.add(new Gap(district.title() + ": ", part));
            }
        }
    }

    private static boolean isEnclosed(Polygon part, List<Polygon> holes) {
        Coordinate inside = part.getInteriorPoint().getCoordinate();
        return inside != null
                && holes.stream()
                        .filter(hole -> hole.getEnvelopeInternal().covers(inside))
                        .anyMatch(hole -> SimplePointInAreaLocator.locate(inside, hole) != Location.EXTERIOR);
    }

    /** How much of the part's outline runs along the border. */
    private static double shareAlong(IndexedFacetDistance border, Polygon part) {
        Coordinate[] points = part.getCoordinates();
        double along_m = 0;
        for (int i = 1; i < points.length; i++) {
            Coordinate middle =
                    new Coordinate((points[i - 1].x + points[i].x) / 2, (points[i - 1].y + points[i].y) / 2);
            if (border.isWithinDistance(part.getFactory().createPoint(middle), ON_THE_LINE_M)) {
                along_m += points[i - 1].distance(points[i]);
            }
        }
        return along_m / part.getLength();
    }

    private static List<Polygon> holes(Geometry union) {
        List<Polygon> holes = new ArrayList<>();
        for (Polygon polygon : Overlays.polygons(union)) {
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                holes.add(union.getFactory().createPolygon(polygon.getInteriorRingN(i)));
            }
        }
        return holes;
    }

    /** The largest first. */
    private void report(Findings findings, IssueReport issues) {
        gaps.sort(Comparator.comparing((Gap gap) -> gap.place().getArea())
                .reversed()
                .thenComparing(Gap::where));
        gaps.forEach(gap -> findings.add(gap.where() + Size.area(gap.place().getArea()), gap.place()));
        findings.reportZones(Severity.WARNING, issues);
    }
}
