package io.juluo.geodata.source;

import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Where the city lies: its districts' polygons and the rectangle round them, in the metric CRS. Where no district is
 * known, because the layer was refused, everywhere may be in the city.
 */
public final class CityExtent implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No layer of a city lies wholly farther from it than this; wrong coordinate systems are off by more. */
    public static final double NEAR_M = 50_000;

    private final List<Geometry> districts;
    private final Envelope near;
    private transient @Nullable List<IndexedPointInAreaLocator> locators;

    private CityExtent(List<Geometry> districts) {
        this.districts = districts;
        this.near = new Envelope();
        districts.forEach(district -> near.expandToInclude(district.getEnvelopeInternal()));
        near.expandBy(NEAR_M);
    }

    /** Of the districts of a {@link ZoneTable}. */
    public static CityExtent of(Dataset<Row> zones) {
        return new CityExtent(zones
                .filter(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.DISTRICT.code()))
                .select(ZoneTable.GEOMETRY.col())
                .collectAsList()
                .stream()
                .map(row -> row.<Geometry>getAs(0))
                .toList());
    }

    /** Everything in a district or at most so far from one; empty where no district is known. */
    public Geometry around(double distance_m) {
        return UnaryUnionOp.union(
                districts.stream().map(district -> district.buffer(distance_m)).toList(), new GeometryFactory());
    }

    /** The middle of the districts' rectangle; null where no district is known. */
    public @Nullable Coordinate middle() {
        return near.isNull() ? null : near.centre();
    }

    /** The districts' rectangle in the metric CRS. */
    public Envelope rectangle() {
        Envelope box = new Envelope();
        districts.forEach(district -> box.expandToInclude(district.getEnvelopeInternal()));
        return box;
    }

    /** Whether the position lies within 50 km of the districts' rectangle. */
    public boolean isNear(double x, double y) {
        return districts.isEmpty() || near.contains(x, y);
    }

    /** The same as a condition on columns; false where one of them is null or not a number. */
    public Column isNear(Column x, Column y) {
        if (districts.isEmpty()) {
            return functions.lit(true);
        }
        return functions.coalesce(
                x.between(near.getMinX(), near.getMaxX()).and(y.between(near.getMinY(), near.getMaxY())),
                functions.lit(false));
    }

    /** Whether the position lies in a district or on its border. */
    public boolean isInside(double x, double y) {
        Coordinate point = new Coordinate(x, y);
        return districts.isEmpty()
                || locators().stream().anyMatch(district -> district.locate(point) != Location.EXTERIOR);
    }

    /** The same as a condition on columns. */
    public Column isInside(Column x, Column y) {
        UDF2<Double, Double, Boolean> inside = (east, north) -> east != null && north != null && isInside(east, north);
        return functions.udf(inside, DataTypes.BooleanType).apply(x, y);
    }

    private synchronized List<IndexedPointInAreaLocator> locators() {
        List<IndexedPointInAreaLocator> ready = locators;
        if (ready == null) {
            ready = districts.stream().map(IndexedPointInAreaLocator::new).toList();
            locators = ready;
        }
        return ready;
    }
}
