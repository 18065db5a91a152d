package io.juluo.jobs.sink;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.table.ZoneTable;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A city of two districts side by side, one with a lake as a hole, and two towns; one figure has no value. */
final class ZoneWorld {
    static final City CITY = new City("sample", "990000", "样城", "EPSG:4549");
    private static final String LEFT =
            "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0), " + "(400 400, 400 600, 600 600, 600 400, 400 400))";
    private static final String RIGHT = "POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))";
    private static final String ISLANDS = "MULTIPOLYGON (((1100 100, 1200 100, 1200 200, 1100 200, 1100 100)), "
            + "((1500 500, 1600 500, 1600 600, 1500 600, 1500 500)))";

    private ZoneWorld() {}

    static ZoneFigures figures(SparkSession spark) {
        return ZoneFigures.of(
                CITY,
                spark.createDataFrame(zones(), ZoneTable.SPEC.schema()),
                spark.createDataFrame(values(), IndicatorValueTable.SPEC.schema()),
                spark.createDataFrame(statuses(), TargetStatusTable.SPEC.schema()));
    }

    static List<Row> zones() {
        return List.of(
                zone("town", "990102001", "=岛镇", "990102", ISLANDS),
                zone("town", "990101001", "湖镇", "990101", LEFT),
                zone("district", "990102", "东区", "990000", RIGHT),
                zone("district", "990101", "西区", "990000", LEFT));
    }

    private static Row zone(String level, String code, String name, String parent, String wkt) {
        return RowFactory.create(level, code, name, parent, parent.endsWith("1"), "observed", place(wkt), null);
    }

    /** The shape near the origin, moved to where a city of this CRS lies. */
    static Geometry place(String wkt) {
        try {
            Geometry shape = new WKTReader().read(wkt);
            return AffineTransformation.translationInstance(530_000, 4_000_000).transform(shape);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static List<Row> values() {
        return List.of(
                value("city", "990000", "", "main_city_share", "", 0.4140625, "observed"),
                value("city", "990000", "town", "self_containment", "", 0.5, "synthetic"),
                value("city", "990000", "district", "self_containment", "", 0.75, "synthetic"),
                value("district", "990101", "district", "self_containment", "", 0.625, "synthetic"),
                value("district", "990102", "district", "self_containment", "", null, "synthetic"),
                value("district", "990101", "", "services_medical_15min_straight", "medical", 0.25, "synthetic"),
                value("district", "990101", "", "coverage", "medical", 0.125, "observed"),
                value("town", "990101001", "", "persons", "", 10071722, "observed"));
    }

    private static Row value(
            String level,
            String zone,
            String units,
            String definition,
            String service,
            @Nullable Number value,
            String kind) {
        @Nullable Double number = value == null ? null : value.doubleValue();
        return RowFactory.create(
                Date.valueOf("2020-11-01"),
                "sample",
                level,
                zone,
                units,
                definition,
                definition,
                service,
                number,
                "share",
                number,
                1.0,
                number == null ? null : number - 0.015625,
                number == null ? null : number + 0.015625,
                null,
                kind,
                value == null ? "undefined" : "value",
                number == null ? null : 0.001,
                number == null ? null : 0.002,
                null,
                null);
    }

    static List<Row> statuses() {
        return List.of(
                status("main_city_share", "", "sample_share_2025", "about", 0.40, 0.0140625, "not_met", "observed"),
                status("main_city_share", "", "sample_share_2035", "at_least", 0.45, -0.0359375, "not_met", "observed"),
                status("self_containment", "town", "@sample_none", "none", null, null, "no_target", "synthetic"));
    }

    private static Row status(
            String definition,
            String units,
            String target,
            String comparator,
            @Nullable Double limit,
            @Nullable Double gap,
            String status,
            String kind) {
        return RowFactory.create(Arrays.asList(
                        "sample",
                        "city",
                        "990000",
                        units,
                        definition,
                        "",
                        target,
                        comparator,
                        0.4140625,
                        "share",
                        limit,
                        limit == null ? null : 0.005,
                        limit == null ? null : 2025L,
                        gap,
                        gap == null ? null : gap * 64,
                        kind,
                        status,
                        limit == null ? null : 0.25,
                        limit == null ? null : 2020L,
                        limit == null ? null : 0.1640625,
                        limit == null ? null : "differs",
                        0.3984375,
                        0.4296875)
                .toArray());
    }

    /** Geometry that is empty. */
    static Geometry nothing() {
        return new GeometryFactory().createPolygon();
    }
}
