package io.juluo.jobs.spatial;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.GroundTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Rows of small worlds. */
public final class Worlds {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String OBSERVED = InputKind.OBSERVED.code();

    private Worlds() {}

    /** A geometry of its text. */
    public static Geometry wkt(String text) {
        try {
            return new WKTReader(FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A rectangle. */
    public static Geometry box(double minX, double minY, double maxX, double maxY) {
        return FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY));
    }

    /** A row of {@link ZoneTable}: a district of the city 3702. */
    public static Row district(String code, Geometry polygon) {
        return RowFactory.create(ZoneLevel.DISTRICT.code(), code, "区" + code, "3702", false, OBSERVED, polygon, null);
    }

    /** A row of {@link ZoneTable}: a town. */
    public static Row town(String code, String district, Geometry polygon) {
        return town(code, district, InputKind.OBSERVED, polygon);
    }

    /** A row of {@link ZoneTable}: a town of that kind. */
    public static Row town(String code, String district, InputKind kind, Geometry polygon) {
        return RowFactory.create(ZoneLevel.TOWN.code(), code, "镇" + code, district, false, kind.code(), polygon, null);
    }

    /** A row of {@link ZoneTable}: a custom zone, made of those towns or, where there are none, drawn. */
    public static Row custom(String layer, String code, Geometry polygon, String... towns) {
        String made = towns.length == 0 ? null : String.join("|", towns);
        return RowFactory.create(ZoneLevel.CUSTOM.code(), code, "分区" + code, layer, false, OBSERVED, polygon, made);
    }

    /** A row of {@link CellTable} with its centroid as its point. */
    public static Row cell(String id, double population, Geometry polygon) {
        Point centre = polygon.getCentroid();
        return cell(id, population, centre.getX(), centre.getY(), polygon);
    }

    /** A row of {@link CellTable}. */
    public static Row cell(String id, double population, double x_m, double y_m, Geometry polygon) {
        return RowFactory.create(id, x_m, y_m, population, null, OBSERVED, polygon, new double[0]);
    }

    /** A row of {@link io.juluo.geodata.table.PieceTable}: that share of the cell. */
    public static Row piece(
            Row cell, @Nullable String district, @Nullable String town, double share, String kind, Geometry part) {
        return RowFactory.create(
                cell.get(0),
                district,
                town,
                cell.get(1),
                cell.get(2),
                share,
                share * cell.getDouble(3),
                kind,
                part,
                "",
                new double[0],
                0.0,
                "area");
    }

    /** A row of {@link FacilityTable}. */
    public static Row facility(String id, String service, double x_m, double y_m) {
        return RowFactory.create(id, null, "class", service, x_m, y_m, OBSERVED, null, null);
    }

    /** A row of {@link FacilityTable} with ground of its own. */
    public static Row facility(String id, String service, Geometry ground) {
        Point inside = ground.getInteriorPoint();
        return RowFactory.create(id, null, "class", service, inside.getX(), inside.getY(), OBSERVED, ground, null);
    }

    /** A row of {@link StopTable}. */
    public static Row stop(String id, String mode, double x_m, double y_m) {
        return RowFactory.create(id, null, mode, x_m, y_m, OBSERVED);
    }

    /** Land, built-up land and streets in the middle of the world, in the tiles of the contract. */
    static Dataset<Row> ground(SparkSession spark, Random random) {
        List<Row> rows = new ArrayList<>();
        for (long x = 0; x < 4; x++) {
            for (long y = 0; y < 3; y++) {
                double west = 500 * x;
                double south = 500 * y;
                double width = 100 + 400 * random.nextDouble();
                rows.add(RowFactory.create("land", x, y, box(west, south, west + width, south + 500)));
                rows.add(RowFactory.create("built_up", x, y, box(west, south, west + width / 2, south + width)));
                rows.add(RowFactory.create(
                        "streets",
                        x,
                        y,
                        wkt("LINESTRING (" + west + " " + (south + width) + ", " + (west + 500) + " " + south + ")")));
            }
        }
        return table(spark, GroundTable.SPEC, rows);
    }

    /** The rows as a table. */
    public static Dataset<Row> table(SparkSession spark, TableSpec spec, List<Row> rows) {
        return spec.conform(spark.createDataset(rows, Encoders.row(spec.schema())));
    }

    /** What a cutter would be made of. */
    static CellCutter cutter(List<Zone> towns, List<Zone> districts) {
        return new CellCutter(new ZoneLayer(towns), new ZoneLayer(districts), CustomCutter.of(List.of()));
    }

    /** A zone of its code; its parent matters to towns alone. */
    static Zone zone(String code, @Nullable String parent, Geometry polygon) {
        return new Zone(code, parent == null ? "3702" : parent, InputKind.OBSERVED, polygon);
    }
}
