package io.juluo.jobs.sink;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes zones.gpkg: layers city, district, town and, where there are any, custom, with a column for each figure of {@link ZoneFigures}, and the
 * attribute tables indicator_value and target_status with every row and column of the run, so that nothing is lost.
 *
 * <p>The file has no R-tree: a city has some hundred zones, and a spatial index without its triggers would go stale
 * at the first edit. Equal content on the same date makes equal bytes.
 */
public final class GeoPackageWriter {
    private GeoPackageWriter() {}

    /** Writes the file whole; readers see the old one until then. */
    public static void write(Path file, ZoneFigures figures, LocalDate date) {
        GeoPackageFile.write(file, date, geoPackage -> fill(geoPackage, figures, date));
    }

    private static void fill(GeoPackageFile geoPackage, ZoneFigures figures, LocalDate date) throws SQLException {
        MetricCrs crs = MetricCrs.of(figures.city().metricCrs());
        String about = figures.city().nameZh() + " " + date;
        geoPackage.referenceSystems(crs);
        for (ZoneLevel level : ZoneLevel.values()) {
            if (level != ZoneLevel.CUSTOM || !figures.zones(level).isEmpty()) {
                layer(geoPackage, level, figures.zones(level), crs, about);
            }
        }
        table(geoPackage, IndicatorValueTable.SPEC, "全部指标", about, figures.values());
        table(geoPackage, TargetStatusTable.SPEC, "规划目标对照", about, figures.statuses());
    }

    private static void layer(
            GeoPackageFile geoPackage, ZoneLevel level, List<ZoneFigures.Zone> zones, MetricCrs crs, String about)
            throws SQLException {
        List<GeoPackageFile.Column> columns = new ArrayList<>();
        columns.add(new GeoPackageFile.Column(ZoneTable.GEOMETRY.name(), "MULTIPOLYGON"));
        ZoneColumns.LEADING.forEach(
                column -> columns.add(new GeoPackageFile.Column(column.name(), type(column.type()))));
        ZoneFigures.columns(zones).forEach(name -> columns.add(new GeoPackageFile.Column(name, "DOUBLE")));
        Envelope extent = new Envelope();
        List<Object[]> rows = new ArrayList<>();
        for (ZoneFigures.Zone zone : zones) {
            extent.expandToInclude(zone.geometry().getEnvelopeInternal());
            List<@Nullable Object> row = new ArrayList<>();
            row.add(GeoPackageGeometry.encode(zone.geometry(), crs.epsg()));
            row.addAll(ZoneColumns.leading(zone));
            ZoneFigures.columns(zones).forEach(name -> row.add(zone.figures().get(name)));
            rows.add(row.toArray());
        }
        geoPackage.features(level.code(), level.nameZh(), about, crs.epsg(), extent, columns, rows);
    }

    private static void table(
            GeoPackageFile geoPackage, TableSpec spec, String identifier, String about, List<Row> rows)
            throws SQLException {
        List<GeoPackageFile.Column> columns = spec.columns().stream()
                .map(col -> new GeoPackageFile.Column(col.name(), type(col.type())))
                .toList();
        List<Object[]> values = rows.stream()
                .map(row -> spec.columns().stream().map(col -> value(row, col)).toArray())
                .toList();
        geoPackage.attributes(spec.name(), identifier, about, columns, values);
    }

    private static @Nullable Object value(Row row, Col col) {
        Object value = row.getAs(col.name());
        return value != null && col.type().equals(DataTypes.DateType) ? value.toString() : value;
    }

    private static String type(DataType type) {
        if (type.equals(DataTypes.DoubleType)) {
            return "DOUBLE";
        }
        if (type.equals(DataTypes.LongType)) {
            return "INTEGER";
        }
        if (type.equals(DataTypes.BooleanType)) {
            return "BOOLEAN";
        }
        return type.equals(DataTypes.DateType) ? "DATE" : "TEXT";
    }
}
