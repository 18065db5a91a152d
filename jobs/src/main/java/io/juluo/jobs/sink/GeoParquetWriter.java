package io.juluo.jobs.sink;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.ZoneTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes zones.parquet: one GeoParquet file with the zones of all levels, their geometry and the figure columns of
 * zones.gpkg, and the CRS as PROJJSON (null, which GeoParquet reads as unknown, where {@link MetricCrs} has none).
 */
public final class GeoParquetWriter {
    private static final String VERSION = "1.1.0";

    private GeoParquetWriter() {}

    /** Writes the file whole; readers see the old one until then. */
    public static void write(SparkSession spark, Path file, ZoneFigures figures) {
        SortedSet<String> names = ZoneFigures.columns(figures.zones());
        List<Row> rows = figures.zones().stream().map(zone -> row(zone, names)).toList();
        Path folder = file.resolveSibling("." + file.getFileName() + ".parts");
        try {
            Disk.writeWhole(file, beside -> {
                spark.createDataFrame(rows, spec(names).schema())
                        .coalesce(1)
                        .write()
                        .format("geoparquet")
                        .option("geoparquet.version", VERSION)
                        .option("geoparquet.crs", crs(figures.city()))
                        .save(folder.toString());
                Files.move(onlyPart(folder), beside, StandardCopyOption.REPLACE_EXISTING);
            });
        } catch (Exception e) { // Spark throws checked ones too
            throw Disk.explain(file, "write", e);
        } finally {
            Disk.deleteTree(folder);
        }
    }

    private static String crs(City city) {
        return MetricCrs.of(city.metricCrs()).projJson().orElse("null");
    }

    private static TableSpec spec(SortedSet<String> figures) {
        List<Col> columns = new ArrayList<>(ZoneColumns.LEADING);
        figures.forEach(name -> columns.add(
                Col.real(name, "", "Figure of that definition").orNull("no figure of the zone: see indicator_value")));
        columns.add(ZoneTable.GEOMETRY);
        return new TableSpec("zones", "Zones and figures", "one row per zone", List.of(), columns);
    }

    private static Row row(ZoneFigures.Zone zone, SortedSet<String> figures) {
        List<@Nullable Object> row = new ArrayList<>(ZoneColumns.leading(zone));
        figures.forEach(name -> row.add(zone.figures().get(name)));
        row.add(zone.geometry());
        return RowFactory.create(row.toArray());
    }

    private static Path onlyPart(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> parts =
                    files.filter(file -> file.toString().endsWith(".parquet")).toList();
            if (parts.size() != 1) {
                throw new IllegalStateException(parts.size() + " part files in " + folder + ", expected one");
            }
            return parts.get(0);
        }
    }
}
