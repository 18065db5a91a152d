package io.juluo.jobs.bench;

import io.juluo.geodata.synth.ParquetRows;
import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.trial.TrialCity;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The inputs of a trial city once more, so that no peer has to parse what is no part of the work: plain little-endian
 * doubles for NumPy, CSV for PostGIS, zones as WKB for the engines. They are derived from the trial city's files, beside
 * which they lie in a folder of their own.
 *
 * @param city folder of the trial city
 * @param folder folder of the derived files
 */
record BenchFiles(Path city, Path folder) {
    private static final String DONE = "done";
    private static final int POINTS_A_CELL_TENTHS = 44;
    private static final long SEED = 20_250_630;

    /** Cells: x_m, y_m, people. */
    Path cells() {
        return folder.resolve("cells.f64");
    }

    /** Points: x_m, y_m. */
    Path points() {
        return folder.resolve("points.f64");
    }

    /** Points as Parquet. */
    Path pointTable() {
        return folder.resolve("points.parquet");
    }

    /** Stops: x_m, y_m. */
    Path stops() {
        return folder.resolve("stops.f64");
    }

    /** Zones: level, code, parent, WKB. */
    Path zoneTable() {
        return folder.resolve("zones.parquet");
    }

    /** Writes them where they are not there yet. */
    void write(SparkSession spark) {
        if (Files.exists(folder.resolve(DONE))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            writeZones();
            double[][] cells = columns(
                    spark.read().parquet(city.resolve(TrialCity.GRID).toString()),
                    CellTable.X_M.name(),
                    CellTable.Y_M.name(),
                    CellTable.POPULATION.name());
            writeNumbers(cells(), cells);
            double[][] points = points(cells);
            writeNumbers(points(), points);
            ParquetRows.write(pointTable(), List.of(Field.real("x_m"), Field.real("y_m")), () -> rows(points));
            writeNumbers(
                    stops(),
                    columns(
                            spark.read().parquet(city.resolve(TrialCity.STOPS).toString()),
                            StopTable.X_M.name(),
                            StopTable.Y_M.name()));
            Files.writeString(folder.resolve(DONE), "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private void writeZones() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.addAll(ZoneFile.rows(city.resolve(TrialCity.DISTRICTS), ZoneLevel.DISTRICT, null));
        rows.addAll(ZoneFile.rows(city.resolve(TrialCity.TOWNS), ZoneLevel.TOWN, "district_code"));
        ParquetRows.write(
                zoneTable(),
                List.of(
                        Field.text(ZoneTable.ZONE_LEVEL.name()),
                        Field.text(ZoneTable.ZONE_CODE.name()),
                        Field.text(ZoneTable.PARENT_CODE.name()),
                        Field.bytes("wkb")),
                rows);
        List<String> lines = rows.stream()
                .filter(row -> row[0].equals(ZoneLevel.TOWN.code()))
                .map(row -> row[1] + "," + HexFormat.of().formatHex((byte[]) row[3]))
                .toList();
        Files.write(folder.resolve("towns.csv"), lines, StandardCharsets.UTF_8);
    }

    /** Through the driver, for this is no work of a night. */
    private static double[][] columns(Dataset<Row> rows, String... names) {
        List<Row> all = rows.select(
                        names[0], List.of(names).subList(1, names.length).toArray(String[]::new))
                .collectAsList();
        double[][] columns = new double[names.length][all.size()];
        for (int i = 0; i < all.size(); i++) {
            for (int column = 0; column < names.length; column++) {
                columns[column][i] = all.get(i).getDouble(column);
            }
        }
        return columns;
    }

    /** Points anywhere in cells that are drawn by chance: 4.4 times as many as cells, 5 million for Qingdao. */
    private static double[][] points(double[][] cells) {
        int count = cells[0].length * POINTS_A_CELL_TENTHS / 10;
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] points = new double[2][count];
        for (int i = 0; i < count; i++) {
            int cell = random.nextInt(cells[0].length);
            points[0][i] = cells[0][cell] + 100 * (random.nextDouble() - 0.5);
            points[1][i] = cells[1][cell] + 100 * (random.nextDouble() - 0.5);
        }
        return points;
    }

    private static Iterator<Object[]> rows(double[][] columns) {
        return IntStream.range(0, columns[0].length)
                .mapToObj(i -> new Object[] {columns[0][i], columns[1][i]})
                .iterator();
    }

    /** Row by row, as doubles and as CSV of the same name. */
    private static void writeNumbers(Path file, double[][] columns) throws IOException {
        Path csv = file.resolveSibling(String.valueOf(file.getFileName()).replace(".f64", ".csv"));
        ByteBuffer row = ByteBuffer.allocate(Double.BYTES * columns.length).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream numbers = new BufferedOutputStream(Files.newOutputStream(file));
                var text = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            for (int i = 0; i < columns[0].length; i++) {
                row.clear();
                for (int column = 0; column < columns.length; column++) {
                    row.putDouble(columns[column][i]);
                    text.append(column == 0 ? "" : ",").append(Double.toString(columns[column][i]));
                }
                numbers.write(row.array());
                text.append('\n');
            }
        }
    }
}
