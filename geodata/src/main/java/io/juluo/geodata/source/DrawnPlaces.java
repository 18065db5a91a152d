package io.juluo.geodata.source;

import io.juluo.geodata.crs.CrsGuess;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Some positions of a layer as its file has them, of which the coordinate system can be told that they are in.
 *
 * @param some the positions; they are read where nothing of the layer lies near the city, and only then
 */
record DrawnPlaces(Supplier<List<Coordinate>> some) {
    /** A few hundred positions tell a system as well as all. */
    private static final int GUESSED_FROM = 200;

    /** Of a layer that tells of no positions. */
    static final DrawnPlaces NONE = new DrawnPlaces(List::of);

    /** The finite ones of two columns. */
    static DrawnPlaces of(Dataset<Row> rows, Column x, Column y) {
        return new DrawnPlaces(
                () -> rows
                        .filter(RowRule.isFinite(x).and(RowRule.isFinite(y)))
                        .select(x, y)
                        .limit(GUESSED_FROM)
                        .collectAsList()
                        .stream()
                        .map(row -> new Coordinate(row.getDouble(0), row.getDouble(1)))
                        .toList());
    }

    /** A corner of each geometry. */
    static DrawnPlaces corners(Dataset<Row> rows, Column geometry) {
        return new DrawnPlaces(
                () -> rows.filter(geometry.isNotNull()).select(geometry).limit(GUESSED_FROM).collectAsList().stream()
                        .map(row -> row.<Geometry>getAs(0).getCoordinate())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Systems in which they would lie in the city, the most usual first. */
    List<CrsGuess> guesses(CityExtent city, String metricCrs, String declaredCrs) {
        return CrsGuess.of(some.get(), city.rectangle(), metricCrs, declaredCrs);
    }
}
