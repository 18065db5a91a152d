package io.juluo.geodata.source.osm;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.TagRules;
import io.juluo.geodata.source.CityExtent;
import io.juluo.geodata.source.DeclaredFile;
import io.juluo.geodata.source.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The places in a .osm.pbf for which tag rules hold: nodes, ways and relations near the city, with their ground. Ways
 * that close are areas; relations are the areas that their ways close to, less their holes. Where rings are open or
 * members are missing, what is known counts and the element is told. One place mapped twice counts once.
 */
public final class OsmPlaces {
    private final String label;
    private final IssueReport issues;
    private final Findings broken;
    private final Findings mended;

    private OsmPlaces(String label, IssueReport issues) {
        this.label = label;
        this.issues = issues;
        this.broken = new Findings(
                "broken_area",
                label,
                "areas whose rings are open or whose members the file lacks count from what is known of them",
                "take a larger extract, or mend them in OpenStreetMap");
        this.mended = new Findings(
                "mended_area", label, "areas that cut themselves were mended", "mend them in OpenStreetMap");
    }

    /**
     * Facilities; one that is mapped twice counts once.
     *
     * @param groupOf what elements of a code count as: one name twice in a group and at one place is one facility
     */
    public static List<OsmPlace> facilities(Source source, TagRules rules, UnaryOperator<String> groupOf) {
        return read(source, rules, groupOf);
    }

    /** Stops; two of one name, such as those on both sides of a street, are two. */
    public static List<OsmPlace> stops(Source source, TagRules rules) {
        return read(source, rules, null);
    }

    /**
     * A file to read; a damaged one is noted as an error and gives no places.
     *
     * @param toMetric from the file's coordinates to the metric CRS
     */
    public record Source(
            SparkSession spark, Path path, CoordinateTransform toMetric, CityExtent city, IssueReport issues) {}

    private static List<OsmPlace> read(Source source, TagRules rules, @Nullable UnaryOperator<String> groupOf) {
        Optional<List<Long>> blocks = PbfCheck.blocks(source.path(), source.issues());
        if (blocks.isEmpty()) {
            return List.of();
        }
        OsmPlaces places = new OsmPlaces(DeclaredFile.label(source.path()), source.issues());
        try (OsmFile file = new OsmFile(source.spark(), source.path(), blocks.get())) {
            OsmElements elements = OsmElements.read(file, rules, source.toMetric(), source.city());
            places.tellFar(elements.far());
            return places.of(elements.all(), groupOf);
        } catch (Exception fault) { // Spark throws checked exceptions that Scala does not declare
            if (!String.valueOf(fault.getMessage()).contains(PbfBlock.Damaged.class.getName())) {
                throw fault;
            }
            PbfCheck.refuse(source.path(), "its blocks do not hold what the format says", source.issues());
            return List.of();
        }
    }

    /** The places of elements. */
    static List<OsmPlace> of(
            List<OsmElement> elements, UnaryOperator<String> groupOf, String label, IssueReport issues) {
        return new OsmPlaces(label, issues).of(elements, groupOf);
    }

    private List<OsmPlace> of(List<OsmElement> elements, @Nullable UnaryOperator<String> groupOf) {
        List<OsmPlace> places = new ArrayList<>();
        elements.forEach(element -> place(element).ifPresent(places::add));
        broken.reportPlaces(Severity.WARNING, issues);
        mended.reportPlaces(Severity.NOTICE, issues);
        if (groupOf == null) {
            return places;
        }
        Findings twice = new Findings(
                "mapped_twice",
                label,
                "places are mapped twice, as a point and as an area or as a way and its relation, and count once",
                "nothing to do");
        List<OsmPlace> once = new Twins(elements, places, groupOf).once(twice);
        twice.reportRows(Severity.NOTICE, issues);
        return once;
    }

    private Optional<OsmPlace> place(OsmElement element) {
        if (element.isNode()) {
            return Optional.of(new OsmPlace(
                    element.id(), element.code(), element.name(), element.at().get(0), null, null));
        }
        return Ground.of(element).map(ground -> place(element, ground));
    }

    private OsmPlace place(OsmElement element, Ground ground) {
        Point inside = ground.shape().getInteriorPoint();
        if (ground.broken()) {
            broken.add(element.id(), inside);
        } else if (ground.mended()) {
            mended.add(element.id(), inside);
        }
        @Nullable Geometry shape = ground.shape() instanceof Point ? null : ground.shape();
        return new OsmPlace(
                element.id(), element.code(), element.name(), inside.getCoordinate(), shape, ground.entrances());
    }

    private void tellFar(long far) {
        if (far > 0) {
            new Findings(
                            "far_from_city",
                            label,
                            "places farther than 50 km from the city are left out",
                            "nothing to do where the extract is larger than the city")
                    .group(far, String.valueOf(far))
                    .reportRows(Severity.NOTICE, issues);
        }
    }
}
