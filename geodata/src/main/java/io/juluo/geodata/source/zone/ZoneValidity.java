package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.Findings;
import io.juluo.geodata.source.zone.CleanRings.Cleaned;
import io.juluo.geodata.source.zone.PolygonRepair.Repaired;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygonal;

/**
 * Gives zones valid polygons: repeated points and spikes go, self-intersections are repaired and told with the area in
 * doubt ({@link PolygonRepair}); where too much is in doubt, or repair is not wanted, the zone is refused. Points and
 * lines beside the polygons of a collection are left out and told.
 */
public final class ZoneValidity {
    private final Rule rule;
    private final IssueReport issues;
    private final Findings noPolygon;
    private final Findings invalid;
    private final Findings repaired;
    private final Findings cleaned;
    private final Findings mixed;

    private ZoneValidity(String input, Rule rule, IssueReport issues) {
        this.rule = rule;
        this.issues = issues;
        this.noPolygon =
                new Findings("not_a_polygon", input, "features are no polygon or multipolygon", "keep polygons only");
        this.invalid = new Findings(
                "invalid_polygon",
                input,
                "polygons are invalid and are not repaired",
                "mend them in a GIS (\"Fix geometries\" in QGIS) and check the result by eye");
        this.repaired = new Findings(
                "repaired_polygon",
                input,
                "invalid polygons were repaired; the area in doubt is what another reading of their rings could leave"
                        + " out or add",
                "check the places by eye; mend them in a GIS, or say on_invalid: refuse under zones in the profile");
        this.cleaned = new Findings(
                "cleaned_polygon",
                input,
                "polygons had repeated points, doubled rings or spikes, which were left out",
                "nothing to do");
        this.mixed = new Findings(
                "polygon_with_lines",
                input,
                "features have points or lines beside their polygons, which were left out",
                "keep polygons only");
    }

    /**
     * What happens to an invalid polygon.
     *
     * @param repair whether it is repaired; otherwise it is refused
     * @param mostInDoubt share of its area in doubt above which it is refused all the same
     */
    public record Rule(boolean repair, double mostInDoubt) {}

    /** The features with a valid polygon in the metric CRS; errors are noted for the others. */
    public static List<ZoneFeature> usable(List<ZoneFeature> features, String input, Rule rule, IssueReport issues) {
        return new ZoneValidity(input, rule, issues).usable(features);
    }

    private List<ZoneFeature> usable(List<ZoneFeature> features) {
        List<ZoneFeature> usable = new ArrayList<>();
        for (ZoneFeature feature : features) {
            Geometry polygon = polygon(feature);
            if (polygon != null) {
                usable.add(feature.withGeometry(polygon));
            }
        }
        noPolygon.reportZones(Severity.ERROR, issues);
        invalid.reportZones(Severity.ERROR, issues);
        mixed.reportZones(Severity.WARNING, issues);
        repaired.reportZones(Severity.WARNING, issues);
        cleaned.reportZones(Severity.NOTICE, issues);
        return usable;
    }

    private @Nullable Geometry polygon(ZoneFeature feature) {
        Geometry drawn = feature.geometry();
        if (Overlays.polygons(drawn).isEmpty()) {
            noPolygon.add(feature.label() + ": " + drawn.getGeometryType(), drawn);
            return null;
        }
        if (drawn instanceof GeometryCollection && !(drawn instanceof Polygonal)) {
            mixed.add(feature.label(), drawn);
        }
        return valid(feature, CleanRings.of(drawn));
    }

    private @Nullable Geometry valid(ZoneFeature feature, Cleaned rings) {
        if (rings.geometry().isEmpty()) {
            invalid.add(feature.label() + ": " + Size.area(0), feature.geometry());
            return null;
        }
        PolygonFault fault = PolygonFault.of(rings.geometry(), feature.drawn());
        if (fault == null) {
            tellCleaned(feature, rings.dropped() + " " + Where.REPEATED_POINTS, rings.dropped() > 0);
            return rings.geometry();
        }
        if (!rule.repair()) {
            invalid.add(feature.label() + ": " + fault.described(), fault.place());
            return null;
        }
        return repaired(feature, rings, fault);
    }

    private @Nullable Geometry repaired(ZoneFeature feature, Cleaned rings, PolygonFault fault) {
        Repaired result = PolygonRepair.of(rings.geometry());
        String change = feature.label() + ": " + fault.described() + ", "
                + Size.area(rings.geometry().getArea()) + " → "
                + Size.area(result.geometry().getArea()) + ", " + Where.IN_DOUBT + " "
                + Size.area(result.inDoubt()) + " (" + Size.percent(result.shareInDoubt()) + ")";
        boolean usable = !result.geometry().isEmpty() && result.geometry().isValid();
        if (!usable || result.shareInDoubt() > rule.mostInDoubt()) {
            invalid.add(change, fault.place());
            return null;
        }
        if (result.doubtful().isEmpty()) {
            tellCleaned(
                    feature,
                    rings.dropped() + " " + Where.REPEATED_POINTS + ", " + result.spikes() + " " + Where.SPIKES + ", "
                            + fault.described(),
                    true);
        } else {
            repaired.add(change, fault.place());
        }
        return result.geometry();
    }

    private void tellCleaned(ZoneFeature feature, String what, boolean any) {
        if (any) {
            cleaned.add(feature.label() + ": " + what, feature.geometry().getInteriorPoint());
        }
    }
}
